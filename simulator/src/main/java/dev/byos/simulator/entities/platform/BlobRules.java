package dev.byos.simulator.entities.platform;

import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.StorageAccount;
import dev.byos.simulator.entities.platform.StorageAccountEntity.State;
import dev.byos.simulator.entities.platform.StorageAuthorization.Refusal;
import dev.byos.simulator.protocol.StorageRequest;
import java.util.Set;

/**
 * The last step: the container and the blob themselves. Speech creates its own containers; others
 * must be there, as far as the account says which it has. Blobs under a retention policy or legal
 * hold can be neither replaced nor removed.
 */
final class BlobRules {
  private static final Set<String> CREATED_BY_SPEECH =
      Set.of(
          SpeechContainers.ARTIFACTS,
          SpeechContainers.MODELS,
          SpeechContainers.AUDIO_LOGS,
          SpeechContainers.VOICE);

  /** Null when the operation can be carried out. */
  Refusal check(State state, StorageAccount account, StorageRequest request, long nowMicros) {
    String container = request.container();
    if (!containerExists(account, container)) {
      return new Refusal(
          "blob", 404, "ContainerNotFound", "the specified container does not exist");
    }
    if (!state.inventory.tracks(container) || request.operation().equals("ListBlobs")) {
      return null;
    }
    BlobInventory.Entry entry = state.inventory.find(container, request.blob());
    if (entry == null) {
      return request.operation().equals("PutBlob")
          ? null
          : new Refusal("blob", 404, "BlobNotFound", "the specified blob does not exist");
    }
    return request.operation().equals("GetBlob") || !immutable(account, container, entry, nowMicros)
        ? null
        : new Refusal(
            "blob",
            409,
            "BlobImmutableDueToPolicy",
            "this operation is not permitted as the blob is immutable due to a policy");
  }

  private static boolean containerExists(StorageAccount account, String container) {
    return account.containers().isEmpty()
        || CREATED_BY_SPEECH.contains(container)
        || account.containers().stream().anyMatch(known -> known.name().equals(container));
  }

  /** Whether a blob may be neither replaced nor removed at that time. */
  static boolean immutable(
      StorageAccount account, String container, BlobInventory.Entry entry, long nowMicros) {
    for (BlobContainer known : account.containers()) {
      if (known.name().equals(container)) {
        return known.legalHold()
            || nowMicros < entry.writtenAtMicros() + known.immutableForMicros();
      }
    }
    return false;
  }
}
