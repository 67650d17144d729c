package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.User;
import dev.byos.model.event.EntityId;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Guids;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.protocol.ApplyChange;
import java.util.List;

/**
 * Which entity a change is for. Creations go to the subscription first, which looks at the author's
 * rights; roles of identities go to the identity first, which knows its object id.
 */
final class ChangeRouting {
  private final Scenario scenario;
  private final long seed;
  private final EstateDirectory directory;

  ChangeRouting(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
    this.directory = new EstateDirectory(scenario);
  }

  List<EntityId> targetsOf(Change change) {
    if (change instanceof Change.SetByosApproval set) {
      return List.of(EntityNames.subscription(set.subscription()));
    }
    if (change instanceof Change.CreateStorage create) {
      return List.of(EntityNames.subscription(create.account().subscription()));
    }
    if (change instanceof Change.CreateSpeech create) {
      return List.of(EntityNames.subscription(create.resource().subscription()));
    }
    if (change instanceof Change.CreateCommunication create) {
      return List.of(EntityNames.subscription(create.resource().subscription()));
    }
    if (change instanceof Change.AssignRole assign) {
      return switch (assign.assignment().principalKind()) {
        case SYSTEM_ASSIGNED, USER_ASSIGNED ->
            List.of(EntityNames.identity(assign.assignment().principal()));
        case USER, UNKNOWN -> subscriptions(assign.assignment());
      };
    }
    if (change instanceof Change.RemoveRole remove) {
      return directory
          .assignment(remove.assignment())
          .map(this::subscriptions)
          .orElseGet(this::everySubscription);
    }
    if (change instanceof Change.SetKeyAccess) {
      return directory.accounts().stream()
          .map(StorageAccount::name)
          .map(EntityNames::storage)
          .toList();
    }
    return List.of(targetOfResourceChange(change));
  }

  private EntityId targetOfResourceChange(Change change) {
    if (change instanceof Change.UpdateStorage update) {
      return EntityNames.storage(update.after().name());
    }
    if (change instanceof Change.DeleteStorage delete) {
      return EntityNames.storage(delete.account());
    }
    if (change instanceof Change.RecoverStorage recover) {
      return EntityNames.storage(recover.account());
    }
    if (change instanceof Change.MoveStorage move) {
      return EntityNames.storage(move.account());
    }
    if (change instanceof Change.DeleteBlobs delete) {
      return EntityNames.storage(delete.account());
    }
    if (change instanceof Change.UpdateIdentity update) {
      return directory.communication(update.resource()).isPresent()
          ? EntityNames.communication(update.resource())
          : EntityNames.speech(update.resource());
    }
    if (change instanceof Change.UpdateSpeechStorage update) {
      return EntityNames.speech(update.resource());
    }
    if (change instanceof Change.DescribeSpeech describe) {
      return EntityNames.speech(describe.resource());
    }
    if (change instanceof Change.DeleteSpeech delete) {
      return EntityNames.speech(delete.resource());
    }
    if (change instanceof Change.RecoverSpeech recover) {
      return EntityNames.speech(recover.resource());
    }
    return EntityNames.speech(((Change.PurgeSpeech) change).resource());
  }

  /** What is sent: the change itself, or an assignment with its principal's object id. */
  Message messageFor(Change change, boolean settled) {
    if (change instanceof Change.AssignRole assign) {
      RoleAssignment assignment = assign.assignment();
      if (assignment.principalKind() == RoleAssignment.PrincipalKind.USER) {
        String objectId =
            scenario.estate().users().stream()
                .filter(user -> user.name().equals(assignment.principal()))
                .map(User::objectId)
                .findFirst()
                .orElse(null);
        return new SubscriptionEntity.Assign(assign, objectId, settled);
      }
      if (assignment.principalKind() == RoleAssignment.PrincipalKind.UNKNOWN) {
        String orphan = settled ? Guids.of(seed, "orphan/" + assignment.principal()) : null;
        return new SubscriptionEntity.Assign(assign, orphan, settled);
      }
    }
    return new ApplyChange(change, settled);
  }

  private List<EntityId> subscriptions(RoleAssignment assignment) {
    return directory.subscriptionsOf(assignment.scope()).stream()
        .map(EntityNames::subscription)
        .toList();
  }

  private List<EntityId> everySubscription() {
    return scenario.estate().subscriptions().stream()
        .map(subscription -> EntityNames.subscription(subscription.name()))
        .limit(1)
        .toList();
  }
}
