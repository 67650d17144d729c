package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.RoleAssignment.Scope.Level;
import dev.byos.model.estate.Unknown;
import dev.byos.model.estate.User;
import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds out who holds which role on what. */
final class RoleJoiner {
  private static final String CONTAINERS = "/blobservices/default/containers/";

  private final Drafts drafts;
  private final Names names;
  private final RoleDefinitions definitions;
  private final SubscriptionFacts subscriptions;
  private final Map<String, User> users = new TreeMap<>();

  RoleJoiner(
      Drafts drafts, Names names, RoleDefinitions definitions, SubscriptionFacts subscriptions) {
    this.drafts = drafts;
    this.names = names;
    this.definitions = definitions;
    this.subscriptions = subscriptions;
  }

  private record Holder(String name, PrincipalKind kind) {}

  /** The assignment; what stays open is added to the unknowns. */
  RoleAssignment join(RoleDraft draft, List<Unknown> unknowns) {
    String name = names.of(draft);
    String path = "roleAssignments/" + name;
    Holder holder = holder(draft, path, unknowns);
    RoleDefinitions.Role role = definitions.of(draft);
    String text;
    if (role != null) {
      text = role.name();
    } else {
      text = openRole(draft, path, unknowns);
    }
    return new RoleAssignment(
        name,
        holder.name(),
        holder.kind(),
        text,
        // All built-in roles over blobs are known here; a name that is none of them is a custom
        // one.
        role != null && !Boolean.FALSE.equals(role.custom()),
        scope(draft.scope(), path, unknowns),
        null,
        0);
  }

  /** Users that hold roles. */
  List<User> users() {
    return List.copyOf(users.values());
  }

  private static String openRole(RoleDraft draft, String path, List<Unknown> unknowns) {
    Reference definition = draft.definition();
    if (definition == null) {
      unknowns.add(new Unknown(path + "/role", "not stated", "the input does not name a role"));
      return "";
    }
    OpenProperty open = definition.open();
    unknowns.add(
        open == null
            ? new Unknown(path + "/role", definition.text(), "no input defines a role with that id")
            : new Unknown(path + "/role", open.expression(), open.reason()));
    return definition.text();
  }

  private Holder holder(RoleDraft draft, String path, List<Unknown> unknowns) {
    Value principal = draft.principal();
    if (principal instanceof Value.Open open && open.property().isPresent()) {
      return identityOf(open.property().get());
    }
    if (principal instanceof Value.Text text && !ArmIds.isOpen(text.text())) {
      return literal(draft, text.text(), path, unknowns);
    }
    String found = principal == null ? "" : principal.asText().orElse("");
    Unknown unknown =
        principal instanceof Value.Open open
            ? new Unknown(path + "/principal", open.expression(), open.reason())
            : new Unknown(
                path + "/principal",
                found.isEmpty() ? "not stated" : found,
                found.isEmpty()
                    ? "the input does not name a principal"
                    : "a part of it is only known to the deployment");
    unknowns.add(unknown);
    return new Holder(found, PrincipalKind.UNKNOWN);
  }

  /** The identity of a resource that the assignment names by its place in a template or plan. */
  private Holder identityOf(Value.ResourceProperty property) {
    Draft draft = drafts.find(property.resource());
    if (draft != null) {
      return held(draft);
    }
    String last = ArmIds.last(property.resource());
    boolean userAssigned =
        property
            .resource()
            .toLowerCase(Locale.ROOT)
            .contains("/providers/microsoft.managedidentity/");
    return new Holder(
        outside(last), userAssigned ? PrincipalKind.USER_ASSIGNED : PrincipalKind.SYSTEM_ASSIGNED);
  }

  private Holder held(Draft draft) {
    if (draft.list().equals(SmallDraft.IDENTITIES)) {
      return new Holder(draft.estateName, PrincipalKind.USER_ASSIGNED);
    }
    boolean ofEstate = draft instanceof SpeechDraft || draft instanceof CommunicationDraft;
    return new Holder(
        ofEstate ? draft.estateName : draft.list() + ':' + draft.estateName,
        PrincipalKind.SYSTEM_ASSIGNED);
  }

  private String outside(String name) {
    return names.isPrincipal(name) ? "other:" + name : name;
  }

  private Holder literal(RoleDraft draft, String objectId, String path, List<Unknown> unknowns) {
    Drafts.Principal found = drafts.principal(objectId);
    if (found != null) {
      return found.draft() == null
          ? new Holder(found.other(), PrincipalKind.SYSTEM_ASSIGNED)
          : held(found.draft());
    }
    String type = draft.principalType() == null ? "" : draft.principalType();
    String printed = draft.principalName();
    String name = printed == null || printed.isEmpty() ? objectId : printed;
    boolean person = type.equalsIgnoreCase("User") || type.equalsIgnoreCase("Group");
    if (draft.exported() && !person && drafts.identitiesUnseen()) {
      unknowns.add(
          new Unknown(
              path + "/principal",
              objectId,
              "it may be the identity of a resource whose object id no input shows"));
    }
    // A principal that the directory has a name for exists; a group stands for its members.
    boolean exists = printed != null && !printed.isEmpty();
    if (exists || person) {
      String user = outside(name);
      users.putIfAbsent(user, new User(user, objectId));
      return new Holder(user, PrincipalKind.USER);
    }
    boolean gone = type.equalsIgnoreCase("Unknown") || (printed != null && printed.isEmpty());
    if (!gone) {
      unknowns.add(
          new Unknown(
              path + "/principalKind",
              objectId,
              "no input declares that principal, and none says that it is gone"));
    }
    return new Holder(outside(objectId), PrincipalKind.UNKNOWN);
  }

  private Scope scope(Reference reference, String path, List<Unknown> unknowns) {
    String text = reference.text();
    Draft draft = drafts.find(text);
    if (draft != null) {
      return new Scope(Level.RESOURCE, nameOnScope(draft));
    }
    if (reference.open() != null && !text.startsWith("/")) {
      unknowns.add(
          new Unknown(path + "/scope", reference.open().expression(), reference.open().reason()));
      return new Scope(Level.RESOURCE, text);
    }
    List<String> segments = ArmIds.segments(text);
    if (segments.size() <= 4) {
      Scope wide = wideScope(segments);
      if (wide != null) {
        return wide;
      }
    }
    int container = text.toLowerCase(Locale.ROOT).lastIndexOf(CONTAINERS);
    if (container > 0) {
      Scope account = scope(new Reference(text.substring(0, container), null), path, unknowns);
      return new Scope(
          Level.CONTAINER, account.name() + '/' + text.substring(container + CONTAINERS.length()));
    }
    if (ArmIds.isOpen(text)) {
      unknowns.add(new Unknown(path + "/scope", text, "no input declares a resource of that name"));
    }
    return new Scope(Level.RESOURCE, nameOfAbsent(text));
  }

  /** An account goes by its name; other resources do when no account has the same. */
  private String nameOnScope(Draft draft) {
    boolean clash = !(draft instanceof StorageDraft) && drafts.accountNamed(draft.estateName);
    return clash ? draft.key : draft.estateName;
  }

  /** A storage account that no input declares goes by its name, anything else by its id. */
  private String nameOfAbsent(String id) {
    String name = ArmIds.last(id);
    boolean account =
        id.toLowerCase(Locale.ROOT)
            .endsWith("/microsoft.storage/storageaccounts/" + name.toLowerCase(Locale.ROOT));
    return account && !drafts.accountNamed(name) && !ArmIds.isOpen(name) ? name : id;
  }

  private Scope wideScope(List<String> segments) {
    if (segments.isEmpty()) {
      return new Scope(Level.MANAGEMENT_GROUP, "/");
    }
    if (segments.get(0).equalsIgnoreCase("providers")) {
      return segments.size() == 4 && segments.get(2).equalsIgnoreCase("managementGroups")
          ? new Scope(Level.MANAGEMENT_GROUP, segments.get(3))
          : null;
    }
    if (!segments.get(0).equalsIgnoreCase("subscriptions") || segments.size() % 2 != 0) {
      return null;
    }
    String subscription = segments.get(1);
    if (!ArmIds.isOpen(subscription)) {
      subscription = subscription.toLowerCase(Locale.ROOT);
    }
    subscriptions.seen(subscription);
    String name = ArmIds.pathSafe(subscription);
    if (segments.size() == 2) {
      return new Scope(Level.SUBSCRIPTION, name);
    }
    return segments.get(2).equalsIgnoreCase("resourceGroups")
        ? new Scope(Level.RESOURCE_GROUP, name + '/' + names.group(subscription, segments.get(3)))
        : null;
  }
}
