package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.byos.model.report.ExpectationResult.Outcome;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport;
import dev.byos.reports.RunReportWriter;
import dev.byos.studies.StorageChoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every script of the library holds what it promises, and leaves nothing unaccounted for. */
class LibraryRunsTest {
  @TempDir private Path folder;

  static List<Path> scripts() throws IOException {
    return HistoryHashes.libraryScripts();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everyExpectationHoldsAndEveryArtefactIsAccountedFor(Path script) throws Exception {
    RunReport report = run(script, 2, new StorageChoice.Directory());

    assertThat(report.expectations())
        .as("expectations")
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
    ExportSummary exports = report.exports();
    assertThat(exports.missing()).as("missing").isEmpty();
    assertThat(exports.corrupt()).as("corrupt").isEmpty();
    assertThat(exports.unexpected()).as("unexpected").isEmpty();
    assertThat(exports.misplaced()).as("misplaced").isEmpty();
    assertThat(exports.verification()).isEqualTo("byte-for-byte");
    assertThat(exports.verified()).isEqualTo(exports.stored());
    assertThat(exports.stored() + exports.expired() + exports.failed().size())
        .as("stored, expired and failed")
        .isEqualTo(exports.expected())
        .isPositive();
    String json = LibraryRun.json(report);
    assertThat(schema().validate(new ObjectMapper().readTree(json))).as("schema").isEmpty();

    assertThat(LibraryRun.json(run(script, 5, new StorageChoice.Directory())))
        .as("report with five threads")
        .isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing-role", "storage-too-far", "role-propagation-live"})
  void theReportIsTheSameOverAzurite(String name) throws Exception {
    Path script = LibraryRun.script(name);

    String overAzurite =
        LibraryRun.json(run(script, 2, new StorageChoice.Azurite(Optional.empty())));

    assertThat(overAzurite)
        .isEqualTo(LibraryRun.json(run(script, 2, new StorageChoice.Directory())));
  }

  private RunReport run(Path script, int threads, StorageChoice storage) throws IOException {
    return LibraryRun.judged(script, threads, storage, Files.createTempDirectory(folder, "run"));
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = RunReportWriter.class.getResourceAsStream("report.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new ObjectMapper().readTree(in));
    }
  }
}
