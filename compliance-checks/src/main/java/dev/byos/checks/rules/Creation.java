package dev.byos.checks.rules;

import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request to create a Speech resource, whether it is only declared or was really made, so that
 * both are judged alike.
 *
 * @param subscription name of the subscription within the estate
 * @param storage resource ids as sent, in the input's own spelling
 * @param account the associated account, if the scenario knows it
 * @param roles the creator's roles on the subscription; null when nothing is known of them
 * @param proof where a property of the request can be seen
 */
public record Creation(
    String subject,
    String subscription,
    String location,
    String kind,
    String sku,
    String identityType,
    List<String> storage,
    Optional<StorageAccount> account,
    boolean createsStorage,
    String method,
    String apiVersion,
    String createdBy,
    List<String> roles,
    Function<String, Evidence> proof) {

  /** The portal's word for itself. */
  public static final String PORTAL = "portal";

  /** The request that a declared resource stands for. */
  public static Creation declared(DeclaredSpeech speech, RuleContext context) {
    SpeechResource resource = speech.resource();
    String creator = resource.createdBy();
    boolean known =
        creator != null
            && context.estate().roleAssignments().stream()
                .anyMatch(a -> a.principal().equals(creator));
    List<String> storage = new ArrayList<>();
    resource.userOwnedStorage().forEach(s -> storage.add(text(s.resourceId(), s.account())));
    return new Creation(
        speech.subject(),
        resource.subscription(),
        resource.location(),
        resource.kind(),
        resource.sku(),
        resource.identity().type().wireName(),
        storage,
        context.accountOf(resource),
        resource.createsStorage(),
        resource.createdWith() == null ? null : resource.createdWith().wireName(),
        resource.apiVersion(),
        creator,
        known
            ? RoleScopes.onSubscription(
                context.estate().roleAssignments(), creator, resource.subscription())
            : null,
        property -> context.place(speech.path(property)));
  }

  /** A request that was made during the run. */
  public static Creation requested(
      HistoryEvent line, SpeechEvent.SpeechRequest request, RuleContext context) {
    Optional<StorageAccount> account =
        request.userOwnedStorage().stream()
            .flatMap(id -> context.storageAccountById(id).stream())
            .findFirst();
    return new Creation(
        line.entity().toString(),
        request.subscription(),
        request.location(),
        request.kind(),
        request.sku(),
        request.identityType(),
        request.userOwnedStorage(),
        account,
        request.createsStorage(),
        request.method(),
        request.apiVersion(),
        request.createdBy(),
        request.createdByRoles(),
        property -> Proof.of(line));
  }

  /** Whether storage is associated, or meant to be. */
  public boolean wantsByos() {
    return !storage.isEmpty() || createsStorage;
  }

  /** Whether the portal makes the request. */
  public boolean usesPortal() {
    return PORTAL.equals(method);
  }

  private static String text(String resourceId, String account) {
    return resourceId != null ? resourceId : account == null ? "" : account;
  }
}
