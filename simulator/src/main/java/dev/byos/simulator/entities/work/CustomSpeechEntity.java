package dev.byos.simulator.entities.work;

import dev.byos.model.event.CustomSpeechEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.workload.WorkItem.CustomSpeech;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RefuseWork;

/**
 * A Custom Speech project.
 *
 * <p>Life: it begins, or the resource refuses it. Each data set is stored as an archive in the
 * associated account and read back, one after the other. The model is trained from them and stored;
 * if wanted it is deployed to an endpoint. A storage access that is given up fails the project.
 * Without an associated account everything stays in the service's premises.
 */
final class CustomSpeechEntity implements EntityLogic<CustomSpeechEntity.State> {
  private static final int MICROS_PER_LINE = 5_000_000;
  private static final long DEPLOYMENT_MICROS = 60_000_000L;

  /** Timer: training is over. */
  record Trained() implements Message {}

  /** Timer: the endpoint answers. */
  record Deployed() implements Message {}

  /** What a project remembers. */
  static final class State {
    private WorkEvent.WorkAccepted accepted;
    private boolean started;
    private int datasets;
    private long trainingSince = -1;
    private ProjectStep step;

    @Override
    public String toString() {
      return "project with " + datasets + " data sets, training since " + trainingSince;
    }
  }

  private final EntityId self;
  private final CustomSpeech item;
  private final Draws draws;
  private final CustomProjectFiles files;
  private final String projectId;
  private final String modelId;
  private final long trainingMicros;

  CustomSpeechEntity(World world, EntityId self, CustomSpeech item) {
    this.self = self;
    this.item = item;
    this.draws = new Draws(world, self);
    this.files = new CustomProjectFiles(world, draws);
    this.projectId = draws.guid("project");
    this.modelId = draws.guid("model");
    this.trainingMicros =
        Math.max(1, DurationSampler.sample(item.training(), draws.of("training")));
  }

  @Override
  public State initialState() {
    return new State();
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    Decision.Builder decision = Decision.builder();
    if (message instanceof BeginWork begin) {
      if (!state.started) {
        begin(decision, context, begin);
      }
    } else if (message instanceof RefuseWork refusal) {
      decision.event(
          new CustomSpeechEvent.SpeechProjectRejected(
              item.on(), item.name(), refusal.status(), refusal.code(), refusal.message()));
      decision.finish();
    } else if (message instanceof Trained) {
      if (state.accepted.storageAccount() == null) {
        modelTrained(decision, context, state, null);
      } else {
        ProjectStep.begin(decision, context, client(context, state.accepted), task(state));
      }
    } else if (message instanceof Deployed) {
      decision.event(
          new CustomSpeechEvent.SpeechEndpointDeployed(projectId, modelId, draws.guid("endpoint")));
      decision.finish();
    } else if (state.step != null && BlobClient.taskOf(message) >= 0) {
      answered(decision, context, state, message);
    }
    return decision.build();
  }

  private void begin(Decision.Builder decision, Context context, BeginWork begin) {
    WorkEvent.WorkAccepted accepted = WorkCatalogue.accepted(begin);
    decision.event(accepted);
    decision.event(
        new CustomSpeechEvent.SpeechProjectStarted(
            projectId, item.on(), item.name(), item.locale()));
    if (accepted.storageAccount() == null) {
      for (int i = 0; i < item.datasets(); i++) {
        decision.event(imported(i));
      }
    }
    if (accepted.storageAccount() == null || item.datasets() == 0) {
      train(decision);
    } else {
      ProjectStep.begin(decision, context, client(context, accepted), dataset(accepted, 0));
    }
  }

  private void answered(Decision.Builder decision, Context context, State state, Message message) {
    boolean data = state.trainingSince < 0;
    BlobClient client = client(context, state.accepted);
    ProjectStep.Outcome outcome =
        state.step.handle(decision, context, message, client, data ? client : null, task(state));
    if (outcome.standing() == ProjectStep.Standing.FAILED) {
      decision.event(
          new CustomSpeechEvent.SpeechProjectFailed(
              projectId,
              data ? "dataset" : "model",
              outcome.status(),
              outcome.code(),
              outcome.message()));
      decision.finish();
    } else if (outcome.standing() == ProjectStep.Standing.DONE && !data) {
      modelTrained(decision, context, state, outcome.storageRegion());
    } else if (outcome.standing() == ProjectStep.Standing.DONE) {
      decision.event(imported(state.datasets));
      int next = state.datasets + 1;
      if (next < item.datasets()) {
        ProjectStep.begin(decision, context, client, dataset(state.accepted, next));
      } else {
        train(decision);
      }
    }
  }

  private CustomSpeechEvent imported(int index) {
    long audio = audioMicros(index);
    return new CustomSpeechEvent.DatasetImported(
        projectId,
        draws.guid("dataset", index),
        (int) Math.min(Integer.MAX_VALUE, Math.max(1, audio / MICROS_PER_LINE)),
        audio);
  }

  private long audioMicros(int index) {
    return DurationSampler.sample(item.audio(), draws.of("audio", index));
  }

  private void train(Decision.Builder decision) {
    decision.event(
        new CustomSpeechEvent.SpeechTrainingStarted(projectId, modelId, item.datasets()));
    decision.after(trainingMicros, self, new Trained());
  }

  private void modelTrained(
      Decision.Builder decision, Context context, State state, String storageRegion) {
    decision.event(
        new CustomSpeechEvent.SpeechModelTrained(
            projectId,
            modelId,
            state.accepted.storageAccount(),
            storageRegion,
            state.trainingSince));
    if (item.deployEndpoint()) {
      decision.after(DEPLOYMENT_MICROS, context.self(), new Deployed());
    } else {
      decision.finish();
    }
  }

  private static BlobClient client(Context context, WorkEvent.WorkAccepted accepted) {
    return BlobClient.of(context, accepted, "Speech");
  }

  private BlobTask dataset(WorkEvent.WorkAccepted accepted, int index) {
    return files.acousticData(
        BlobTask.accountEntity(accepted.storageAccount()),
        draws.guid("dataset", index),
        index,
        audioMicros(index));
  }

  /** The blob that the project is busy with. */
  private BlobTask task(State state) {
    return state.trainingSince < 0
        ? dataset(state.accepted, state.datasets)
        : files.speechModel(BlobTask.accountEntity(state.accepted.storageAccount()), modelId);
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof WorkEvent.WorkAccepted accepted) {
      state.accepted = accepted;
    } else if (event instanceof WorkEvent workEvent) {
      if (state.step != null) {
        state.step.apply(timeMicros, workEvent, task(state));
      }
    } else if (event instanceof CustomSpeechEvent.SpeechProjectStarted) {
      state.started = true;
      state.step = new ProjectStep(timeMicros);
    } else if (event instanceof CustomSpeechEvent.DatasetImported) {
      state.datasets++;
      state.step = new ProjectStep(timeMicros);
    } else if (event instanceof CustomSpeechEvent.SpeechTrainingStarted) {
      state.trainingSince = timeMicros;
      state.step = new ProjectStep(timeMicros + trainingMicros);
    }
    return state;
  }
}
