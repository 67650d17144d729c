package dev.byos.checks.rule;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Unknown;
import dev.byos.model.finding.Evidence;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Place;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.WorkItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every rule may look at besides the events: the scenario, its profile and the regions. */
public final class RuleContext {
  private final Scenario scenario;
  private final RegionCatalogue regions;
  private final boolean runFollows;
  private final List<DeclaredSpeech> speechResources;
  private final List<DeclaredRecording> recordings;
  private final Map<String, DeclaredSpeech> speechByName = new HashMap<>();
  private final SpeechUses speechUses;
  private final StorageUses storageUses;
  private final List<RoleAssignment> roleAssignments;
  private final Map<String, List<RoleAssignment>> assignmentsByPrincipal = new HashMap<>();
  private final Map<String, List<RoleAssignment>> declaredAssignments = new HashMap<>();
  private final Map<String, StorageAccount> accountsByName = new LinkedHashMap<>();
  private final Map<String, StorageAccount> accountsById = new HashMap<>();
  private final List<RecordingRoute> recordingRoutes;
  private final List<StorageAccount> destinationAccounts;
  private final List<StorageAccount> byosAccounts;
  private final List<AbsentAccount> absentAccounts;

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
    speechResources.forEach(speech -> speechByName.putIfAbsent(speech.resource().name(), speech));
    this.recordings = recordings(scenario);
    this.roleAssignments = roleAssignments(scenario);
    roleAssignments.forEach(
        assignment ->
            assignmentsByPrincipal
                .computeIfAbsent(assignment.principal(), name -> new ArrayList<>())
                .add(assignment));
    scenario
        .estate()
        .roleAssignments()
        .forEach(
            assignment ->
                declaredAssignments
                    .computeIfAbsent(assignment.principal(), name -> new ArrayList<>())
                    .add(assignment));
    scenario.estate().storageAccounts().forEach(this::addAccount);
    for (TimelineEntry entry : scenario.timeline()) {
      if (entry.action() instanceof Change.CreateStorage create) {
        addAccount(create.account());
      }
    }
    this.recordingRoutes = RecordingRoute.of(this);
    this.destinationAccounts =
        recordingRoutes.stream()
            .map(RecordingRoute::account)
            .distinct()
            .flatMap(name -> storageAccount(name).stream())
            .toList();
    this.byosAccounts = usedAccounts();
    this.speechUses = SpeechUses.of(this);
    this.storageUses = StorageUses.of(this);
    this.absentAccounts = AbsentAccount.of(this);
  }

  private void addAccount(StorageAccount account) {
    accountsByName.putIfAbsent(account.name(), account);
    accountsById.putIfAbsent(
        account.resourceId(scenario.estate()).toLowerCase(Locale.ROOT), account);
  }

  private List<StorageAccount> usedAccounts() {
    Set<String> used = new LinkedHashSet<>();
    speechResources.forEach(s -> accountOf(s.resource()).ifPresent(a -> used.add(a.name())));
    destinationAccounts.forEach(account -> used.add(account.name()));
    return accountsByName.values().stream()
        .filter(account -> used.contains(account.name()))
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

  /** Whether events of a run will be judged, too. */
  public boolean runFollows() {
    return runFollows;
  }

  /** Speech resources of the layout and of the timeline, in that order. */
  public List<DeclaredSpeech> speechResources() {
    return speechResources;
  }

  /** The Speech resource of that name, from the layout or from the timeline. */
  public Optional<DeclaredSpeech> speech(String name) {
    return Optional.ofNullable(speechByName.get(name));
  }

  /** What Speech resources and their storage accounts are used for, as far as anything tells. */
  public SpeechUses speechUses() {
    return speechUses;
  }

  /** What storage accounts are used for, as far as anything tells. */
  public StorageUses storageUses() {
    return storageUses;
  }

  /** Streams of recorded calls. */
  public List<DeclaredRecording> recordings() {
    return recordings;
  }

  /** Role assignments of the layout and of the timeline, in that order. */
  public List<RoleAssignment> roleAssignments() {
    return roleAssignments;
  }

  /** Role assignments of a principal, in the same order. */
  public List<RoleAssignment> roleAssignmentsOf(String principal) {
    return assignmentsByPrincipal.getOrDefault(principal, List.of());
  }

  /** Role assignments of a principal as they stand at the start, without those of the timeline. */
  public List<RoleAssignment> declaredAssignmentsOf(String principal) {
    return declaredAssignments.getOrDefault(principal, List.of());
  }

  /** The storage account of that name, from the layout or from the timeline. */
  public Optional<StorageAccount> storageAccount(String name) {
    return Optional.ofNullable(accountsByName.get(name));
  }

  /** The storage account with that full resource id, from the layout or from the timeline. */
  public Optional<StorageAccount> storageAccountById(String resourceId) {
    return Optional.ofNullable(accountsById.get(resourceId.toLowerCase(Locale.ROOT)));
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
    return byosAccounts;
  }

  /**
   * Storage that BYOS uses and that no input declares, each once. Empty when a run follows, whose
   * events tell.
   */
  public List<AbsentAccount> absentAccounts() {
    return absentAccounts;
  }

  /** Leaves all storage undecided that BYOS uses and no input declares. */
  public void leaveAbsentAccountsUndecided(Findings findings) {
    absentAccounts.forEach(
        absent -> findings.undecided(absent.subject(), absent.reason(), place(absent.path())));
  }

  /** Storage accounts that recordings go to, by the workload or by stated intent. */
  public List<StorageAccount> destinationAccounts() {
    return destinationAccounts;
  }

  /**
   * Where recordings of Communication Services resources go, each pair once: as the workload
   * declares, as the policy states, or, since an identity that may use an account's blobs is meant
   * to, as role assignments on blobs tell.
   */
  public List<RecordingRoute> recordingRoutes() {
    return recordingRoutes;
  }

  /** The value that the input leaves open at one of these paths, the first one that is. */
  public Optional<Unknown> unknown(String... paths) {
    for (String path : paths) {
      Optional<Unknown> unknown = estate().unknowns().at(path);
      if (unknown.isPresent()) {
        return unknown;
      }
    }
    return Optional.empty();
  }

  /**
   * Leaves a subject undecided when the input leaves one of the values open that the decision rests
   * on. A rule asks this before it looks at the values.
   *
   * @return whether it is undecided
   */
  public boolean undecided(Findings findings, String subject, String... paths) {
    Optional<Unknown> unknown = unknown(paths);
    unknown.ifPresent(
        value ->
            findings.undecided(
                subject,
                "%s is %s: %s.".formatted(value.path(), value.expression(), value.reason()),
                place(value.path())));
    return unknown.isPresent();
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
    if (estate().origins().contains(named) || !estate().origins().contains("roleAssignments/0")) {
      return place(named);
    }
    int index = estate().roleAssignments().indexOf(assignment);
    return place(index < 0 ? named : "roleAssignments/" + index);
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
