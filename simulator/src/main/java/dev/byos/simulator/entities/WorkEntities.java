package dev.byos.simulator.entities;

import dev.byos.model.event.EntityId;
import dev.byos.simulator.entities.work.WorkCatalogue;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.World;
import java.util.EnumMap;
import java.util.Map;

/** The entities that do the work: arrivals, calls, transcriptions, sessions, projects. */
final class WorkEntities {

  private WorkEntities() {}

  /** A factory for each kind of work. */
  static Map<EntityId.Kind, LogicFactory> factories() {
    Map<EntityId.Kind, LogicFactory> factories = new EnumMap<>(EntityId.Kind.class);
    factories.put(EntityId.Kind.CALL, WorkCatalogue::logicFor);
    factories.put(EntityId.Kind.TRANSCRIPTION, WorkCatalogue::logicFor);
    factories.put(EntityId.Kind.RECOGNITION, WorkCatalogue::logicFor);
    factories.put(EntityId.Kind.CUSTOM_SPEECH, WorkCatalogue::logicFor);
    factories.put(EntityId.Kind.CUSTOM_VOICE, WorkCatalogue::logicFor);
    return factories;
  }

  /** The source of a stream's arrivals, {@code scenario/<stream>}. */
  static EntityLogic<?> streamLogic(EntityId entity, World world) {
    return WorkCatalogue.logicFor(entity, world);
  }
}
