package dev.byos.simulator.entities.work;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.workload.WorkItem;
import dev.byos.model.workload.WorkItem.Destination;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.BeginWork;

/**
 * The streams and the work entities, for the registry of all entities. A stream is {@code
 * scenario/<stream>}; its pieces of work are {@code <kind>/<stream>-<number>} with at least six
 * digits.
 */
public final class WorkCatalogue {
  private WorkCatalogue() {}

  /**
   * The brain of a stream or work entity.
   *
   * @throws IllegalArgumentException when the id names no stream of the scenario
   */
  public static EntityLogic<?> logicFor(EntityId entity, World world) {
    WorkItem item = itemOf(entity, world.scenario());
    return switch (entity.kind()) {
      case SCENARIO -> new StreamEntity(world, entity, item);
      case CALL -> new CallEntity(world, entity, (WorkItem.Calls) item);
      case TRANSCRIPTION ->
          new TranscriptionEntity(world, entity, (WorkItem.BatchTranscription) item);
      case RECOGNITION -> new RecognitionEntity(world, entity, (WorkItem.Recognition) item);
      case CUSTOM_SPEECH -> new CustomSpeechEntity(world, entity, (WorkItem.CustomSpeech) item);
      case CUSTOM_VOICE -> new CustomVoiceEntity(world, entity, (WorkItem.CustomVoice) item);
      default -> throw new IllegalArgumentException("no stream and no work: " + entity);
    };
  }

  private static WorkItem itemOf(EntityId entity, Scenario scenario) {
    String stream =
        entity.kind() == EntityId.Kind.SCENARIO ? entity.name() : EntityNames.streamOfWork(entity);
    for (WorkItem item : scenario.workload()) {
      if (item.name().equals(stream)) {
        return item;
      }
    }
    throw new IllegalArgumentException("no stream of the scenario: " + entity);
  }

  static EntityId.Kind kindOf(WorkItem item) {
    if (item instanceof WorkItem.Calls) {
      return EntityId.Kind.CALL;
    }
    if (item instanceof WorkItem.BatchTranscription) {
      return EntityId.Kind.TRANSCRIPTION;
    }
    if (item instanceof WorkItem.Recognition) {
      return EntityId.Kind.RECOGNITION;
    }
    return item instanceof WorkItem.CustomSpeech
        ? EntityId.Kind.CUSTOM_SPEECH
        : EntityId.Kind.CUSTOM_VOICE;
  }

  static EntityId resourceOf(WorkItem item) {
    return item instanceof WorkItem.Calls
        ? EntityNames.communication(item.on())
        : EntityNames.speech(item.on());
  }

  static WorkEvent.WorkAccepted accepted(BeginWork begin) {
    return new WorkEvent.WorkAccepted(
        begin.resource().toString(),
        begin.storageAccount(),
        begin.identityType(),
        begin.principalId(),
        begin.resourceId(),
        begin.request().clientRegion(),
        begin.request().requestedAtMicros());
  }

  /** Account that a destination names: within the estate, or else the first label of its host. */
  static String accountOf(Destination destination) {
    return destination.account() != null ? destination.account() : hostLabel(destination.url());
  }

  /** First label of a URL's host, the account's name in a blob URL; null when there is no host. */
  static String hostLabel(String url) {
    int scheme = url.indexOf("://");
    int dot = url.indexOf('.', scheme + 3);
    return scheme < 0 || dot < 0 ? null : url.substring(scheme + 3, dot);
  }
}
