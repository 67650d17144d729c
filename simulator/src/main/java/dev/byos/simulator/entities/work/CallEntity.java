package dev.byos.simulator.entities.work;

import dev.byos.model.event.CallEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.workload.WorkItem.Calls;
import dev.byos.model.workload.WorkItem.Recording;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.network.RetryPolicy;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RecordingFinished;
import dev.byos.simulator.protocol.RefuseWork;

/**
 * A call and its recording.
 *
 * <p>Life: the Communication Services resource hands the call over ({@link BeginWork}) or refuses
 * it. The call begins; after the start delay the client asks to record, which is refused when
 * {@link RecordingRules} say so. The recording pauses, resumes and fills chunks as its {@link
 * CallPlan} says. With the call's end the last chunk is complete and the recording stops. If it has
 * a destination, media and metadata of every chunk are written there with the resource's
 * system-assigned identity; otherwise it rests in built-in storage. Either way the resource is told
 * ({@link RecordingFinished}), and the call's life is over.
 *
 * <p>A refused request to record leaves the call itself alone. A failed export leaves the recording
 * in built-in storage, from where the customer can fetch it for a time.
 */
final class CallEntity implements EntityLogic<CallEntity.State> {
  /** How long a call waits for news of a lost notification before its life is over. */
  private static final long LINGER_MICROS = 600_000_000L;

  private static final String NOTIFY = "RecordingFinished";

  /** Timer: the next step of the plan is due. */
  record Next() implements Message {}

  /** Timer: tell the resource again. */
  record Notify(RecordingFinished message, int attempt) implements Message {}

  /** Timer: nothing came back; the notification arrived. */
  record Linger(int attempt) implements Message {}

  /** What a call remembers. */
  static final class State {
    private WorkEvent.WorkAccepted accepted;
    private long startedAt = -1;
    private int stepsDone;
    private BlobLedger ledger;
    private int notifyAttempts = 1;

    @Override
    public String toString() {
      return "call since " + startedAt + ", steps " + stepsDone + ", " + ledger;
    }
  }

  private final World world;
  private final EntityId self;
  private final Calls calls;
  private final CallRecording recording;
  private final RecordingFiles files;
  private final CallPlan plan;
  private final String callId;

  CallEntity(World world, EntityId self, Calls calls) {
    this.world = world;
    this.self = self;
    this.calls = calls;
    Draws draws = new Draws(world, self);
    this.callId = RecordingNames.callId(draws);
    this.recording = new CallRecording(world, calls, draws);
    this.files = new RecordingFiles(world, self, calls, draws, recording);
    this.plan = recording.plan();
  }

  @Override
  public State initialState() {
    return new State();
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    Decision.Builder decision = Decision.builder();
    if (message instanceof BeginWork begin) {
      if (state.startedAt < 0) {
        begin(decision, begin, context);
      }
    } else if (message instanceof Next) {
      advance(decision, context, state.accepted, state.startedAt, state.stepsDone);
    } else if (message instanceof RefuseWork refusal) {
      refuse(decision, refusal);
    } else if (message instanceof Notify notify) {
      tell(decision, context, notify.message(), notify.attempt());
    } else if (message instanceof Linger linger) {
      if (linger.attempt() == state.notifyAttempts) {
        decision.finish();
      }
    } else if (message instanceof Undelivered lost
        && lost.message() instanceof RecordingFinished finished) {
      tellAgain(decision, context, finished, lost.reason(), state.notifyAttempts);
    } else if (state.ledger != null && BlobClient.taskOf(message) >= 0) {
      export(decision, context, message, state);
    }
    return decision.build();
  }

  private void begin(Decision.Builder decision, BeginWork begin, Context context) {
    WorkEvent.WorkAccepted accepted = WorkCatalogue.accepted(begin);
    decision.event(accepted);
    decision.event(
        new CallEvent.CallStarted(
            callId, calls.on(), begin.request().stream(), calls.participants()));
    advance(decision, context, accepted, context.nowMicros(), 0);
  }

  private void refuse(Decision.Builder decision, RefuseWork refusal) {
    Recording wanted = calls.recording();
    boolean none = wanted == null;
    decision.event(
        new CallEvent.RecordingStartRejected(
            callId,
            none ? null : wanted.content(),
            none ? null : wanted.channel(),
            none ? null : wanted.format(),
            none || wanted.destination() == null ? null : wanted.destination().url(),
            none ? null : wanted.apiVersion(),
            refusal.status(),
            refusal.code(),
            refusal.message()));
    decision.finish();
  }

  /** Takes every step that is due and sets the timer for the next one. */
  private void advance(
      Decision.Builder decision,
      Context context,
      WorkEvent.WorkAccepted accepted,
      long startedAt,
      int firstStep) {
    int step = firstStep;
    int chunk = recording.chunksBefore(firstStep);
    while (step < plan.steps().size()) {
      CallPlan.Step next = plan.steps().get(step);
      long at = startedAt + next.atMicros();
      if (at > context.nowMicros()) {
        decision.after(at - context.nowMicros(), self, new Next());
        return;
      }
      switch (next.kind()) {
        case RECORD -> {
          decision.event(recording.startAnswer(startedAt));
          boolean active = !calls.recording().pauseOnStart();
          recording.stateChanged(startedAt, active).ifPresent(decision::event);
        }
        case PAUSE -> {
          decision.event(recording.paused(startedAt));
          recording.stateChanged(startedAt, false).ifPresent(decision::event);
        }
        case RESUME -> {
          decision.event(recording.resumed(startedAt));
          recording.stateChanged(startedAt, true).ifPresent(decision::event);
        }
        case CHUNK -> decision.event(recording.chunkCompleted(startedAt, chunk++));
        case END -> end(decision, context, accepted, startedAt);
      }
      step++;
    }
  }

  private void end(
      Decision.Builder decision, Context context, WorkEvent.WorkAccepted accepted, long startedAt) {
    decision.event(new CallEvent.CallEnded(callId, plan.lengthMicros()));
    if (!recording.runs()) {
      decision.finish();
      return;
    }
    decision.event(recording.chunkCompleted(startedAt, recording.chunks() - 1));
    decision.event(recording.stopped(startedAt));
    if (calls.recording().destination() == null) {
      tell(decision, context, files.finished(startedAt, accepted, false), 1);
    } else if (calls.recording().destination().account() == null) {
      WorkEvent.ArtefactFailed failure = files.failAll(decision, startedAt, accepted);
      exportFailed(decision, context, startedAt, accepted, failure);
    } else {
      upload(context, startedAt, accepted).begin(decision, context);
    }
  }

  private BlobUpload upload(Context context, long startedAt, WorkEvent.WorkAccepted accepted) {
    return new BlobUpload(
        BlobClient.of(context, accepted, "CommunicationServices"),
        files.tasks(startedAt, accepted));
  }

  private void export(Decision.Builder decision, Context context, Message message, State state) {
    BlobUpload.Outcome outcome =
        upload(context, state.startedAt, state.accepted)
            .handle(decision, context, message, state.ledger);
    if (outcome.standing() == BlobUpload.Standing.ALL_STORED) {
      decision.event(
          recording.exported(
              state.startedAt, state.ledger.size(), outcome.storageRegion(), plan.lengthMicros()));
      tell(decision, context, files.finished(state.startedAt, state.accepted, false), 1);
    } else if (outcome.standing() == BlobUpload.Standing.FAILED) {
      exportFailed(decision, context, state.startedAt, state.accepted, outcome.failure());
    }
  }

  private void exportFailed(
      Decision.Builder decision,
      Context context,
      long startedAt,
      WorkEvent.WorkAccepted accepted,
      WorkEvent.ArtefactFailed failure) {
    decision.event(
        recording.exportFailed(
            startedAt,
            failure,
            context.nowMicros() + world.scenario().profile().builtInCopyMicros()));
    tell(decision, context, files.finished(startedAt, accepted, true), 1);
  }

  /** Tells the resource. Without faults nothing gets lost and the call's life is over. */
  private void tell(
      Decision.Builder decision, Context context, RecordingFinished message, int attempt) {
    decision.send(new EntityId(EntityId.Kind.COMMUNICATION, calls.on()), message);
    if (context.world().faults().isEmpty()) {
      decision.finish();
    } else {
      decision.after(LINGER_MICROS, self, new Linger(attempt));
    }
  }

  /**
   * A lost notification is sent again until it arrives: the faults of a timeline come to an end.
   */
  private void tellAgain(
      Decision.Builder decision,
      Context context,
      RecordingFinished message,
      String reason,
      int attempt) {
    int tries = Math.min(attempt, RetryPolicy.STORAGE.maximalTries() - 1);
    long delay =
        RetryPolicy.STORAGE
            .delayBeforeNextTryMicros(tries, 0, context.random())
            .orElse(RetryPolicy.STORAGE.maximalDelayMicros());
    decision.event(
        new WorkEvent.RetryScheduled(
            NOTIFY,
            EntityId.Kind.COMMUNICATION.wireName() + "/" + calls.on(),
            attempt,
            reason,
            context.nowMicros() + delay));
    decision.after(delay, self, new Notify(message, attempt + 1));
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof WorkEvent.WorkAccepted accepted) {
      state.accepted = accepted;
    } else if (event instanceof WorkEvent.RetryScheduled retry
        && retry.operation().equals(NOTIFY)) {
      state.notifyAttempts = retry.attempt() + 1;
    } else if (event instanceof WorkEvent workEvent) {
      if (state.ledger != null) {
        state.ledger.apply(timeMicros, workEvent, files.tasks(state.startedAt, state.accepted));
      }
    } else if (event instanceof CallEvent.CallStarted) {
      state.startedAt = timeMicros;
    } else if (event instanceof CallEvent.RecordingStopped) {
      if (recording.exportsTo() != null) {
        state.ledger = new BlobLedger(2 * recording.chunks(), timeMicros);
      }
    } else if (isStep(event)) {
      state.stepsDone++;
    }
    return state;
  }

  /** Events that stand for a step of the plan; the last chunk comes with the call's end. */
  private static boolean isStep(Event event) {
    return event instanceof CallEvent.ChunkCompleted chunk
        ? chunk.endReason().equals(CallRecording.CHUNK_FULL)
        : event instanceof CallEvent.RecordingStarted
            || event instanceof CallEvent.RecordingStartRejected
            || event instanceof CallEvent.RecordingPaused
            || event instanceof CallEvent.RecordingResumed
            || event instanceof CallEvent.CallEnded;
  }
}
