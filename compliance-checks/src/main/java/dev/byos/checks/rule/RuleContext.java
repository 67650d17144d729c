package dev.byos.checks.rule;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Evidence;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Place;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.WorkItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What every rule may look at besides the events: the scenario, its profile and the regions. */
public final class RuleContext {
  private final Scenario scenario;
  private final RegionCatalogue regions;
  private final boolean runFollows;
  private final List<DeclaredSpeech> speechResources;
  private final List<DeclaredRecording> recordings;
  private final List<RoleAssignment> roleAssignments;
  private final List<StorageAccount> createdAccounts;

  /**
   * Makes a context.
   *
   * @param runFollows whether events of a run will be judged, too
   */
  public RuleContext(Scenario scenario, RegionCatalogue regions, boolean runFollows) {
    this.scenario = scenario;
    this.regions = regions;
    this.runFollows = runFollows;
    this.speechResources = speechResources(scenario);
    this.recordings = recordings(scenario);
    this.roleAssignments = roleAssignments(scenario);
    this.createdAccounts =
        scenario.timeline().stream()
            .map(TimelineEntry::action)
            .filter(Change.CreateStorage.class::isInstance)
            .map(change -> ((Change.CreateStorage) change).account())
            .toList();
  }

  public Scenario scenario() {
    return scenario;
  }

  public Estate estate() {
    return scenario.estate();
  }

  public Profile profile() {
    return scenario.profile();
  }

  public RegionCatalogue regions() {
    return regions;
  }

  /**
   * Whether a declaration can be judged by itself. What is to be created during a run may be
   * refused or changed before, so that the run's events decide; without a run, the declaration must
   * do.
   */
  public boolean standsAsDeclared(DeclaredSpeech speech) {
    return !speech.createdDuringRun() || !runFollows;
  }

  /** Speech resources of the layout and of the timeline, in that order. */
  public List<DeclaredSpeech> speechResources() {
    return speechResources;
  }

  /** Streams of recorded calls. */
  public List<DeclaredRecording> recordings() {
    return recordings;
  }

  /** Role assignments of the layout and of the timeline, in that order. */
  public List<RoleAssignment> roleAssignments() {
    return roleAssignments;
  }

  /** The storage account of that name, from the layout or from the timeline. */
  public Optional<StorageAccount> storageAccount(String name) {
    Optional<StorageAccount> deployed = estate().storageAccount(name);
    return deployed.isPresent()
        ? deployed
        : createdAccounts.stream().filter(account -> account.name().equals(name)).findFirst();
  }

  /** The storage account with that full resource id, from the layout or from the timeline. */
  public Optional<StorageAccount> storageAccountById(String resourceId) {
    return Stream.concat(estate().storageAccounts().stream(), createdAccounts.stream())
        .filter(account -> account.resourceId(estate()).equalsIgnoreCase(resourceId))
        .findFirst();
  }

  /** The account that a Speech resource is associated with, if the estate has it. */
  public Optional<StorageAccount> accountOf(SpeechResource resource) {
    for (SpeechResource.UserOwnedStorage storage : resource.userOwnedStorage()) {
      Optional<StorageAccount> account =
          storage.account() != null
              ? storageAccount(storage.account())
              : storage.resourceId() == null
                  ? Optional.empty()
                  : storageAccountById(storage.resourceId());
      if (account.isPresent()) {
        return account;
      }
    }
    return Optional.empty();
  }

  /**
   * Storage accounts that BYOS uses, each once, in the order of the layout: associated with a
   * Speech resource or destination of recordings.
   */
  public List<StorageAccount> byosAccounts() {
    Set<String> used = new LinkedHashSet<>();
    speechResources.forEach(s -> accountOf(s.resource()).ifPresent(a -> used.add(a.name())));
    destinationAccounts().forEach(account -> used.add(account.name()));
    return Stream.concat(estate().storageAccounts().stream(), createdAccounts.stream())
        .filter(account -> used.remove(account.name()))
        .toList();
  }

  /** Storage accounts that recordings go to. */
  public List<StorageAccount> destinationAccounts() {
    return recordings.stream()
        .map(DeclaredRecording::destination)
        .filter(destination -> destination != null && destination.account() != null)
        .flatMap(destination -> storageAccount(destination.account()).stream())
        .distinct()
        .toList();
  }

  /** The place where a value is declared, as evidence. */
  public Evidence place(String path) {
    Place place = estate().origins().of(path).orElseGet(this::wholeFile);
    return new Evidence.OfPlace(place, path);
  }

  /**
   * The place where a role assignment is declared: by its name, or by its index when it has none.
   */
  public Evidence placeOf(RoleAssignment assignment) {
    String named = "roleAssignments/" + assignment.name();
    int index = estate().roleAssignments().indexOf(assignment);
    return place(
        index < 0 || estate().origins().places().containsKey(named)
            ? named
            : "roleAssignments/" + index);
  }

  private Place wholeFile() {
    return new Place(
        scenario.files().isEmpty() ? estate().name() : scenario.files().get(0).path(), 1, 1);
  }

  private static List<DeclaredSpeech> speechResources(Scenario scenario) {
    List<DeclaredSpeech> declared = new ArrayList<>();
    boolean live = scenario.deployment() == Scenario.Deployment.LIVE;
    for (SpeechResource resource : scenario.estate().speechResources()) {
      boolean during = live || resource.createdAtMicros() > 0;
      declared.add(new DeclaredSpeech(resource, "speechResources/" + resource.name(), during));
    }
    for (TimelineEntry entry : scenario.timeline()) {
      if (entry.action() instanceof Change.CreateSpeech create
          && scenario.estate().speechResource(create.resource().name()).isEmpty()) {
        declared.add(new DeclaredSpeech(create.resource(), "timeline/" + entry.index(), true));
      }
    }
    return List.copyOf(declared);
  }

  private static List<DeclaredRecording> recordings(Scenario scenario) {
    List<DeclaredRecording> declared = new ArrayList<>();
    for (WorkItem item : scenario.workload()) {
      if (item instanceof WorkItem.Calls calls && calls.recording() != null) {
        declared.add(new DeclaredRecording(calls, "workload/" + calls.name()));
      }
    }
    return List.copyOf(declared);
  }

  private static List<RoleAssignment> roleAssignments(Scenario scenario) {
    List<RoleAssignment> declared = new ArrayList<>(scenario.estate().roleAssignments());
    for (TimelineEntry entry : scenario.timeline()) {
      if (entry.action() instanceof Change.AssignRole assign) {
        declared.add(assign.assignment());
      }
    }
    return List.copyOf(declared);
  }
}
