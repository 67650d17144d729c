package dev.byos.simulator.entities.work;

import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Fault;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.WorkItem;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Outgoing;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.network.FaultSchedule;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RecordingFinished;
import dev.byos.simulator.protocol.RefuseWork;
import dev.byos.simulator.protocol.StartStream;
import dev.byos.simulator.protocol.StorageReply;
import dev.byos.simulator.protocol.StorageRequest;
import dev.byos.simulator.protocol.WorkRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Plays streams and work entities together on one thread, with stand-ins for resources and storage:
 * a resource accepts (or refuses) everything, storage does what the test says. Every message takes
 * one millisecond. Before each delivery the entity is rebuilt from its events, so that every test
 * also shows that nothing but events makes the state.
 */
final class MiniRun {
  static final long SECOND = 1_000_000L;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long LATENCY = 1_000L;

  /** An event of the run. */
  record Happened(long timeMicros, EntityId entity, Event event) {}

  private record Delivery(
      long time, long sequence, EntityId target, EntityId from, Message message) {}

  /** What storage does with a request: an answer, or null when it gets lost. */
  Function<StorageRequest, StorageReply> storage = request -> ok(request);

  /** What a resource does with a request; null: it gets lost. */
  Function<WorkRequest, Message> resource;

  /** Whether a note to the Communication Services resource arrives. */
  Function<Long, Boolean> notesArrive = time -> true;

  String associated = "recseu";
  String principalId = "principal-1";
  Scenario.Media media = Scenario.Media.DESCRIPTORS;
  Profile profile = Profile.VINTAGE_2025_10;
  long durationMicros = 24 * HOUR;
  final List<TimelineEntry> timeline = new ArrayList<>();
  final List<Happened> history = new ArrayList<>();
  final List<StorageRequest> requests = new ArrayList<>();
  final List<RecordingFinished> finishedRecordings = new ArrayList<>();
  final List<EntityId> finished = new ArrayList<>();
  int deliveries;

  private final List<WorkItem> workload;
  private final PriorityQueue<Delivery> queue =
      new PriorityQueue<>(
          Comparator.comparingLong(Delivery::time).thenComparingLong(Delivery::sequence));
  private final Map<EntityId, List<Happened>> journal = new HashMap<>();
  private World world;
  private long sequence;
  private long now;

  MiniRun(WorkItem... workload) {
    this.workload = List.of(workload);
    this.resource = this::begin;
  }

  static StorageReply ok(StorageRequest request) {
    long length = request.content() == null ? 0 : request.content().lengthBytes();
    return new StorageReply(request.requestId(), 201, null, null, 0, "westeurope", length);
  }

  static StorageReply refused(StorageRequest request, int status, String code) {
    return new StorageReply(
        request.requestId(), status, code, "storage says no", 0, "westeurope", 0);
  }

  Message begin(WorkRequest request) {
    return new BeginWork(
        request,
        new EntityId(EntityId.Kind.SPEECH, "speecheu"),
        associated,
        principalId == null ? "None" : "SystemAssigned",
        principalId,
        "/subscriptions/s/speecheu");
  }

  MiniRun fault(long atMicros, Fault fault) {
    timeline.add(new TimelineEntry(timeline.size(), atMicros, fault));
    return this;
  }

  /** Starts every stream and runs until nothing is left. */
  MiniRun run() {
    world = new World(scenario(), 42, null, new FaultSchedule(timeline), entity -> "westeurope");
    for (WorkItem item : workload) {
      EntityId stream = EntityNames.stream(item.name());
      add(LATENCY, stream, EntityNames.RUN, new StartStream());
    }
    while (!queue.isEmpty()) {
      Delivery delivery = queue.poll();
      now = delivery.time;
      deliver(delivery);
    }
    return this;
  }

  private Scenario scenario() {
    return new Scenario(
        "mini",
        "",
        List.of(),
        Instant.parse("2026-03-02T08:00:00Z"),
        durationMicros,
        42,
        profile,
        Scenario.Deployment.SETTLED,
        media,
        0,
        estate(),
        workload,
        timeline,
        List.of());
  }

  private static Estate estate() {
    StorageAccount account =
        new StorageAccount(
            "recseu",
            "prod",
            "rg",
            "westeurope",
            "Standard_ZRS",
            "StorageV2",
            null,
            null,
            true,
            false,
            false,
            true,
            "TLS1_2",
            "Enabled",
            null,
            NetworkAcls.open(),
            Encryption.microsoftManaged(),
            List.of(),
            List.of(),
            List.of(),
            0);
    return new Estate(
        "mini",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(account),
        List.of(),
        List.of(),
        List.of(),
        ResidencyPolicy.none(),
        Origins.unknown());
  }

  private void add(long time, EntityId target, EntityId from, Message message) {
    queue.add(new Delivery(time, sequence++, target, from, message));
  }

  private void deliver(Delivery delivery) {
    deliveries++;
    switch (delivery.target.kind()) {
      case STORAGE -> storageGets(delivery);
      case SPEECH, COMMUNICATION -> resourceGets(delivery);
      default -> {
        if (!finished.contains(delivery.target)) {
          entityGets(WorkCatalogue.logicFor(delivery.target, world), delivery);
        }
      }
    }
  }

  private void storageGets(Delivery delivery) {
    StorageRequest request = (StorageRequest) delivery.message;
    requests.add(request);
    StorageReply reply = storage.apply(request);
    if (reply == null) {
      add(
          now + 30 * SECOND,
          request.replyTo(),
          delivery.target,
          new Undelivered(delivery.target, request, "link-cut", false));
    } else {
      add(now + LATENCY, request.replyTo(), delivery.target, reply);
    }
  }

  private void resourceGets(Delivery delivery) {
    if (delivery.message instanceof RecordingFinished note) {
      if (notesArrive.apply(now)) {
        finishedRecordings.add(note);
      } else {
        lost(delivery);
      }
      return;
    }
    WorkRequest request = (WorkRequest) delivery.message;
    Message answer = resource.apply(request);
    if (answer == null) {
      lost(delivery);
    } else {
      add(now + LATENCY, request.work(), delivery.target, answer);
    }
  }

  private void lost(Delivery delivery) {
    Message notice = new Undelivered(delivery.target, delivery.message, "region-down", false);
    // The notice goes back to the sender.
    add(now + 30 * SECOND, /* target= */ delivery.from, /* from= */ delivery.target, notice);
  }

  private <S> void entityGets(EntityLogic<S> logic, Delivery delivery) {
    S state = logic.initialState();
    List<Happened> events = journal.computeIfAbsent(delivery.target, key -> new ArrayList<>());
    for (Happened event : events) {
      state = logic.evolve(state, event.timeMicros, event.event);
    }
    String before = state.toString();
    RandomStream random =
        RandomStream.of(42, RandomStream.key(delivery.target.toString()), now, delivery.sequence);
    Context context = new Context(delivery.target, "westeurope", now, delivery.from, random, world);
    Decision decision = logic.decide(state, delivery.message, context);
    if (!state.toString().equals(before)) {
      throw new AssertionError("decide changed the state: " + before + " to " + state);
    }
    for (Event event : decision.events()) {
      Happened happened = new Happened(now, delivery.target, event);
      history.add(happened);
      events.add(happened);
    }
    for (Outgoing outgoing : decision.outgoing()) {
      boolean timer = outgoing.way() == Outgoing.Way.TIMER;
      add(
          now + outgoing.delayMicros() + (timer ? 0 : LATENCY),
          outgoing.target(),
          delivery.target,
          outgoing.message());
    }
    if (decision.finished()) {
      finished.add(delivery.target);
    }
  }

  /** Refuses everything. */
  static Message refusal(WorkRequest request, int status, String code) {
    return new RefuseWork(request, status, code, "refused");
  }

  /** Events of one type, in order. */
  <E extends Event> List<E> events(Class<E> type) {
    return history.stream().map(Happened::event).filter(type::isInstance).map(type::cast).toList();
  }

  /** The only event of a type. */
  <E extends Event> E only(Class<E> type) {
    List<E> found = events(type);
    if (found.size() != 1) {
      throw new AssertionError("expected one " + type.getSimpleName() + ", found " + found);
    }
    return found.get(0);
  }

  /** Type names of all events, in order. */
  List<String> types() {
    return history.stream().map(happened -> happened.event().type()).toList();
  }

  /** When the first event of a type happened. */
  long timeOf(Class<? extends Event> type) {
    return history.stream()
        .filter(happened -> type.isInstance(happened.event()))
        .findFirst()
        .orElseThrow()
        .timeMicros();
  }
}
