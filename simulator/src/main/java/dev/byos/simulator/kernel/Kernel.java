package dev.byos.simulator.kernel;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.SpawnProtocol;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import dev.byos.simulator.JournalException;
import dev.byos.simulator.SimulationException;
import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.SimulationRequest.Journal;
import dev.byos.simulator.SimulationResult;
import dev.byos.simulator.entity.BlobEffect;
import dev.byos.simulator.entity.EntityCatalogue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs a simulation on actors: one actor system per run, ended with it, so that several runs can
 * share a process.
 */
public final class Kernel {
  private static final long TERMINATION_SECONDS = 60;

  private Kernel() {}

  /**
   * Runs to the end.
   *
   * @param blobs is handed blob effects in the order of the history; may block to slow the run down
   * @throws JournalException when the journal can't be opened or written
   * @throws SimulationException when an entity, the history or a blob sink fails
   */
  public static SimulationResult run(
      SimulationRequest request,
      EntityCatalogue entities,
      NetworkFactory networks,
      Consumer<BlobEffect> blobs,
      KernelOptions options) {
    if (request.threads() < 1 || request.threads() > 64) {
      throw new IllegalArgumentException("threads must be 1 to 64: " + request.threads());
    }
    QuietLogging.apply();
    long began = System.nanoTime();
    Physics physics = Physics.of(request, entities, networks);
    JournalDatabase database = open(request);
    try (database) {
      HistoryWriter history =
          new HistoryWriter(
              request.scenario().start(),
              request.historyFile(),
              request.observer(),
              request.progress());
      Agenda agenda = new Agenda(physics, history, blobs);
      Clock clock;
      try {
        clock = runClock(request, physics, agenda, database, options);
        history.close();
      } catch (RuntimeException | Error problem) {
        history.abort();
        throw problem;
      }
      return new SimulationResult(
          agenda.events(),
          history.sha256(),
          agenda.deliveries(),
          clock.openEventsMaximal(),
          clock.clockWaits(),
          agenda.lastEventMicros(),
          List.of(),
          (System.nanoTime() - began) / 1e9);
    }
  }

  private static JournalDatabase open(SimulationRequest request) {
    String scenario = request.scenario().name();
    if (request.journal() instanceof Journal.H2 h2) {
      return JournalDatabase.open(h2, request.folder(), scenario, request.seed());
    }
    if (request.journal() instanceof Journal.Postgres postgres) {
      return JournalDatabase.open(postgres, scenario, request.seed());
    }
    return null;
  }

  private static Clock runClock(
      SimulationRequest request,
      Physics physics,
      Agenda agenda,
      JournalDatabase database,
      KernelOptions options) {
    CompletableFuture<Clock> outcome = new CompletableFuture<>();
    DispatcherSelector dispatcher = DispatcherSelector.fromConfig("byos-entities");
    JournalGauge gauge = new JournalGauge();
    Behavior<SpawnProtocol.Command> guardian =
        Behaviors.setup(
            context -> {
              ActorRef<Clock.Command> clock =
                  context.spawn(
                      Clock.create(
                          agenda,
                          self -> new EntityActor.Shared(physics, options, self, gauge, database),
                          outcome,
                          dispatcher),
                      "clock",
                      dispatcher);
              clock.tell(Clock.Start.INSTANCE);
              return SpawnProtocol.create();
            });
    Config config = config(request.threads(), database, options);
    ActorSystem<SpawnProtocol.Command> system =
        uninterrupted(() -> ActorSystem.create(guardian, "byos", config));
    system
        .getWhenTerminated()
        .thenAccept(
            done ->
                outcome.completeExceptionally(
                    new SimulationException("the actor system ended before the run did")));
    try {
      return outcome.get();
    } catch (ExecutionException failed) {
      throw unwrap(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SimulationException("the run was interrupted", interrupted);
    } finally {
      terminate(system);
    }
  }

  /** Akka can't be interrupted while it starts; who interrupts has to wait until it has. */
  private static <T> T uninterrupted(Supplier<T> start) {
    try {
      return CompletableFuture.supplyAsync(start, task -> new Thread(task, "start").start()).join();
    } catch (CompletionException failed) {
      throw unwrap(failed.getCause());
    }
  }

  private static Config config(int threads, JournalDatabase database, KernelOptions options) {
    Config own =
        ConfigFactory.parseResources(Kernel.class.getClassLoader(), "simulator-akka.conf")
            .withValue("byos.threads", ConfigValueFactory.fromAnyRef(threads));
    Config config = database == null ? own : database.config(options.plugin()).withFallback(own);
    return config
        .withFallback(ConfigFactory.defaultReference(Kernel.class.getClassLoader()))
        .resolve();
  }

  private static RuntimeException unwrap(Throwable problem) {
    if (problem instanceof Error error) {
      throw error;
    }
    return problem instanceof RuntimeException known
        ? known
        : new SimulationException("the run failed: " + problem, problem);
  }

  private static void terminate(ActorSystem<?> system) {
    boolean interrupted = Thread.interrupted();
    system.terminate();
    try {
      system.getWhenTerminated().toCompletableFuture().get(TERMINATION_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException again) {
      interrupted = true;
    } catch (ExecutionException | TimeoutException problem) {
      throw new SimulationException("the actor system did not end: " + problem, problem);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
