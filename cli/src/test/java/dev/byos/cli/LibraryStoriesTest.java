package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.history.HistoryReader;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.studies.StorageChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of the library tell what their titles claim. */
class LibraryStoriesTest {
  private static final long HOUR_MICROS = 3_600_000_000L;

  @TempDir private Path folder;

  @Test
  void missingRoleIsFoundAndEveryExportIsRefusedForIt() {
    RunReport report = run("missing-role");

    assertThat(errors(report)).containsExactlyInAnyOrder("BYOS-IDN-003", "BYOS-IDN-012");
    assertThat(report.exports().stored()).isZero();
    assertThat(reasons(report))
        .containsExactly("403 AuthorizationPermissionMismatch after 1 attempt");
    assertThat(report.findings())
        .filteredOn(finding -> finding.ruleId().equals("BYOS-IDN-003"))
        .flatExtracting(Finding::evidence)
        .hasAtLeastOneElementOfType(Evidence.OfPlace.class)
        .hasAtLeastOneElementOfType(Evidence.OfEvent.class);
  }

  @Test
  void userAssignedIdentityStoresNothing() {
    RunReport report = run("user-assigned-identity");

    assertThat(errors(report)).contains("BYOS-IDN-001", "BYOS-IDN-011");
    assertThat(report.exports().stored()).isZero();
    assertThat(reasons(report))
        .allMatch(reason -> reason.matches("40[13] [A-Za-z]+ after 1 attempt"));
  }

  @Test
  void trustedServiceOffRefusesAtTheFirewall() {
    RunReport report = run("trusted-service-off");

    assertThat(errors(report)).containsExactly("BYOS-NET-003");
    assertThat(reasons(report)).containsExactly("403 AuthorizationFailure after 1 attempt");
    assertThat(report.exports().failed())
        .extracting(problem -> problem.address().account())
        .containsOnly("speechweu");
  }

  @Test
  void keyRevokedAtNoonFailsExportsBetweenNoonAndOneOnly() throws IOException {
    RunReport report = run("key-revoked-at-noon");

    assertThat(reasons(report)).allMatch(reason -> reason.contains("KeyVaultEncryptionKey"));
    List<Long> times = new ArrayList<>();
    HistoryReader.read(
        folder.resolve("history.jsonl"),
        line -> {
          if (line.event() instanceof WorkEvent.ArtefactFailed) {
            times.add(line.timeMicros());
          }
        });
    assertThat(times)
        .isNotEmpty()
        .allSatisfy(
            time ->
                assertThat(time).isBetween(2 * HOUR_MICROS, 3 * HOUR_MICROS + HOUR_MICROS / 60));
  }

  @Test
  void regionOutageIsRetriedLosesSomeAndRecovers() throws IOException {
    RunReport report = run("region-outage");

    assertThat(reasons(report)).allMatch(reason -> reason.contains("region-down after"));
    List<Long> retries = new ArrayList<>();
    List<Long> storedAfterwards = new ArrayList<>();
    HistoryReader.read(
        folder.resolve("history.jsonl"),
        line -> {
          if (line.event() instanceof WorkEvent.RetryScheduled) {
            retries.add(line.timeMicros());
          } else if (line.event() instanceof WorkEvent.ArtefactStored
              && line.at().equals("westeurope")
              && line.timeMicros() > HOUR_MICROS * 2 / 3) {
            storedAfterwards.add(line.timeMicros());
          }
        });
    assertThat(retries).isNotEmpty();
    assertThat(storedAfterwards).isNotEmpty();
    assertThat(report.exports().stored()).isGreaterThan(10L * report.exports().failed().size());
  }

  @Test
  void storageTooFarCostsARoundTripOverTheAtlantic() {
    RunReport report = run("storage-too-far");

    assertThat(report.findings())
        .extracting(Finding::ruleId)
        .contains("BYOS-LAT-002", "BYOS-LAT-003");
    LatencyRow far = storageWrite(report, "eastus");
    LatencyRow near = storageWrite(report, "westeurope");
    assertThat(far.p50Millis() - near.p50Millis()).isBetween(75.0, 95.0);
  }

  private static LatencyRow storageWrite(RunReport report, String to) {
    return report.latency().stream()
        .filter(row -> row.metric().equals("storage.write") && row.to().equals(to))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> errors(RunReport report) {
    return report.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::ruleId)
        .distinct()
        .toList();
  }

  private static Set<String> reasons(RunReport report) {
    assertThat(report.exports().failed()).as("failed exports").isNotEmpty();
    return report.exports().failed().stream()
        .map(ExportSummary.Problem::reason)
        .collect(Collectors.toSet());
  }

  private RunReport run(String script) {
    return LibraryRun.judged(LibraryRun.script(script), 2, new StorageChoice.Directory(), folder);
  }
}
