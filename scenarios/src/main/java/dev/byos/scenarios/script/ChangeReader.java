package dev.byos.scenarios.script;

import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.timeline.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the changes of a timeline, in the order of their times: an update states only what differs,
 * over the account as the earlier entries leave it.
 */
final class ChangeReader {

  /** Every change with the fields that belong to it. */
  static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("set-byos-approval", List.of("subscription", "byosApproval"));
    FIELDS.put("create-storage", List.of("storageAccounts"));
    FIELDS.put("update-storage", List.of("account", "set"));
    FIELDS.put("delete-storage", List.of("account"));
    FIELDS.put("recover-storage", List.of("account"));
    FIELDS.put("move-storage", List.of("account", "resourceGroup"));
    FIELDS.put("revoke-key", List.of("keyVault", "key"));
    FIELDS.put("restore-key", List.of("keyVault", "key"));
    FIELDS.put(
        "assign-role",
        List.of("name", "principal", "principalType", "role", "customRole", "scope", "assignedBy"));
    FIELDS.put("remove-role", List.of("assignment"));
    FIELDS.put("create-speech", List.of("speech"));
    FIELDS.put("update-speech-storage", List.of("resource", "userOwnedStorage"));
    FIELDS.put("update-identity", List.of("resource", "identity"));
    FIELDS.put("describe-speech", List.of("resource"));
    FIELDS.put("delete-speech", List.of("resource"));
    FIELDS.put("recover-speech", List.of("resource"));
    FIELDS.put("purge-speech", List.of("resource"));
    FIELDS.put("create-communication", List.of("communication"));
    FIELDS.put("delete-blobs", List.of("account", "container", "prefix"));
  }

  private final Names names;
  private final LayoutReader layout;
  private final Map<String, StorageAccount> accounts;
  private final Set<String> roleNames = new LinkedHashSet<>();

  ChangeReader(Names names, LayoutReader layout, Map<String, StorageAccount> accounts) {
    this.names = names;
    this.layout = layout;
    this.accounts = new LinkedHashMap<>(accounts);
    layout.roles().forEach(role -> roleNames.add(role.name()));
  }

  Change read(String kind, Section section, long atMicros, int index) {
    String by = names.userOr(section, "by");
    return switch (kind) {
      case "set-byos-approval" -> approval(by, section);
      case "create-storage", "create-speech", "create-communication" ->
          create(kind, by, section, atMicros, index);
      case "update-storage" -> updateStorage(by, section);
      case "delete-storage" -> new Change.DeleteStorage(by, account(section));
      case "recover-storage" -> new Change.RecoverStorage(by, account(section));
      case "move-storage" -> {
        String account = account(section);
        yield new Change.MoveStorage(by, account, section.requiredText("resourceGroup"));
      }
      case "revoke-key" -> key(by, section, true);
      case "restore-key" -> key(by, section, false);
      case "assign-role" -> assignRole(by, section, atMicros, index);
      case "remove-role" -> removeRole(by, section);
      case "delete-blobs" ->
          new Change.DeleteBlobs(
              by, account(section), section.requiredText("container"), section.text("prefix", ""));
      default -> speech(kind, by, section);
    };
  }

  private Change speech(String kind, String by, Section section) {
    section.requireField("resource");
    boolean anyResource = kind.equals("update-identity");
    String resource =
        section.reference(
            "resource",
            anyResource ? "resource" : "Speech resource",
            anyResource ? names.resources() : names.speech(),
            "");
    return switch (kind) {
      case "update-speech-storage" -> new Change.UpdateSpeechStorage(by, resource, stores(section));
      case "update-identity" -> {
        section.requireField("identity");
        ManagedIdentity identity = layout.resourceReader().identity(section, "identity");
        yield new Change.UpdateIdentity(by, resource, identity);
      }
      case "describe-speech" -> new Change.DescribeSpeech(by, resource);
      case "delete-speech" -> new Change.DeleteSpeech(by, resource);
      case "recover-speech" -> new Change.RecoverSpeech(by, resource);
      default -> new Change.PurgeSpeech(by, resource);
    };
  }

  private List<String> stores(Section section) {
    section.requireField("userOwnedStorage");
    List<String> stores = new ArrayList<>();
    for (SpeechResource.UserOwnedStorage storage :
        layout.resourceReader().userOwnedStorage(section)) {
      stores.add(storage.account() == null ? storage.resourceId() : storage.account());
    }
    return stores;
  }

  private Change approval(String by, Section section) {
    section.requireField("subscription");
    section.requireField("byosApproval");
    return new Change.SetByosApproval(
        by,
        section.reference("subscription", "subscription", names.subscriptions(), ""),
        section.word("byosApproval", LayoutReader.APPROVALS, ByosApproval.APPROVED));
  }

  private Change create(String kind, String by, Section section, long atMicros, int index) {
    String field =
        switch (kind) {
          case "create-storage" -> "storageAccounts";
          case "create-speech" -> "speech";
          default -> "communication";
        };
    List<Section.Entry> entries = section.named(field);
    if (entries.size() != 1) {
      section.problem(
          section.placeOf(field),
          "'" + kind + "' needs '" + field + "' with exactly one entry, found " + entries.size());
      return new Change.DeleteStorage(by, "");
    }
    Section.Entry entry = entries.get(0);
    String definition =
        switch (kind) {
          case "create-storage" -> "storageAccount";
          case "create-speech" -> "speechResource";
          default -> "communicationResource";
        };
    section.reading().origins().putTree("timeline/" + index, entry.keyPlace(), entry.value());
    Section created = section.section(entry.name(), definition, entry.keyPlace(), entry.value());
    return switch (kind) {
      case "create-storage" -> {
        StorageAccount account = accounts.get(entry.name());
        if (layout.accounts().containsKey(entry.name())
            && layout.accounts().get(entry.name()).presentAtStart()) {
          section.problem(
              entry.keyPlace(), "storage account '" + entry.name() + "' is in the layout already");
        }
        yield new Change.CreateStorage(by, account);
      }
      case "create-speech" -> {
        SpeechResource resource = layout.resourceReader().speech(entry, created, atMicros);
        layout.know(resource);
        yield new Change.CreateSpeech(by, resource);
      }
      default ->
          new Change.CreateCommunication(
              by, layout.resourceReader().communication(entry, created, atMicros));
    };
  }

  private Change updateStorage(String by, Section section) {
    String account = account(section);
    Section set = section.child("set", "storageAccount").orElse(null);
    if (set == null) {
      section.requireField("set");
      return new Change.DeleteStorage(by, account);
    }
    if (set.entries().isEmpty()) {
      section.problem(set.place(), "'set' is empty, expected the settings that change");
    }
    StorageAccount before = accounts.get(account);
    if (before == null) {
      return new Change.DeleteStorage(by, account);
    }
    StorageAccount after = layout.storageReader().read(set, before);
    accounts.put(account, after);
    return new Change.UpdateStorage(
        by, after, set.entries().stream().map(Section.Entry::name).toList());
  }

  private Change key(String by, Section section, boolean revoked) {
    section.requireField("keyVault");
    return new Change.SetKeyAccess(
        by,
        section.reference("keyVault", "key vault", names.keyVaults(), ""),
        section.requiredText("key"),
        revoked);
  }

  private Change assignRole(String by, Section section, long atMicros, int index) {
    RoleAssignment role = layout.roleReader().read(section, "timeline-" + (index + 1), atMicros);
    if (!roleNames.add(role.name())) {
      section.problem(section.place(), "role assignment '" + role.name() + "' occurs twice");
    }
    String assignedBy = section.has("assignedBy") ? role.assignedBy() : by;
    return new Change.AssignRole(
        by,
        new RoleAssignment(
            role.name(),
            role.principal(),
            role.principalKind(),
            role.role(),
            role.customRole(),
            role.scope(),
            assignedBy,
            atMicros));
  }

  private Change removeRole(String by, Section section) {
    section.requireField("assignment");
    return new Change.RemoveRole(
        by, section.reference("assignment", "role assignment", roleNames, ""));
  }

  private String account(Section section) {
    section.requireField("account");
    return section.reference("account", "storage account", names.storageAccounts(), "");
  }
}
