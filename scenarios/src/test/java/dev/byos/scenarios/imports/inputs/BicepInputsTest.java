package dev.byos.scenarios.imports.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.report.CheckReport;
import dev.byos.scenarios.imports.ImportedEstate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Bicep files are judged by the templates that they compile to. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class BicepInputsTest {
  private static final String BICEP =
      """
      param name string
      resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = { name: name }
      """;
  private static final String COMPILED =
      """
      {"contentVersion": "1.0.0.0", "metadata": {"_generator": {"name": "bicep"}},
       "parameters": {"name": {"type": "string"}}, "resources": [
      {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
       "name": "[parameters('name')]", "location": "westeurope"}]}""";
  private static final String PARAMETERS =
      "{\"contentVersion\": \"1.0.0.0\", \"parameters\": {\"name\": {\"value\": \"frombicep\"}}}";

  @TempDir private Path temporary;
  private InputFolder folder;

  @BeforeEach
  void oneGoodInput() {
    folder = new InputFolder(temporary).account("good.json", "good");
  }

  private ImportOptions compiler() {
    folder.write("bin/bicep", "#!/bin/sh\ncat <<'END'\n" + COMPILED + "\nEND\n");
    assertThat(folder.path("bin/bicep").toFile().setExecutable(true)).isTrue();
    String path = folder.path("bin") + ":" + System.getenv("PATH");
    return new ImportOptions(() -> null, List.of(), null, path);
  }

  @Test
  void aBicepFileIsCompiledAndTakesItsParameterFile() {
    folder.write("main.bicep", BICEP).write("main.parameters.json", PARAMETERS);
    ImportedEstate estate = folder.load(compiler(), Disk.REAL, "");
    assertThat(estate.problems()).isEmpty();
    assertThat(InputFolder.accounts(estate)).containsExactly("frombicep", "good");
    assertThat(estate.inputs())
        .extracting(CheckReport.Input::kind)
        .contains("Bicep file", "ARM parameter file");
  }

  @Test
  void modulesAreCompiledWithTheFileThatUsesThem() {
    folder
        .write("main.bicep", "module s 'parts/storage.bicep' = { name: 's' }\n" + BICEP)
        .write("parts/storage.bicep", BICEP)
        .write("main.parameters.json", PARAMETERS);
    ImportedEstate estate = folder.load(compiler(), Disk.REAL, "");
    assertThat(InputFolder.accounts(estate)).containsExactly("frombicep", "good");
  }

  @Test
  void withoutACompilerTheMessageSaysWhatToDoAndTheOthersAreJudged() {
    folder.write("main.bicep", BICEP);
    ImportedEstate estate = folder.load("main.bicep", "good.json");
    assertThat(folder.problems(estate))
        .singleElement()
        .asString()
        .startsWith("main.bicep:1:1: no Bicep compiler is on the PATH");
    assertThat(InputFolder.accounts(estate)).containsExactly("good");
    assertThat(estate.inputs()).hasSize(1);
  }

  @Test
  void theTemplateThatLiesBesideABicepFileIsReadInItsPlace() {
    folder.write("main.bicep", BICEP).write("main.json", COMPILED);
    ImportedEstate estate = folder.load("");
    assertThat(estate.problems()).isEmpty();
    assertThat(folder.notUnderstood(estate))
        .anyMatch(n -> n.startsWith("main.bicep:1:1 Bicep file main.bicep: the template compiled"));
  }
}
