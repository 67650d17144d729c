package dev.byos.simulator.entities.platform;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.SpeechEvent.AssociationUpdateAnswered;
import dev.byos.model.event.SpeechEvent.SpeechDeleted;
import dev.byos.model.event.SpeechEvent.SpeechDescribed;
import dev.byos.model.event.SpeechEvent.SpeechIdentityChangeRejected;
import dev.byos.model.event.SpeechEvent.SpeechIdentityChanged;
import dev.byos.model.event.SpeechEvent.SpeechPurged;
import dev.byos.model.event.SpeechEvent.SpeechRecovered;
import dev.byos.model.event.SpeechEvent.SpeechRecoveryRejected;
import dev.byos.model.scenario.Profile.AssociationUpdateAnswer;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entities.platform.SpeechResourceEntity.State;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Guids;
import java.util.List;

/**
 * What happens to a Speech resource after its creation. The association is fixed for life, so an
 * attempt to change it is answered as the profile says; the identity may change, which does not
 * help storage; deletion keeps the name for 48 hours. Sources: BYOS set-up page (basic rules,
 * verify), recover-and-purge page.
 */
final class SpeechManagement {
  /** How long the name of a deleted resource stays taken. */
  static final long NAME_BLOCKED_MICROS = 48L * 3600 * Draws.SECOND;

  private final EntityId self;
  private final EstateDirectory directory;

  SpeechManagement(EntityId self, EstateDirectory directory) {
    this.self = self;
    this.directory = directory;
  }

  static boolean nameBlocked(State state, long nowMicros) {
    return state.created
        && state.deletedAtMicros >= 0
        && nowMicros < state.deletedAtMicros + NAME_BLOCKED_MICROS;
  }

  Decision apply(State state, Change change, Context context) {
    if (change instanceof Change.UpdateSpeechStorage update) {
      return updateStorage(state, update, context);
    }
    if (change instanceof Change.UpdateIdentity update) {
      return updateIdentity(state, update, context);
    }
    if (change instanceof Change.DescribeSpeech) {
      return describe(state);
    }
    if (change instanceof Change.DeleteSpeech delete) {
      return delete(state, delete);
    }
    if (change instanceof Change.RecoverSpeech recover) {
      return askToRecover(state, recover, context);
    }
    if (change instanceof Change.PurgeSpeech purge) {
      return nameBlocked(state, context.nowMicros())
          ? Decision.builder().event(new SpeechPurged(purge.by())).build()
          : Decision.nothing();
    }
    throw new IllegalArgumentException(self + " does not understand " + change);
  }

  private Decision updateStorage(State state, Change.UpdateSpeechStorage update, Context context) {
    List<String> requested = update.storageAccounts().stream().map(directory::accountId).toList();
    AssociationUpdateAnswered answered =
        state.exists()
            ? answer(
                state.userOwnedStorage,
                requested,
                update.by(),
                context.world().scenario().profile().associationUpdateAnswer())
            : new AssociationUpdateAnswered(
                List.of(), requested, List.of(), update.by(), 404, "ResourceNotFound");
    return Decision.builder().event(answered).build();
  }

  /**
   * An unchanged value is accepted; anything else meets the profile's answer and changes nothing.
   */
  static AssociationUpdateAnswered answer(
      List<String> before, List<String> requested, String by, AssociationUpdateAnswer mode) {
    boolean accepted = same(before, requested) || mode == AssociationUpdateAnswer.IGNORE;
    return new AssociationUpdateAnswered(
        before, requested, before, by, accepted ? 200 : 400, accepted ? null : "BadRequest");
  }

  private static boolean same(List<String> before, List<String> requested) {
    if (before.size() != requested.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equalsIgnoreCase(requested.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Decision updateIdentity(State state, Change.UpdateIdentity update, Context context) {
    String after = update.identity().type().wireName();
    if (!state.exists()) {
      return Decision.builder()
          .event(
              new SpeechIdentityChangeRejected(
                  state.identityType, after, update.by(), 404, "ResourceNotFound"))
          .build();
    }
    boolean minted = update.identity().hasSystemAssigned() && state.principalId == null;
    String principalId = update.identity().hasSystemAssigned() ? state.principalId : null;
    if (minted) {
      principalId =
          Guids.of(context.world().seed(), "principal/" + self + "/" + context.nowMicros());
    }
    Decision.Builder decision =
        Decision.builder()
            .event(new SpeechIdentityChanged(state.identityType, after, principalId, update.by()));
    if (minted) {
      decision.send(
          EntityNames.identity(self.name()),
          new IdentityEntity.Born(principalId, "SYSTEM_ASSIGNED", self.name()));
    } else if (principalId == null && state.principalId != null) {
      decision.send(EntityNames.identity(self.name()), new IdentityEntity.Gone(state.principalId));
    }
    return decision.build();
  }

  /** API and portal say the same: storage is there or it is not. */
  private static Decision describe(State state) {
    if (!state.exists()) {
      return Decision.nothing();
    }
    boolean byos = !state.userOwnedStorage.isEmpty();
    return Decision.builder()
        .event(
            new SpeechDescribed(
                state.userOwnedStorage,
                byos,
                byos ? state.userOwnedStorage.get(0) : null,
                byos ? portalWords(state.identityType) : null))
        .build();
  }

  /** The portal writes the identity's type with blanks. */
  private static String portalWords(String identityType) {
    return identityType.replace("Assigned", " Assigned");
  }

  private Decision delete(State state, Change.DeleteSpeech delete) {
    if (!state.exists()) {
      return Decision.nothing();
    }
    Decision.Builder decision = Decision.builder().event(new SpeechDeleted(delete.by()));
    if (state.principalId != null) {
      decision.send(EntityNames.identity(self.name()), new IdentityEntity.Gone(state.principalId));
    }
    return decision.build();
  }

  private Decision askToRecover(State state, Change.RecoverSpeech recover, Context context) {
    if (!nameBlocked(state, context.nowMicros())) {
      return rejected(
          recover.by(), 404, "ResourceNotFound", "there is no deleted resource to recover");
    }
    SpeechRecovery recovery = new SpeechRecovery(recover.by(), self.name(), null);
    return state.storageAccount == null
        ? recover(state, recovery, context)
        : Decision.builder().send(EntityNames.storage(state.storageAccount), recovery).build();
  }

  Decision recover(State state, SpeechRecovery recovery, Context context) {
    if (!nameBlocked(state, context.nowMicros())) {
      return rejected(
          recovery.by(), 404, "ResourceNotFound", "there is no deleted resource to recover");
    }
    if (Boolean.FALSE.equals(recovery.storageExists())) {
      return rejected(
          recovery.by(),
          400,
          "BadRequest",
          "the storage account of the resource was deleted too and has to be recovered first");
    }
    Decision.Builder decision = Decision.builder().event(new SpeechRecovered(recovery.by()));
    if (state.principalId != null) {
      decision.send(
          EntityNames.identity(self.name()),
          new IdentityEntity.Born(state.principalId, "SYSTEM_ASSIGNED", self.name()));
    }
    return decision.build();
  }

  private static Decision rejected(String by, int status, String code, String message) {
    return Decision.builder().event(new SpeechRecoveryRejected(by, status, code, message)).build();
  }
}
