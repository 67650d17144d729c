package dev.byos.simulator.entities.platform;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.Access;
import dev.byos.model.event.StorageEvent.AccessRefused;
import dev.byos.model.event.StorageEvent.BlobDeleted;
import dev.byos.model.event.StorageEvent.BlobRead;
import dev.byos.model.event.StorageEvent.BlobWritten;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.ContentDigest;
import dev.byos.simulator.entities.platform.StorageAccountEntity.LifecycleDue;
import dev.byos.simulator.entities.platform.StorageAccountEntity.State;
import dev.byos.simulator.entity.BlobEffect;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.StorageReply;
import dev.byos.simulator.protocol.StorageRequest;

/**
 * Serves requests for blobs: each is authorised, recorded in full and answered after a service time
 * that grows with its length. In a run that keeps descriptors only, no digest is made and nothing
 * is stored.
 */
final class StorageDataPlane {
  private final StorageAuthorization authorization = new StorageAuthorization();

  Decision serve(State state, StorageRequest request, Context context) {
    StorageAuthorization.Outcome outcome = authorization.check(state, request, context);
    Access access = access(request, outcome);
    Decision.Builder decision = Decision.builder();
    StorageAuthorization.Refusal refusal = outcome.refusal();
    if (refusal != null) {
      decision.event(
          new AccessRefused(
              access, refusal.step(), refusal.status(), refusal.code(), refusal.message()));
      return decision
          .reply(
              request.replyTo(),
              new StorageReply(
                  request.requestId(),
                  refusal.status(),
                  refusal.code(),
                  refusal.message(),
                  refusal.retryAfterMicros(),
                  context.region(),
                  0),
              Draws.storageServiceMicros(context.random(), 0))
          .build();
    }
    return switch (request.operation()) {
      case "PutBlob" -> put(state, request, access, decision, context);
      case "DeleteBlob" -> delete(request, access, decision, context);
      default -> read(state, request, access, decision, context);
    };
  }

  private static Decision put(
      State state,
      StorageRequest request,
      Access access,
      Decision.Builder decision,
      Context context) {
    Content content = request.content();
    boolean files = context.world().scenario().media() == Scenario.Media.FILES;
    String md5 = files ? ContentDigest.md5Base64(content) : null;
    decision.event(
        new BlobWritten(
            access,
            request.artefact() == null ? null : request.artefact().name(),
            content.lengthBytes(),
            md5,
            request.contentType(),
            request.durationMillis()));
    if (files) {
      decision.blob(
          new BlobEffect.Put(address(request, context), content, request.contentType(), md5));
    }
    StorageAccount account = state.settings.effective(context.nowMicros());
    LifecycleRule rule = ruleFor(account, request.container(), request.blob());
    if (rule != null) {
      decision.after(
          rule.deleteAfterMicros(),
          context.self(),
          new LifecycleDue(request.container(), request.blob(), context.nowMicros()));
    }
    return answered(request, 201, content.lengthBytes(), decision, context);
  }

  private static Decision read(
      State state,
      StorageRequest request,
      Access access,
      Decision.Builder decision,
      Context context) {
    BlobInventory.Entry entry = state.inventory.find(request.container(), request.blob());
    long length = request.content() == null ? 0 : request.content().lengthBytes();
    if (entry != null) {
      length = entry.lengthBytes();
    }
    decision.event(new BlobRead(access, length));
    return answered(request, 200, length, decision, context);
  }

  private static Decision delete(
      StorageRequest request, Access access, Decision.Builder decision, Context context) {
    decision.event(
        new BlobDeleted(
            access, request.deleteReason() == null ? "customer" : request.deleteReason()));
    removeBytes(decision, address(request, context), context);
    return answered(request, 202, 0, decision, context);
  }

  private static Decision answered(
      StorageRequest request, int status, long length, Decision.Builder decision, Context context) {
    return decision
        .reply(
            request.replyTo(),
            new StorageReply(request.requestId(), status, null, null, 0, context.region(), length),
            Draws.storageServiceMicros(context.random(), length))
        .build();
  }

  /** A rule's time has come for a blob, unless it was written again, is gone or is held. */
  Decision lifecycle(State state, LifecycleDue due, Context context) {
    StorageAccount account = state.settings.effective(context.nowMicros());
    BlobInventory.Entry entry = state.inventory.find(due.container(), due.blob());
    if (!state.exists()
        || entry == null
        || entry.writtenAtMicros() != due.writtenAtMicros()
        || ruleFor(account, due.container(), due.blob()) == null
        || BlobRules.immutable(account, due.container(), entry, context.nowMicros())) {
      return Decision.nothing();
    }
    Access access =
        new Access(
            "DeleteBlob",
            due.container(),
            due.blob(),
            null,
            "SERVICE",
            "none",
            FirewallRules.AZURE_NETWORK,
            null,
            context.region(),
            context.self().toString(),
            1,
            context.nowMicros());
    Decision.Builder decision = Decision.builder();
    decision.event(new BlobDeleted(access, "lifecycle"));
    removeBytes(
        decision, new BlobAddress(context.self().name(), due.container(), due.blob()), context);
    return decision.build();
  }

  /** The owner empties a container; nobody asks the owner for a role, but retention is kept. */
  Decision deleteByCustomer(State state, Change.DeleteBlobs delete, Context context) {
    Decision.Builder decision = Decision.builder();
    if (!state.exists()) {
      return decision.build();
    }
    StorageAccount account = state.settings.effective(context.nowMicros());
    String prefix = delete.prefix() == null ? "" : delete.prefix();
    for (String blob : state.inventory.under(delete.container(), prefix)) {
      Access access =
          new Access(
              "DeleteBlob",
              delete.container(),
              blob,
              delete.by(),
              "USER",
              "entraUser",
              FirewallRules.PUBLIC_INTERNET,
              null,
              context.region(),
              context.self().toString(),
              1,
              context.nowMicros());
      BlobInventory.Entry entry = state.inventory.find(delete.container(), blob);
      if (BlobRules.immutable(account, delete.container(), entry, context.nowMicros())) {
        decision.event(
            new AccessRefused(
                access,
                "blob",
                409,
                "BlobImmutableDueToPolicy",
                "this operation is not permitted as the blob is immutable due to a policy"));
      } else {
        decision.event(new BlobDeleted(access, "customer"));
        removeBytes(
            decision, new BlobAddress(context.self().name(), delete.container(), blob), context);
      }
    }
    return decision.build();
  }

  private static LifecycleRule ruleFor(StorageAccount account, String container, String blob) {
    if (account == null || account.lifecycleRules().isEmpty()) {
      return null;
    }
    String path = container + "/" + blob;
    LifecycleRule earliest = null;
    for (LifecycleRule rule : account.lifecycleRules()) {
      boolean applies =
          rule.prefix().indexOf('/') < 0
              ? container.equals(rule.prefix())
              : path.startsWith(rule.prefix());
      if (applies
          && (earliest == null || rule.deleteAfterMicros() < earliest.deleteAfterMicros())) {
        earliest = rule;
      }
    }
    return earliest;
  }

  private static void removeBytes(Decision.Builder decision, BlobAddress address, Context context) {
    if (context.world().scenario().media() == Scenario.Media.FILES) {
      decision.blob(new BlobEffect.Delete(address));
    }
  }

  private static BlobAddress address(StorageRequest request, Context context) {
    return new BlobAddress(context.self().name(), request.container(), request.blob());
  }

  private static Access access(StorageRequest request, StorageAuthorization.Outcome outcome) {
    StorageRequest.Caller caller = request.caller();
    return new Access(
        request.operation(),
        request.container(),
        request.blob(),
        caller.principal(),
        caller.principalKind(),
        caller.authentication(),
        outcome.networkPath(),
        outcome.passage(),
        caller.region(),
        request.replyTo().toString(),
        request.attempt(),
        request.requestedAtMicros());
  }
}
