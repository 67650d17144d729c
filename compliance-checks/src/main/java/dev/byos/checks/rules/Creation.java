package dev.byos.checks.rules;

import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request to create a Speech resource, whether it is only declared or was really made, so that
 * both are judged alike.
 *
 * @param subscription name of the subscription within the estate
 * @param storage resource ids as sent, in the input's own spelling; a reference to an account that
 *     the scenario knows stands as that account's full id, an entry without an id as an empty text
 * @param storageAsObject whether the input has an object in place of the array
 * @param account the associated account, if the scenario knows it
 * @param method how the request is made; null when the input cannot tell, as with templates
 * @param roles the creator's roles on the subscription; null when nothing is known of them
 * @param path where the resource is declared; null for a request that was really made
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
    boolean storageAsObject,
    Optional<StorageAccount> account,
    boolean createsStorage,
    String method,
    String apiVersion,
    String createdBy,
    List<String> roles,
    String path,
    Function<String, Evidence> proof) {

  /** The portal's word for itself. */
  public static final String PORTAL = "portal";

  /** The request that a declared resource stands for. */
  public static Creation declared(DeclaredSpeech speech, RuleContext context) {
    SpeechResource resource = speech.resource();
    String creator = resource.createdBy();
    List<RoleAssignment> assignments =
        creator == null ? List.of() : context.declaredAssignmentsOf(creator);
    List<String> storage = new ArrayList<>();
    for (UserOwnedStorage entry : resource.userOwnedStorage()) {
      storage.add(text(entry, speech.path("userOwnedStorage/" + storage.size()), context));
    }
    return new Creation(
        speech.subject(),
        resource.subscription(),
        resource.location(),
        resource.kind(),
        resource.sku(),
        resource.identity().type().wireName(),
        storage,
        resource.userOwnedStorage().stream().anyMatch(entry -> !entry.inArray()),
        context.accountOf(resource),
        resource.createsStorage(),
        resource.createdWith() == null ? null : resource.createdWith().wireName(),
        resource.apiVersion(),
        creator,
        assignments.isEmpty()
            ? null
            : RoleScopes.onSubscription(assignments, creator, resource.subscription()),
        speech.path(),
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
        false,
        account,
        request.createsStorage(),
        request.method(),
        request.apiVersion(),
        request.createdBy(),
        request.createdByRoles(),
        null,
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

  /**
   * Whether the request is about BYOS; leaves it undecided when the input does not tell even that.
   */
  public boolean isByos(RuleContext context, Findings findings) {
    return wantsByos() || (undecided(context, findings, "userOwnedStorage") && wantsByos());
  }

  /**
   * Leaves the request undecided when the input leaves the association open, unless its text shows
   * which parts are open and which are not.
   *
   * @return whether it is undecided
   */
  public boolean associationUndecided(RuleContext context, Findings findings) {
    return storage.stream().noneMatch(OpenText::in)
        && undecided(context, findings, "userOwnedStorage");
  }

  /** Whether the input leaves the property open. */
  public boolean open(RuleContext context, String property) {
    return path != null && context.unknown(path + '/' + property).isPresent();
  }

  /**
   * Leaves the request undecided when the input leaves one of these properties open; what was
   * really sent is never open.
   *
   * @return whether it is undecided
   */
  public boolean undecided(RuleContext context, Findings findings, String... properties) {
    if (path == null) {
      return false;
    }
    String[] paths = properties.clone();
    Arrays.setAll(paths, i -> path + '/' + properties[i]);
    return context.undecided(findings, subject, paths);
  }

  private static String text(UserOwnedStorage storage, String path, RuleContext context) {
    String id = storage.resourceId();
    String account = storage.account();
    boolean reference = id == null || id.equals(account) || OpenText.in(id);
    if (account != null && reference) {
      return context
          .storageAccount(account)
          .map(known -> known.resourceId(context.estate()))
          .orElse(account);
    }
    return id != null
        ? id
        : context
            .unknown(path + "/resourceId")
            .filter(open -> open.path().startsWith(path))
            .map(open -> "{" + open.expression() + "}")
            .orElse("");
  }
}
