package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a scenario ever names, in its layout or its timeline, by name. Says what a name
 * means, not whether the thing exists at the moment: that only its entity knows.
 */
final class EstateDirectory {
  private final Scenario scenario;
  private final Map<String, StorageAccount> accounts = new LinkedHashMap<>();
  private final Map<String, SpeechResource> speech = new LinkedHashMap<>();
  private final Map<String, CommunicationResource> communication = new LinkedHashMap<>();
  private final Map<String, RoleAssignment> assignments = new LinkedHashMap<>();

  EstateDirectory(Scenario scenario) {
    this.scenario = scenario;
    scenario.estate().storageAccounts().forEach(a -> accounts.put(a.name(), a));
    scenario.estate().speechResources().forEach(s -> speech.put(s.name(), s));
    scenario.estate().communicationResources().forEach(c -> communication.put(c.name(), c));
    scenario.estate().roleAssignments().forEach(r -> assignments.put(r.name(), r));
    for (TimelineEntry entry : scenario.timeline()) {
      if (entry.action() instanceof Change.CreateStorage create) {
        accounts.putIfAbsent(create.account().name(), create.account());
      } else if (entry.action() instanceof Change.CreateSpeech create) {
        speech.putIfAbsent(create.resource().name(), create.resource());
      } else if (entry.action() instanceof Change.CreateCommunication create) {
        communication.putIfAbsent(create.resource().name(), create.resource());
      } else if (entry.action() instanceof Change.AssignRole assign) {
        assignments.putIfAbsent(assign.assignment().name(), assign.assignment());
      }
    }
  }

  List<StorageAccount> accounts() {
    return new ArrayList<>(accounts.values());
  }

  Optional<StorageAccount> account(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  Optional<SpeechResource> speech(String name) {
    return Optional.ofNullable(speech.get(name));
  }

  Optional<CommunicationResource> communication(String name) {
    return Optional.ofNullable(communication.get(name));
  }

  Optional<RoleAssignment> assignment(String name) {
    return Optional.ofNullable(assignments.get(name));
  }

  /** The full resource id of an account, or the name itself when nobody knows it. */
  String accountId(String name) {
    return account(name).map(a -> a.resourceId(scenario.estate())).orElse(name);
  }

  /** Where a scope of a role assignment sits. */
  ScopePath pathOf(RoleAssignment.Scope scope) {
    String name = scope.name();
    int slash = name.indexOf('/');
    return switch (scope.level()) {
      case MANAGEMENT_GROUP -> new ScopePath(null, null, null, null);
      case SUBSCRIPTION -> new ScopePath(name, null, null, null);
      case RESOURCE_GROUP ->
          slash < 0
              ? new ScopePath(null, name, null, null)
              : ScopePath.ofGroup(name.substring(0, slash), name.substring(slash + 1));
      case RESOURCE -> pathOfResource(name, null);
      case CONTAINER ->
          slash < 0
              ? pathOfResource(name, null)
              : pathOfResource(name.substring(0, slash), name.substring(slash + 1));
    };
  }

  private ScopePath pathOfResource(String name, String container) {
    StorageAccount account = accounts.get(name);
    if (account != null) {
      return new ScopePath(account.subscription(), account.resourceGroup(), name, container);
    }
    SpeechResource resource = speech.get(name);
    if (resource != null) {
      return new ScopePath(resource.subscription(), resource.resourceGroup(), name, container);
    }
    CommunicationResource other = communication.get(name);
    return other == null
        ? new ScopePath(null, null, name, container)
        : new ScopePath(other.subscription(), other.resourceGroup(), name, container);
  }

  /** The subscriptions whose entities keep an assignment at that scope. */
  List<String> subscriptionsOf(RoleAssignment.Scope scope) {
    String subscription = pathOf(scope).subscription();
    if (subscription != null) {
      return List.of(subscription);
    }
    List<String> names = new ArrayList<>();
    scenario.estate().subscriptions().forEach(s -> names.add(s.name()));
    // Only a management group spans subscriptions; an unknown name is settled by the first one.
    return scope.level() == RoleAssignment.Scope.Level.MANAGEMENT_GROUP || names.isEmpty()
        ? names
        : names.subList(0, 1);
  }
}
