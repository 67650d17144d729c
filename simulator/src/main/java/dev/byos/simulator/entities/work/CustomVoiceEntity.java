package dev.byos.simulator.entities.work;

import dev.byos.model.event.CustomVoiceEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.workload.WorkItem.CustomVoice;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RefuseWork;

/**
 * A Custom Neural Voice project.
 *
 * <p>Life: it begins, or the resource refuses it. The voice talent's statement is stored, without
 * which the service trains nothing; the training set is stored and read with a user-delegation SAS
 * (which needs an account that is open to all networks); the model is trained and stored, and
 * deployed if wanted. A storage access that is given up fails the project. Without an associated
 * account everything stays in the service's premises.
 */
final class CustomVoiceEntity implements EntityLogic<CustomVoiceEntity.State> {
  private static final long DEPLOYMENT_MICROS = 120_000_000L;

  /** Timer: training is over. */
  record Trained() implements Message {}

  /** Timer: the endpoint answers. */
  record Deployed() implements Message {}

  /** What a project is busy with. */
  enum Phase {
    NONE("project"),
    CONSENT("consent"),
    TRAINING_SET("trainingSet"),
    MODEL("model");

    private final String wireName;

    Phase(String wireName) {
      this.wireName = wireName;
    }
  }

  /** What a project remembers. */
  static final class State {
    private WorkEvent.WorkAccepted accepted;
    private Phase phase = Phase.NONE;
    private long trainingSince;
    private ProjectStep step;

    @Override
    public String toString() {
      return "voice project at " + phase;
    }
  }

  private final EntityId self;
  private final CustomVoice item;
  private final Draws draws;
  private final CustomProjectFiles files;
  private final String projectId;
  private final String consentId;
  private final String trainingSetId;
  private final String modelId;
  private final long audioMicros;
  private final long trainingMicros;

  CustomVoiceEntity(World world, EntityId self, CustomVoice item) {
    this.self = self;
    this.item = item;
    this.draws = new Draws(world, self);
    this.files = new CustomProjectFiles(world, draws);
    this.projectId = draws.guid("project");
    this.consentId = draws.guid("consent");
    this.trainingSetId = draws.guid("training-set");
    this.modelId = draws.guid("model");
    this.audioMicros = DurationSampler.sample(item.audio(), draws.of("audio"));
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
      if (state.phase == Phase.NONE) {
        begin(decision, context, begin);
      }
    } else if (message instanceof RefuseWork refusal) {
      decision.event(
          new CustomVoiceEvent.VoiceProjectRejected(
              item.on(), item.name(), refusal.status(), refusal.code(), refusal.message()));
      decision.finish();
    } else if (message instanceof Trained) {
      if (state.accepted.storageAccount() == null) {
        done(decision, context, state.accepted, Phase.MODEL, state.trainingSince, null);
      } else {
        start(decision, context, state.accepted, Phase.MODEL);
      }
    } else if (message instanceof Deployed) {
      decision.event(
          new CustomVoiceEvent.VoiceEndpointDeployed(projectId, modelId, draws.guid("endpoint")));
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
        new CustomVoiceEvent.VoiceProjectStarted(projectId, item.on(), item.name(), item.locale()));
    if (!item.consentRecorded()) {
      decision.event(
          new CustomVoiceEvent.VoiceProjectFailed(
              projectId,
              Phase.CONSENT.wireName,
              400,
              "InvalidPrerequisite",
              "no statement of the voice talent is recorded"));
      decision.finish();
    } else if (accepted.storageAccount() == null) {
      done(decision, context, accepted, Phase.CONSENT, 0, null);
    } else {
      start(decision, context, accepted, Phase.CONSENT);
    }
  }

  private void start(
      Decision.Builder decision, Context context, WorkEvent.WorkAccepted accepted, Phase phase) {
    ProjectStep.begin(
        decision, context, BlobClient.of(context, accepted, "Speech"), task(accepted, phase));
  }

  private void answered(Decision.Builder decision, Context context, State state, Message message) {
    BlobClient writer = BlobClient.of(context, state.accepted, "Speech");
    BlobClient reader = state.phase == Phase.TRAINING_SET ? writer.withUserDelegationSas() : null;
    ProjectStep.Outcome outcome =
        state.step.handle(
            decision, context, message, writer, reader, task(state.accepted, state.phase));
    if (outcome.standing() == ProjectStep.Standing.FAILED) {
      decision.event(
          new CustomVoiceEvent.VoiceProjectFailed(
              projectId,
              state.phase.wireName,
              outcome.status(),
              outcome.code(),
              outcome.message()));
      decision.finish();
    } else if (outcome.standing() == ProjectStep.Standing.DONE) {
      done(
          decision,
          context,
          state.accepted,
          state.phase,
          state.trainingSince,
          outcome.storageRegion());
    }
  }

  /** A phase is over; the next one begins. */
  private void done(
      Decision.Builder decision,
      Context context,
      WorkEvent.WorkAccepted accepted,
      Phase phase,
      long trainingSince,
      String storageRegion) {
    boolean byos = accepted.storageAccount() != null;
    if (phase == Phase.CONSENT) {
      decision.event(new CustomVoiceEvent.ConsentStored(projectId, consentId));
      if (byos) {
        start(decision, context, accepted, Phase.TRAINING_SET);
        return;
      }
    }
    if (phase != Phase.MODEL) {
      decision.event(
          new CustomVoiceEvent.TrainingSetImported(projectId, trainingSetId, audioMicros));
      decision.event(new CustomVoiceEvent.VoiceTrainingStarted(projectId, modelId));
      decision.after(trainingMicros, self, new Trained());
      return;
    }
    decision.event(
        new CustomVoiceEvent.VoiceModelTrained(
            projectId, modelId, accepted.storageAccount(), storageRegion, trainingSince));
    if (item.deployEndpoint()) {
      decision.after(DEPLOYMENT_MICROS, self, new Deployed());
    } else {
      decision.finish();
    }
  }

  private BlobTask task(WorkEvent.WorkAccepted accepted, Phase phase) {
    EntityId account = BlobTask.accountEntity(accepted.storageAccount());
    return switch (phase) {
      case CONSENT -> files.consent(account, consentId);
      case TRAINING_SET -> files.trainingSet(account, trainingSetId, audioMicros);
      default -> files.voiceModel(account, modelId);
    };
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof WorkEvent.WorkAccepted accepted) {
      state.accepted = accepted;
    } else if (event instanceof WorkEvent workEvent) {
      if (state.step != null) {
        state.step.apply(timeMicros, workEvent, task(state.accepted, state.phase));
      }
    } else if (event instanceof CustomVoiceEvent.VoiceProjectStarted) {
      state.phase = Phase.CONSENT;
      state.step = new ProjectStep(timeMicros);
    } else if (event instanceof CustomVoiceEvent.ConsentStored) {
      state.phase = Phase.TRAINING_SET;
      state.step = new ProjectStep(timeMicros);
    } else if (event instanceof CustomVoiceEvent.VoiceTrainingStarted) {
      state.phase = Phase.MODEL;
      state.trainingSince = timeMicros;
      state.step = new ProjectStep(timeMicros + trainingMicros);
    }
    return state;
  }
}
