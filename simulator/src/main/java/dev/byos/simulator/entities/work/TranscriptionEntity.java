package dev.byos.simulator.entities.work;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.workload.WorkItem.BatchTranscription;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RefuseWork;
import java.util.List;

/**
 * A batch transcription.
 *
 * <p>Life: submitted (NotStarted), or refused by the resource or by {@link TranscriptionRules};
 * Running soon after; when the audio is worked off, results and report are written to the
 * associated account (or to a destination container, or nowhere but in the service's premises);
 * Succeeded when all are stored, Failed when storage could not be used. Meanwhile the client asks
 * for the status now and then; when it sees success it lists the files. Time to live counts from
 * the end: the files that the service stored in the associated account are deleted, and the
 * transcription is gone.
 */
final class TranscriptionEntity implements EntityLogic<TranscriptionEntity.State> {
  private static final long SERVICE_SAS_MICROS = 12L * 3_600_000_000L;

  /** Timer: the status becomes Running. */
  record Start() implements Message {}

  /** Timer: the audio is worked off. */
  record Processed() implements Message {}

  /** Timer: the client asks for the status. */
  record Poll() implements Message {}

  /** Timer: time to live is over. */
  record Expire() implements Message {}

  /** The status as the API spells it. */
  enum Status {
    NONE(""),
    NOT_STARTED("NotStarted"),
    RUNNING("Running"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed");

    private final String wireName;

    Status(String wireName) {
      this.wireName = wireName;
    }

    boolean isFinal() {
      return this == SUCCEEDED || this == FAILED;
    }
  }

  /** What a transcription remembers. */
  static final class State {
    private WorkEvent.WorkAccepted accepted;
    private Status status = Status.NONE;
    private long doneAt;
    private BlobLedger ledger;
    private final SequentialTries deletions = new SequentialTries();
    private boolean observed;
    private boolean expired;

    @Override
    public String toString() {
      return "transcription " + status + ", " + ledger;
    }
  }

  private final World world;
  private final EntityId self;
  private final BatchTranscription item;
  private final TranscriptionPlan plan;
  private final TranscriptionFiles files;
  private final String transcriptionId;
  private List<BlobTask> tasks;

  TranscriptionEntity(World world, EntityId self, BatchTranscription item) {
    this.world = world;
    this.self = self;
    this.item = item;
    Draws draws = new Draws(world, self);
    this.plan = TranscriptionPlan.of(item, draws);
    this.transcriptionId = draws.guid("transcription");
    this.files = new TranscriptionFiles(world, item, draws, plan, transcriptionId);
  }

  @Override
  public State initialState() {
    return new State();
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    Decision.Builder decision = Decision.builder();
    if (message instanceof BeginWork begin) {
      if (state.status == Status.NONE) {
        submit(decision, begin);
      }
    } else if (message instanceof RefuseWork refusal) {
      reject(decision, refusal.status(), refusal.code(), refusal.message());
    } else if (message instanceof Start) {
      decision.event(new TranscriptionEvent.TranscriptionStarted(transcriptionId));
      decision.after(plan.processingMicros(), self, new Processed());
    } else if (message instanceof Processed) {
      processed(decision, context, state);
    } else if (message instanceof Poll) {
      poll(decision, state);
    } else if (message instanceof Expire) {
      expire(decision, context, state);
    } else if (BlobClient.taskOf(message) >= 0) {
      answered(decision, context, state, message);
    }
    return decision.build();
  }

  private void submit(Decision.Builder decision, BeginWork begin) {
    decision.event(WorkCatalogue.accepted(begin));
    RecordingRules.Refusal refusal = TranscriptionRules.check(item);
    if (refusal != null) {
      reject(decision, refusal.status(), refusal.code(), refusal.message());
      return;
    }
    decision.event(
        new TranscriptionEvent.TranscriptionSubmitted(
            transcriptionId,
            item.on(),
            item.name(),
            item.apiVersion(),
            item.locale(),
            item.files(),
            plan.totalMicros(),
            item.timeToLiveMicros(),
            item.destinationContainerUrl(),
            begin.request().requestedAtMicros(),
            201));
    decision.after(plan.startDelayMicros(), self, new Start());
    if (item.pollEveryMicros() > 0) {
      decision.after(item.pollEveryMicros(), self, new Poll());
    }
  }

  private void reject(Decision.Builder decision, int status, String code, String message) {
    decision.event(
        new TranscriptionEvent.TranscriptionRejected(
            item.on(), item.name(), item.files(), status, code, message));
    decision.finish();
  }

  private void processed(Decision.Builder decision, Context context, State state) {
    String account = files.account(state.accepted.storageAccount());
    if (account == null) {
      succeeded(decision, state, null, null);
    } else if (world.scenario().estate().storageAccount(account).isEmpty()) {
      failed(decision, "no storage account called " + account + " can be found");
    } else {
      upload(context, state).begin(decision, context);
    }
  }

  private void answered(Decision.Builder decision, Context context, State state, Message message) {
    if (state.status.isFinal()) {
      if (!deletion(context, state).handle(decision, context, message, state.deletions)) {
        expired(decision, state);
      }
      return;
    }
    BlobUpload.Outcome outcome =
        upload(context, state).handle(decision, context, message, state.ledger);
    if (outcome.standing() == BlobUpload.Standing.ALL_STORED) {
      succeeded(
          decision, state, files.account(state.accepted.storageAccount()), outcome.storageRegion());
    } else if (outcome.standing() == BlobUpload.Standing.FAILED) {
      failed(
          decision,
          "storage answered "
              + outcome.failure().status()
              + " "
              + outcome.failure().code()
              + " for "
              + outcome.failure().blob());
    }
  }

  private void succeeded(
      Decision.Builder decision, State state, String account, String storageRegion) {
    decision.event(
        new TranscriptionEvent.TranscriptionSucceeded(
            transcriptionId,
            account,
            storageRegion,
            plan.files(),
            0,
            state.accepted.requestedAtMicros()));
    if (item.pollEveryMicros() <= 0) {
      decision.event(listing(state));
    }
    ended(decision);
  }

  private void failed(Decision.Builder decision, String message) {
    decision.event(
        new TranscriptionEvent.TranscriptionFailed(
            transcriptionId, "InaccessibleCustomerStorage", message));
    ended(decision);
  }

  private void ended(Decision.Builder decision) {
    if (item.timeToLiveMicros() > 0) {
      decision.after(item.timeToLiveMicros(), self, new Expire());
    } else if (item.pollEveryMicros() <= 0) {
      decision.finish();
    }
  }

  private void poll(Decision.Builder decision, State state) {
    if (state.expired) {
      decision.finish();
      return;
    }
    decision.event(new TranscriptionEvent.StatusPolled(transcriptionId, state.status.wireName));
    if (!state.status.isFinal()) {
      decision.after(item.pollEveryMicros(), self, new Poll());
      return;
    }
    if (state.status == Status.SUCCEEDED) {
      decision.event(listing(state));
    }
    if (item.timeToLiveMicros() <= 0) {
      decision.finish();
    }
  }

  private TranscriptionEvent.ResultsListed listing(State state) {
    List<String> names = files.listedNames();
    return new TranscriptionEvent.ResultsListed(
        transcriptionId, names.size(), sasValidity(state), names);
  }

  /** BYOS listings of the new API never carry a SAS, nor do files in a destination container. */
  private long sasValidity(State state) {
    boolean byos = state.accepted.storageAccount() != null;
    boolean newApi = TranscriptionRules.newApi(item.apiVersion());
    if (item.destinationContainerUrl() != null || (newApi && byos)) {
      return 0;
    }
    if (item.sasValidityMicros() >= 0) {
      return item.sasValidityMicros();
    }
    return byos ? world.scenario().profile().sasDefaultMicros() : SERVICE_SAS_MICROS;
  }

  /** Deletes what the service stored; what it has no right to delete stays. */
  private void expire(Decision.Builder decision, Context context, State state) {
    boolean own = state.ledger != null && item.destinationContainerUrl() == null;
    if (!own || !deletion(context, state).begin(decision, context)) {
      expired(decision, state);
    }
  }

  private BlobDeletion deletion(Context context, State state) {
    return new BlobDeletion(client(context, state), tasks(state), state.ledger, "timeToLive");
  }

  private void expired(Decision.Builder decision, State state) {
    decision.event(new TranscriptionEvent.TranscriptionExpired(transcriptionId));
    if (state.observed || item.pollEveryMicros() <= 0) {
      decision.finish();
    }
  }

  private BlobClient client(Context context, State state) {
    BlobClient client = BlobClient.of(context, state.accepted, "Speech");
    return item.destinationContainerUrl() == null ? client : client.withSas();
  }

  private BlobUpload upload(Context context, State state) {
    return new BlobUpload(client(context, state), tasks(state));
  }

  private List<BlobTask> tasks(State state) {
    if (tasks == null) {
      tasks = files.tasks(files.account(state.accepted.storageAccount()), state.doneAt);
    }
    return tasks;
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof WorkEvent.WorkAccepted accepted) {
      state.accepted = accepted;
    } else if (event instanceof WorkEvent.RetryScheduled retry && state.status.isFinal()) {
      state.deletions.apply(retry, tasks(state));
    } else if (event instanceof WorkEvent workEvent) {
      if (state.ledger != null) {
        state.ledger.apply(timeMicros, workEvent, tasks(state));
      }
    } else if (event instanceof TranscriptionEvent.TranscriptionSubmitted) {
      state.status = Status.NOT_STARTED;
    } else if (event instanceof TranscriptionEvent.TranscriptionStarted) {
      state.status = Status.RUNNING;
      state.doneAt = timeMicros + plan.processingMicros();
      if (files.account(state.accepted.storageAccount()) != null) {
        state.ledger = new BlobLedger(plan.files() + 1, state.doneAt);
      }
    } else if (event instanceof TranscriptionEvent.TranscriptionSucceeded) {
      state.status = Status.SUCCEEDED;
    } else if (event instanceof TranscriptionEvent.TranscriptionFailed) {
      state.status = Status.FAILED;
    } else if (event instanceof TranscriptionEvent.StatusPolled) {
      state.observed = state.status.isFinal();
    } else if (event instanceof TranscriptionEvent.TranscriptionExpired) {
      state.expired = true;
    }
    return state;
  }
}
