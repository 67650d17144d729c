package dev.byos.simulator.entities.platform;

import dev.byos.model.event.EntityId;
import dev.byos.simulator.entities.LogicFactory;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.World;
import java.util.EnumMap;
import java.util.Map;

/** The entities of the platform: the run, subscriptions, identities and resources. */
public final class PlatformEntities {

  private PlatformEntities() {}

  /** A factory for each kind of the platform except the run. */
  public static Map<EntityId.Kind, LogicFactory> factories() {
    Map<EntityId.Kind, LogicFactory> factories = new EnumMap<>(EntityId.Kind.class);
    factories.put(EntityId.Kind.SUBSCRIPTION, SubscriptionEntity::new);
    factories.put(EntityId.Kind.IDENTITY, (entity, world) -> new IdentityEntity(world));
    factories.put(EntityId.Kind.STORAGE, StorageAccountEntity::new);
    factories.put(EntityId.Kind.SPEECH, SpeechResourceEntity::new);
    factories.put(
        EntityId.Kind.COMMUNICATION, (entity, world) -> new CommunicationResourceEntity());
    return factories;
  }

  /** The run itself, {@code scenario/run}. */
  public static EntityLogic<?> run(World world) {
    return new ScenarioEntity(world);
  }
}
