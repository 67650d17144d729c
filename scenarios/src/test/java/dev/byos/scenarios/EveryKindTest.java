package dev.byos.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.RoleAssignment.Scope.Level;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Expectation;
import dev.byos.model.scenario.Place;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.scenarios.script.Problems;
import dev.byos.scenarios.script.Reading;
import dev.byos.scenarios.script.ScenarioReader;
import dev.byos.scenarios.script.SchemaCheck;
import dev.byos.scenarios.script.ScriptFiles;
import dev.byos.scenarios.yaml.YamlNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A script with one of everything: what it means, and that schema and readers know the same. */
class EveryKindTest {
  private static final Path SCRIPT = Path.of("src/test/resources/scripts/every-kind.yaml");
  private static final RegionCatalogue REGIONS = RegionData.load();
  private static final Scenario SCENARIO =
      ScenarioLoader.load(SCRIPT, REGIONS, LoadOptions.none()).orThrow();
  private static final Estate ESTATE = SCENARIO.estate();
  private static final long HOUR = 3_600_000_000L;

  @Test
  void headIsRead() {
    assertThat(SCENARIO.start()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
    assertThat(SCENARIO.durationMicros()).isEqualTo(24 * HOUR);
    assertThat(SCENARIO.seed()).isEqualTo(42);
    assertThat(SCENARIO.deployment()).isEqualTo(Scenario.Deployment.LIVE);
    assertThat(SCENARIO.media()).isEqualTo(Scenario.Media.DESCRIPTORS);
    assertThat(SCENARIO.profile().name()).isEqualTo("own");
    assertThat(SCENARIO.profile().builtInCopyMicros()).isEqualTo(48 * HOUR);
    assertThat(SCENARIO.profile().logRetentionMicros()).isEqualTo(720 * HOUR);
    assertThat(SCENARIO.files()).hasSize(1);
    assertThat(SCENARIO.files().get(0).sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void storageSettingsAreAzuresOwn() {
    StorageAccount account = ESTATE.storageAccount("recseu").orElseThrow();
    assertThat(account.location()).isEqualTo("westeurope");
    assertThat(account.sku()).isEqualTo("Standard_ZRS");
    assertThat(account.allowSharedKeyAccess()).isNull();
    assertThat(account.networkAcls().defaultAction()).isEqualTo(NetworkAcls.DefaultAction.DENY);
    assertThat(account.networkAcls().bypass()).containsExactly("Logging", "AzureServices");
    assertThat(account.networkAcls().ipRules()).containsExactly("20.1.2.0/24", "20.1.3.4");
    assertThat(account.encryption().customerManaged()).isTrue();
    assertThat(account.containers()).hasSize(2);
    assertThat(account.resourceId(ESTATE))
        .isEqualTo(
            "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/media"
                + "/providers/Microsoft.Storage/storageAccounts/recseu");
  }

  @Test
  void associationsTakeNameIdAndArray() {
    for (String name : List.of("speecheu", "speechid")) {
      SpeechResource resource = ESTATE.speechResource(name).orElseThrow();
      assertThat(resource.userOwnedStorage())
          .singleElement()
          .satisfies(
              storage -> {
                assertThat(storage.account()).isEqualTo("recseu");
                assertThat(ESTATE.storageAccountById(storage.resourceId())).isPresent();
              });
    }
    assertThat(ESTATE.speechResource("speechbad").orElseThrow().userOwnedStorage())
        .containsExactly(new SpeechResource.UserOwnedStorage("/not/an/id", null, null));
    assertThat(ESTATE.speechResource("speecheu").orElseThrow().identity().type())
        .isEqualTo(ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED);
  }

  @Test
  void portalCreatesTheAccountAndAssignsTheRole() {
    SpeechResource resource = ESTATE.speechResource("speechportal").orElseThrow();
    assertThat(resource.createdWith()).isEqualTo(CreationMethod.PORTAL);
    StorageAccount account = ESTATE.storageAccount("portalstore").orElseThrow();
    assertThat(account.presentAtStart()).isFalse();
    assertThat(account.location()).isEqualTo("westeurope");
    assertThat(ESTATE.roleAssignments())
        .filteredOn(role -> role.principal().equals("speechportal"))
        .singleElement()
        .satisfies(
            role -> {
              assertThat(role.role()).isEqualTo(Roles.STORAGE_BLOB_DATA_CONTRIBUTOR);
              assertThat(role.assignedBy()).isNull();
            });
  }

  @Test
  void scopesAreUnderstood() {
    assertThat(ESTATE.roleAssignments())
        .filteredOn(role -> role.name().startsWith("assignment-"))
        .extracting(RoleAssignment::scope)
        .containsExactly(
            new Scope(Level.RESOURCE, "recseu"),
            new Scope(Level.SUBSCRIPTION, "prod"),
            new Scope(Level.CONTAINER, "recseu/recordings"),
            new Scope(Level.RESOURCE_GROUP, "prod/media"),
            new Scope(Level.MANAGEMENT_GROUP, "root"),
            new Scope(Level.RESOURCE_GROUP, "prod/media"));
  }

  @Test
  void impliedCreatorIsOwnerOfEverySubscription() {
    assertThat(ESTATE.users()).extracting("name").containsExactly("olivia", "admin");
    assertThat(ESTATE.roleAssignments())
        .filteredOn(role -> role.principal().equals("admin"))
        .extracting(role -> role.scope().name())
        .containsExactly("prod", "test");
  }

  @Test
  void workloadIsRead() {
    assertThat(SCENARIO.workload())
        .extracting(WorkItem::name)
        .containsExactly(
            "calls-acseu",
            "transcription-speecheu",
            "recognition-speecheu",
            "model",
            "custom-voice-speecheu",
            "transcription-speecheu-2");
    WorkItem.Calls calls = (WorkItem.Calls) SCENARIO.workload().get(0);
    assertThat(calls.arrivals()).isEqualTo(new Arrivals.Poisson(120));
    assertThat(calls.length()).isEqualTo(new DurationSpec.LogNormal(HOUR / 15, HOUR / 4));
    assertThat(calls.mediaRegion()).isEqualTo("westeurope");
    assertThat(calls.recording().format()).isEqualTo("mp3");
    assertThat(calls.recording().destination())
        .isEqualTo(
            new WorkItem.Destination(
                "recseu",
                "recordings",
                "a/b",
                "https://recseu.blob.core.windows.net/recordings/a/b"));
    assertThat(SCENARIO.workload().get(3).arrivals())
        .isEqualTo(new Arrivals.At(List.of(HOUR / 60, HOUR / 30)));
    WorkItem.BatchTranscription old = (WorkItem.BatchTranscription) SCENARIO.workload().get(5);
    assertThat(old.timeToLiveMicros()).isZero();
    assertThat(old.sasValidityMicros()).isZero();
    assertThat(((WorkItem.BatchTranscription) SCENARIO.workload().get(1)).timeToLiveMicros())
        .isEqualTo(48 * HOUR);
  }

  @Test
  void timelineIsOrderedByTimeAndUpdatesBuildOnEachOther() {
    assertThat(SCENARIO.timeline()).hasSize(28);
    assertThat(SCENARIO.timeline())
        .isSortedAccordingTo(Comparator.comparingLong(TimelineEntry::atMicros));
    List<Change.UpdateStorage> updates =
        SCENARIO.timeline().stream()
            .map(TimelineEntry::action)
            .filter(Change.UpdateStorage.class::isInstance)
            .map(Change.UpdateStorage.class::cast)
            .toList();
    assertThat(updates.get(1).changed()).containsExactly("allowSharedKeyAccess", "networkAcls");
    assertThat(updates.get(1).after().networkAcls().defaultAction())
        .isEqualTo(NetworkAcls.DefaultAction.ALLOW);
    assertThat(updates.get(1).after().networkAcls().bypass()).isEmpty();
    assertThat(updates.get(1).after().sku()).isEqualTo("Standard_ZRS");
    assertThat(ESTATE.storageAccount("later")).isEmpty();
  }

  @Test
  void expectationsCarryTheirPathInTheScript() {
    assertThat(SCENARIO.expectations())
        .contains(
            new Expectation(
                Expectation.Kind.FINDINGS,
                "findings.error",
                "error",
                "count",
                Expectation.Comparison.AT_MOST,
                0),
            new Expectation(
                Expectation.Kind.FINDINGS,
                "rules.BYOS-SPE-009",
                "BYOS-SPE-009",
                "count",
                Expectation.Comparison.EQUAL,
                2),
            new Expectation(
                Expectation.Kind.LATENCY,
                "latency.recording.export.max",
                "recording.export",
                "max",
                Expectation.Comparison.AT_LEAST,
                500));
  }

  @Test
  void everyValueKnowsItsPlace() {
    assertThat(ESTATE.origins().of("storageAccounts/recseu/networkAcls/defaultAction"))
        .contains(new Place(SCRIPT.toString(), 30, 24));
    assertThat(ESTATE.origins().of("speechResources/speecheu/location"))
        .contains(new Place(SCRIPT.toString(), 44, 17));
    assertThat(ESTATE.origins().of("workload/calls-acseu/recording/to").orElseThrow().line())
        .isEqualTo(75);
    assertThat(ESTATE.origins().of("roleAssignments/0/role")).isPresent();
    assertThat(ESTATE.origins().of("timeline/3/share")).isPresent();
    Place created = ESTATE.origins().of("timeline/19/location").orElseThrow();
    assertThat(ESTATE.origins().of("timeline/19/speech/laterspeech/location")).contains(created);
  }

  @Test
  void schemaAndReadersKnowTheSameFields() {
    Problems problems = new Problems();
    ScriptFiles files = new ScriptFiles(problems, UnaryOperator.identity());
    YamlNode.Mapping root = files.combine(List.of(SCRIPT)).orElseThrow();
    Reading reading = new Reading(REGIONS, problems);
    Scenario read = new ScenarioReader(reading, LoadOptions.none()).read(root, files.files());
    assertThat(read.name()).isEqualTo("Every kind of everything");
    Map<String, Set<String>> asked = new TreeMap<>(reading.askedFields());
    asked.remove("");
    Map<String, Set<String>> declared = new TreeMap<>();
    JsonNode schema = new SchemaCheck().schemaTree();
    declared.put("scenario", names(schema));
    schema
        .path("$defs")
        .properties()
        .forEach(
            definition -> {
              if (definition.getValue().has("properties")) {
                declared.put(definition.getKey(), names(definition.getValue()));
              }
            });
    for (Map.Entry<String, Set<String>> definition : declared.entrySet()) {
      Set<String> known = new TreeSet<>(definition.getValue());
      // Read by their names, or while files are put together.
      known.remove("include");
      if (List.of("latencyLimits", "countLimit", "durationLimit").contains(definition.getKey())) {
        continue;
      }
      assertThat(asked.getOrDefault(definition.getKey(), Set.of()))
          .as("fields of %s", definition.getKey())
          .containsAll(known);
    }
    Set<String> all = new TreeSet<>();
    propertiesIn(schema).forEach(properties -> properties.fieldNames().forEachRemaining(all::add));
    asked.values().forEach(fields -> assertThat(all).containsAll(fields));
  }

  private static Set<String> names(JsonNode definition) {
    Set<String> names = new TreeSet<>();
    definition.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<JsonNode> propertiesIn(JsonNode node) {
    List<JsonNode> found = new ArrayList<>();
    if (node.path("properties").isObject()) {
      found.add(node.path("properties"));
    }
    node.forEach(child -> found.addAll(propertiesIn(child)));
    return found;
  }

  @Test
  void everyPropertyOfTheSchemaIsDescribed() {
    JsonNode schema = new SchemaCheck().schemaTree();
    for (JsonNode properties : propertiesIn(schema)) {
      properties
          .properties()
          .forEach(
              property -> {
                if (!property.getValue().has("const")) {
                  assertThat(property.getValue().path("description").asText())
                      .as(property.getKey())
                      .isNotBlank();
                }
              });
    }
  }

  @Test
  void commandLineReplacesSeedProfileAndMedia() {
    Scenario replaced =
        ScenarioLoader.load(
                SCRIPT,
                REGIONS,
                LoadOptions.none()
                    .withSeed(7)
                    .withProfile("2023-03")
                    .withMedia(Scenario.Media.FILES)
                    .withNamesOnly())
            .orThrow();
    assertThat(replaced.seed()).isEqualTo(7);
    assertThat(replaced.profile().name()).isEqualTo("2023-03");
    assertThat(replaced.media()).isEqualTo(Scenario.Media.FILES);
    assertThat(replaced.files().get(0).path()).isEqualTo("every-kind.yaml");
    LoadResult wrong =
        ScenarioLoader.load(SCRIPT, REGIONS, LoadOptions.none().withProfile("2023-04"));
    assertThat(wrong.problems()).singleElement().asString().contains("did you mean '2023-03'?");
  }

  @Test
  void loadingTwiceGivesTheSameScenario() {
    assertThat(ScenarioLoader.load(SCRIPT, REGIONS, LoadOptions.none()).orThrow())
        .isEqualTo(SCENARIO);
  }
}
