package dev.byos.simulator.entities.work;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.scenario.Scenario.Media;
import dev.byos.model.workload.WorkItem.Recognition;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.content.MediaSpec;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RefuseWork;
import java.util.List;

/**
 * A real-time recognition session.
 *
 * <p>Life: it begins, or the resource refuses it; it ends. When the endpoint or the session asks
 * for logging, audio and transcript are written as a pair of files to the associated account (or
 * kept in the service's premises). If they can't be, recognition itself is not affected. After the
 * profile's retention the pair is deleted.
 */
final class RecognitionEntity implements EntityLogic<RecognitionEntity.State> {

  /** Timer: the session ends. */
  record End() implements Message {}

  /** Timer: retention is over. */
  record Expire() implements Message {}

  /** What a session remembers. */
  static final class State {
    private WorkEvent.WorkAccepted accepted;
    private long startedAt = -1;
    private boolean closed;
    private BlobLedger ledger;
    private final SequentialTries deletions = new SequentialTries();

    @Override
    public String toString() {
      return "session since " + startedAt + ", " + ledger;
    }
  }

  private final World world;
  private final EntityId self;
  private final Recognition item;
  private final Draws draws;
  private final String sessionId;
  private final long lengthMicros;
  private final boolean logging;
  private List<BlobTask> tasks;

  RecognitionEntity(World world, EntityId self, Recognition item) {
    this.world = world;
    this.self = self;
    this.item = item;
    this.draws = new Draws(world, self);
    this.sessionId = draws.guid("session");
    this.lengthMicros = Math.max(1, DurationSampler.sample(item.length(), draws.of("length")));
    this.logging = item.logging() || item.endpointLogging();
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
        begin(decision, begin);
      }
    } else if (message instanceof RefuseWork refusal) {
      decision.event(
          new RecognitionEvent.SessionRejected(
              item.on(), item.name(), refusal.status(), refusal.code(), refusal.message()));
      decision.finish();
    } else if (message instanceof End) {
      end(decision, context, state);
    } else if (message instanceof Expire) {
      if (state.ledger == null || !deletion(context, state).begin(decision, context)) {
        expired(decision);
      }
    } else if (BlobClient.taskOf(message) >= 0) {
      answered(decision, context, state, message);
    }
    return decision.build();
  }

  private void begin(Decision.Builder decision, BeginWork begin) {
    decision.event(WorkCatalogue.accepted(begin));
    String loggedBy = item.endpointLogging() ? "endpoint" : item.logging() ? "session" : "none";
    decision.event(
        new RecognitionEvent.SessionStarted(
            sessionId, item.on(), item.name(), item.locale(), logging, loggedBy));
    decision.after(lengthMicros, self, new End());
  }

  private void end(Decision.Builder decision, Context context, State state) {
    decision.event(new RecognitionEvent.SessionEnded(sessionId, lengthMicros));
    if (!logging) {
      decision.finish();
    } else if (state.accepted.storageAccount() == null) {
      decision.event(
          new RecognitionEvent.SessionLogged(sessionId, null, null, context.nowMicros()));
      decision.after(retentionMicros(), self, new Expire());
    } else {
      upload(context, state).begin(decision, context);
    }
  }

  private long retentionMicros() {
    return world.scenario().profile().logRetentionMicros();
  }

  private void answered(Decision.Builder decision, Context context, State state, Message message) {
    if (state.closed) {
      if (!deletion(context, state).handle(decision, context, message, state.deletions)) {
        expired(decision);
      }
      return;
    }
    BlobUpload.Outcome outcome =
        upload(context, state).handle(decision, context, message, state.ledger);
    String account = state.accepted.storageAccount();
    if (outcome.standing() == BlobUpload.Standing.ALL_STORED) {
      decision.event(
          new RecognitionEvent.SessionLogged(
              sessionId, account, outcome.storageRegion(), state.startedAt + lengthMicros));
      decision.after(retentionMicros(), self, new Expire());
    } else if (outcome.standing() == BlobUpload.Standing.FAILED) {
      WorkEvent.ArtefactFailed failure = outcome.failure();
      decision.event(
          new RecognitionEvent.SessionLogFailed(
              sessionId, account, failure.status(), failure.code(), failure.message()));
      if (outcome.storedBytes() > 0) {
        decision.after(retentionMicros(), self, new Expire());
      } else {
        decision.finish();
      }
    }
  }

  private BlobDeletion deletion(Context context, State state) {
    return new BlobDeletion(client(context, state), tasks(state), state.ledger, "logRetention");
  }

  private void expired(Decision.Builder decision) {
    decision.event(new RecognitionEvent.SessionLogExpired(sessionId));
    decision.finish();
  }

  private static BlobClient client(Context context, State state) {
    return BlobClient.of(context, state.accepted, "Speech");
  }

  private BlobUpload upload(Context context, State state) {
    return new BlobUpload(client(context, state), tasks(state));
  }

  private List<BlobTask> tasks(State state) {
    if (tasks == null) {
      EntityId account = BlobTask.accountEntity(state.accepted.storageAccount());
      UtcText utc = new UtcText(world.scenario().start());
      String stem =
          folder()
              + item.locale()
              + '/'
              + utc.date(state.startedAt, '-')
              + '/'
              + utc.compactTime(state.startedAt)
              + '_'
              + draws.guid("log");
      MediaSpec audio =
          new MediaSpec(
              "wav",
              1,
              MediaSpec.quantiseMicros("wav", lengthMicros),
              draws.of("audio").nextLong());
      tasks =
          List.of(
              BlobTask.put(
                  ArtefactKind.RECOGNITION_AUDIO_LOG,
                  account,
                  SpeechContainers.AUDIO_LOGS,
                  stem + ".wav",
                  "audio/wav",
                  audio.durationMillis(),
                  () -> audio(audio)),
              BlobTask.put(
                  ArtefactKind.RECOGNITION_TRANSCRIPT_LOG,
                  account,
                  SpeechContainers.AUDIO_LOGS,
                  stem + ".v2.json",
                  BlobTask.JSON,
                  null,
                  () -> transcript(state.startedAt + lengthMicros)));
    }
    return tasks;
  }

  /** The resource's (or its endpoint's) id as the container's first level spells it. */
  private String folder() {
    String owner = item.on() + (item.endpointLogging() ? "/endpoint" : "");
    return new Draws(world, EntityId.parse("speech/" + owner)).hex32("logs", 0) + '/';
  }

  private Content audio(MediaSpec audio) {
    return world.scenario().media() == Media.DESCRIPTORS
        ? Contents.described(Contents.mediaLengthBytes(audio))
        : Contents.media(audio);
  }

  private Content transcript(long doneAtMicros) {
    if (world.scenario().media() == Media.DESCRIPTORS) {
      return Contents.described(TranscriptDocuments.estimatedResultBytes(lengthMicros, 1));
    }
    RandomStream random = draws.of("transcript");
    return Contents.bytes(
        TranscriptDocuments.result(
            sessionId,
            new UtcText(world.scenario().start()).instant(doneAtMicros),
            item.locale(),
            lengthMicros,
            1,
            random));
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof WorkEvent.WorkAccepted accepted) {
      state.accepted = accepted;
    } else if (event instanceof WorkEvent.RetryScheduled retry && state.closed) {
      state.deletions.apply(retry, tasks(state));
    } else if (event instanceof WorkEvent workEvent) {
      if (state.ledger != null) {
        state.ledger.apply(timeMicros, workEvent, tasks(state));
      }
    } else if (event instanceof RecognitionEvent.SessionStarted) {
      state.startedAt = timeMicros;
    } else if (event instanceof RecognitionEvent.SessionEnded) {
      if (logging && state.accepted.storageAccount() != null) {
        state.ledger = new BlobLedger(2, timeMicros);
      }
    } else if (event instanceof RecognitionEvent.SessionLogged
        || event instanceof RecognitionEvent.SessionLogFailed) {
      state.closed = true;
    }
    return state;
  }
}
