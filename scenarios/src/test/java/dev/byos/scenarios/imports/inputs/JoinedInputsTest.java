package dev.byos.scenarios.imports.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.report.CheckReport;
import dev.byos.model.scenario.Profile;
import dev.byos.scenarios.imports.ImportedEstate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs of all kinds, found in all ways, join into one estate. */
class JoinedInputsTest {
  @TempDir private Path temporary;
  private InputFolder folder;

  @BeforeEach
  void emptyFolder() {
    folder = new InputFolder(temporary);
  }

  private static final String TEMPLATE =
      """
      {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
       "contentVersion": "1.0.0.0",
       "parameters": {"name": {"type": "string"}, "sku": {"type": "string", "defaultValue": "Standard_LRS"}},
       "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
         "name": "[parameters('name')]", "location": "westeurope", "kind": "StorageV2",
         "sku": {"name": "[parameters('sku')]"}}]}
      """;

  private static String parameters(String name) {
    return """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
         "contentVersion": "1.0.0.0", "parameters": {"name": {"value": "%s"}}}
        """
        .formatted(name);
  }

  private static String script(String title, String account) {
    return """
        scenario: %s
        layout:
          storageAccounts:
            %s: { location: westeurope, sku: Standard_ZRS }
          communication:
            acs%s: { dataLocation: Europe, identity: SystemAssigned }
          roleAssignments:
            - { principal: acs%s, role: Storage Blob Data Contributor, scope: %s }
        """
        .formatted(title, account, account, account, account);
  }

  @Test
  void aTerraformPlanBecomesAnEstateWithItsRelations() {
    ImportedEstate imported =
        EstateImport.load(
            List.of("src/test/resources/terraform/speech-and-recording.plan.json"),
            ImportOptions.none(),
            InputFolder.REGIONS);
    Estate estate = imported.scenario().estate();
    assertThat(imported.problems()).isEmpty();
    assertThat(estate.speechResource("speech-eu").orElseThrow().userOwnedStorage())
        .extracting(storage -> storage.account())
        .containsExactly("stspeecheu");
    assertThat(estate.roleAssignments())
        .filteredOn(role -> role.principalKind() == PrincipalKind.SYSTEM_ASSIGNED)
        .extracting(role -> role.principal() + " on " + role.scope().name())
        .containsExactly(
            "speech-eu on stspeecheu",
            "acs-eu on {module.recording[\"eu\"].azurerm_storage_account.recordings.name}");
    assertThat(estate.storageAccount("stspeecheu").orElseThrow().protection().diagnosticLogs())
        .isTrue();
    assertThat(estate.origins().of("storageAccounts/stspeecheu/allowSharedKeyAccess"))
        .hasValueSatisfying(place -> assertThat(place.line()).isGreaterThan(285));
  }

  @Test
  void aFolderIsReadInTheOrderOfPathsWhateverIsInIt() {
    folder
        .account("b/two.json", "two")
        .account("a/one.json", "one")
        .write("c/three.yml", script("Three", "three"))
        .write("readme.md", "# nothing");
    ImportedEstate estate = folder.load("");
    assertThat(estate.problems()).isEmpty();
    assertThat(estate.inputs())
        .extracting(CheckReport.Input::kind)
        .containsExactly("resource export", "resource export", "scenario script");
    assertThat(InputFolder.accounts(estate)).containsExactly("one", "two", "three");
    assertThat(estate.scenario().estate().roleAssignments())
        .anyMatch(role -> role.principal().equals("acsthree"));
  }

  @Test
  void aPatternIsExpandedByOurselves() {
    folder.account("a/one.json", "one").account("a/deep/two.json", "two").account("x.json", "x");
    assertThat(InputFolder.accounts(folder.load("a/**/*.json"))).containsExactly("one", "two");
    assertThat(InputFolder.accounts(folder.load("**/t?o.json"))).containsExactly("two");
    assertThat(InputFolder.accounts(folder.load("{x,y}.json"))).containsExactly("x");
  }

  @Test
  void aFileThatIsMeantTwiceIsReadOnce() {
    folder.account("a/one.json", "one");
    ImportedEstate estate = folder.load("a", "a/one.json", "a/*.json");
    assertThat(estate.inputs()).hasSize(1);
    assertThat(estate.inputs().get(0).sha256()).hasSize(64);
  }

  @Test
  void aTemplateTakesTheParameterFileBesideIt() {
    folder
        .write("main.json", TEMPLATE)
        .write("main.parameters.json", parameters("fromfile"))
        .write("other/other.json", TEMPLATE.replace("Standard_LRS", "Standard_GRS"));
    ImportedEstate estate = folder.load("");
    assertThat(estate.problems()).isEmpty();
    assertThat(InputFolder.accounts(estate))
        .hasSize(2)
        .contains("fromfile")
        .anyMatch(name -> name.contains("parameters('name')"));
  }

  @Test
  void eachOfSeveralParameterFilesIsADeploymentOfItsOwn() {
    folder
        .write("main.json", TEMPLATE)
        .write("main.parameters.prod.json", parameters("prod"))
        .write("main.parameters.test.json", parameters("test"));
    assertThat(InputFolder.accounts(folder.load(""))).containsExactly("prod", "test");
  }

  @Test
  void namedParameterFilesComeBeforeThoseThatAreFound() {
    folder
        .write("main.json", TEMPLATE)
        .write("main.parameters.json", parameters("found"))
        .write("values/prod.json", parameters("named"));
    ImportOptions options =
        new ImportOptions(() -> null, List.of(folder.path("values/prod.json")), null, null);
    ImportedEstate estate = folder.load(options, Disk.REAL, "main.json", "main.parameters.json");
    assertThat(InputFolder.accounts(estate)).containsExactly("named");
    assertThat(estate.problems()).isEmpty();
  }

  @Test
  void aParameterFileWithoutATemplateIsAProblem() {
    folder.write("lonely.json", parameters("x"));
    assertThat(folder.problems(folder.load("lonely.json")))
        .singleElement()
        .asString()
        .startsWith("lonely.json:1:1: is an ARM parameter file, and no template of this call");
  }

  @Test
  void scriptsJoinWithTheirWork() {
    String work =
        """
        workload:
          - calls: { on: acs%s, from: westeurope, arrivals: { poisson: 60/h }, length: PT4M,
                     recording: { content: audio, channel: mixed, format: mp3, to: %s/recordings } }
        """;
    folder
        .write("one.yaml", script("One", "one") + work.formatted("one", "one"))
        .write("two.yaml", script("Two", "two") + work.formatted("two", "two"));
    ImportedEstate estate = folder.load("one.yaml", "two.yaml");
    assertThat(estate.problems()).isEmpty();
    assertThat(estate.scenario().name()).isEqualTo("One");
    assertThat(estate.scenario().estate().roleAssignments())
        .extracting(role -> role.principal())
        .containsExactly("acsone", "admin", "acstwo");
    assertThat(estate.scenario().estate().roleAssignments())
        .extracting(role -> role.name())
        .doesNotHaveDuplicates();
    assertThat(estate.scenario().workload()).hasSize(2);
    assertThat(estate.scenario().estate().origins().of("workload/1"))
        .hasValueSatisfying(place -> assertThat(place.file()).endsWith("two.yaml"));
  }

  @Test
  void scriptsWhoseNamesClashAreAProblem() {
    folder
        .write("one.yaml", script("One", "same"))
        .write("two.yaml", script("Two", "same").replace("Standard_ZRS", "Standard_LRS"));
    assertThat(folder.problems(folder.load("one.yaml", "two.yaml")))
        .singleElement()
        .asString()
        .startsWith("two.yaml:4:")
        .contains("'same' is declared otherwise at", "one.yaml:4:");
  }

  @Test
  void aLayoutByItselfIsAnEstate() {
    folder.write(
        "layout.yaml",
        "layout:\n  storageAccounts:\n    recs: { location: westeurope, sku: Standard_ZRS }\n");
    ImportedEstate estate = folder.load("layout.yaml");
    assertThat(estate.problems()).isEmpty();
    assertThat(InputFolder.accounts(estate)).containsExactly("recs");
    assertThat(estate.inputs()).singleElement().extracting(i -> i.kind()).isEqualTo("layout");
  }

  @Test
  void problemsOfAScriptKeepTheirPlaces() {
    folder
        .write("bad.yaml", "scenario: Bad\nlayout:\n  storageAccount: {}\n")
        .account("g.json", "g");
    ImportedEstate estate = folder.load("bad.yaml", "g.json");
    assertThat(folder.problems(estate)).isNotEmpty().allMatch(p -> p.startsWith("bad.yaml:3:"));
    assertThat(InputFolder.accounts(estate)).containsExactly("g");
  }

  @Test
  void theProfileOfTheCommandLineCounts() {
    folder.account("a.json", "a");
    ImportOptions options = new ImportOptions(() -> null, List.of(), "2023-03", null);
    assertThat(folder.load(options, Disk.REAL, "a.json").scenario().profile())
        .isEqualTo(Profile.VINTAGE_2023_03);
    assertThat(folder.load("a.json").scenario().profile()).isEqualTo(Profile.VINTAGE_2025_10);
    ImportOptions misspelt = new ImportOptions(() -> null, List.of(), "2023-04", null);
    assertThat(folder.problems(folder.load(misspelt, Disk.REAL, "a.json")))
        .containsExactly("--profile:1:1: there is no profile '2023-04'; did you mean '2023-03'?");
  }

  @Test
  void anExportWithoutRolesLeavesThemOpenUnlessThereAreNone() {
    folder.account("a.json", "a").write("roles.json", "[]");
    assertThat(folder.load("a.json").scenario().estate().unknowns().at("roleAssignments"))
        .isPresent();
    assertThat(
            folder
                .load("a.json", "roles.json")
                .scenario()
                .estate()
                .unknowns()
                .at("roleAssignments"))
        .isEmpty();
  }
}
