package dev.byos.scenarios.script;

import dev.byos.model.estate.ResourceIds;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.RoleAssignment.Scope.Level;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.SpeechResource;
import dev.byos.scenarios.yaml.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads role assignments. */
final class RoleReader {

  /** Built-in roles that a script may name without saying that they are custom. */
  static final List<String> BUILT_IN =
      List.of(
          Roles.OWNER,
          Roles.CONTRIBUTOR,
          Roles.READER,
          Roles.USER_ACCESS_ADMINISTRATOR,
          "Role Based Access Control Administrator",
          Roles.COGNITIVE_SERVICES_CONTRIBUTOR,
          "Cognitive Services User",
          "Cognitive Services Speech User",
          "Cognitive Services Speech Contributor",
          Roles.STORAGE_BLOB_DATA_OWNER,
          Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
          Roles.STORAGE_BLOB_DATA_READER,
          "Storage Blob Delegator",
          "Storage Account Contributor");

  private static final Pattern ID =
      Pattern.compile(
          "/subscriptions/([^/]+)(?:/resourceGroups/([^/]+))?", Pattern.CASE_INSENSITIVE);
  private static final String CONTAINER_PART = "/blobServices/default/containers/";
  private static final Map<String, PrincipalKind> KINDS =
      Words.ordered(
          "User",
          PrincipalKind.USER,
          "ServicePrincipal",
          PrincipalKind.SYSTEM_ASSIGNED,
          "Unknown",
          PrincipalKind.UNKNOWN);

  private final Names names;
  private final Map<String, SpeechResource> speech;

  RoleReader(Names names, Map<String, SpeechResource> speech) {
    this.names = names;
    this.speech = speech;
  }

  RoleAssignment read(Section section, String defaultName, long atMicros) {
    String principal = section.requiredText("principal");
    PrincipalKind kind = kindOf(section, principal);
    boolean custom = section.flag("customRole", false);
    return new RoleAssignment(
        section.text("name", defaultName),
        principal,
        kind,
        role(section, custom),
        custom,
        scope(section, principal, kind),
        names.userOr(section, "assignedBy"),
        atMicros);
  }

  private PrincipalKind kindOf(Section section, String principal) {
    PrincipalKind stated = section.word("principalType", KINDS, null);
    if (stated == PrincipalKind.UNKNOWN || !section.has("principal")) {
      return PrincipalKind.UNKNOWN;
    }
    if (stated != PrincipalKind.USER && names.resources().contains(principal)) {
      return PrincipalKind.SYSTEM_ASSIGNED;
    }
    if (stated != PrincipalKind.USER && names.userAssignedIdentities().contains(principal)) {
      return PrincipalKind.USER_ASSIGNED;
    }
    List<String> valid = new ArrayList<>();
    if (stated != PrincipalKind.USER) {
      valid.addAll(names.resources());
      valid.addAll(names.userAssignedIdentities());
    }
    if (stated != PrincipalKind.SYSTEM_ASSIGNED) {
      valid.addAll(names.users());
    }
    section.checkReference(
        "principal", section.placeOf("principal"), "principal", principal, valid);
    return PrincipalKind.USER;
  }

  private static String role(Section section, boolean custom) {
    String role = section.requiredText("role");
    if (custom || !section.has("role")) {
      return role;
    }
    if (role.equalsIgnoreCase(Roles.STORAGE_BLOB_DATA_CONTRIBUTOR_ID)) {
      return Roles.STORAGE_BLOB_DATA_CONTRIBUTOR;
    }
    for (String builtIn : BUILT_IN) {
      if (builtIn.equalsIgnoreCase(role)) {
        return builtIn;
      }
    }
    section.problem(
        section.placeOf("role"),
        "'role': '"
            + role
            + "' is no built-in role that the testbed knows (a custom one needs 'customRole: true')"
            + NearestName.hint(role, BUILT_IN));
    return role;
  }

  private Scope scope(Section section, String principal, PrincipalKind kind) {
    if (section.has("scope")) {
      String text = section.text("scope", "");
      Scope scope = text.startsWith("/") ? scopeOfId(text) : scopeOfName(text);
      if (scope == null) {
        List<String> valid = new ArrayList<>(names.storageAccounts());
        valid.addAll(names.resources());
        valid.addAll(names.subscriptions());
        section.problem(
            section.placeOf("scope"),
            "'scope': there is no storage account, container, resource, resource group or"
                + " subscription '"
                + text
                + "'"
                + NearestName.hint(text, valid));
        return new Scope(Level.RESOURCE, text);
      }
      return scope;
    }
    SpeechResource resource = speech.get(principal);
    if (resource != null
        && !resource.userOwnedStorage().isEmpty()
        && resource.userOwnedStorage().get(0).account() != null) {
      return new Scope(Level.RESOURCE, resource.userOwnedStorage().get(0).account());
    }
    if (kind == PrincipalKind.USER) {
      return new Scope(Level.SUBSCRIPTION, names.firstSubscription());
    }
    if (names.storageAccounts().size() == 1) {
      return new Scope(Level.RESOURCE, names.storageAccounts().iterator().next());
    }
    section.problem(
        section.place(), "field 'scope' is missing here: it is not clear which account");
    return new Scope(Level.RESOURCE, "");
  }

  private Scope scopeOfName(String text) {
    if (names.storageAccounts().contains(text) || names.resources().contains(text)) {
      return new Scope(Level.RESOURCE, text);
    }
    if (names.subscriptions().contains(text)) {
      return new Scope(Level.SUBSCRIPTION, text);
    }
    if (text.startsWith("managementGroup:")) {
      return new Scope(Level.MANAGEMENT_GROUP, text.substring("managementGroup:".length()));
    }
    int slash = text.indexOf('/');
    if (slash > 0 && names.storageAccounts().contains(text.substring(0, slash))) {
      return new Scope(Level.CONTAINER, text);
    }
    if (slash > 0 && names.subscriptions().contains(text.substring(0, slash))) {
      return new Scope(Level.RESOURCE_GROUP, text);
    }
    return null;
  }

  private Scope scopeOfId(String text) {
    int container = text.indexOf(CONTAINER_PART);
    if (container > 0) {
      Scope account = scopeOfId(text.substring(0, container));
      return account == null
          ? null
          : new Scope(
              Level.CONTAINER,
              account.name() + "/" + text.substring(container + CONTAINER_PART.length()));
    }
    String name = ResourceIds.parse(text).map(ResourceIds.Parts::name).orElse(null);
    if (name != null) {
      return names.storageAccounts().contains(name) || names.resources().contains(name)
          ? new Scope(Level.RESOURCE, name)
          : null;
    }
    Matcher matcher = ID.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String subscription = names.subscriptionOf(matcher.group(1));
    if (subscription == null) {
      return null;
    }
    return matcher.group(2) == null
        ? new Scope(Level.SUBSCRIPTION, subscription)
        : new Scope(Level.RESOURCE_GROUP, subscription + "/" + matcher.group(2));
  }
}
