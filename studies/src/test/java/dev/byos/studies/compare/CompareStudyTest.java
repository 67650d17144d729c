package dev.byos.studies.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.compare.PathLatency;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.RunReport;
import dev.byos.scenarios.LayoutLoader;
import dev.byos.scenarios.LayoutSet;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.regions.PriceTableFile;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.studies.RunFailedException;
import dev.byos.studies.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareStudyTest {
  private static final RegionCatalogue REGIONS = RegionData.load();
  private static final String LAYOUT =
      """
      layout:
        storageAccounts: { recs: { location: REGION, sku: Standard_ZRS, containers: [recordings] } }
        communication: { acs: { dataLocation: Europe, identity: SystemAssigned } }
        roleAssignments: [ { principal: acs, role: Storage Blob Data Contributor, scope: recs } ]
      """;
  private static final String WORK =
      """
      media: descriptors
      workload:
        - calls: { on: acs, from: westeurope, arrivals: 30/h, length: PT1M, recording: { to: recs/recordings } }
      """;

  @TempDir private Path folder;

  /** Keeps reports in memory. */
  private final class Memory implements RunArchive {
    final Map<String, RunReport> kept = new ConcurrentSkipListMap<>();

    @Override
    public Optional<RunReport> find(String layout, long seed) {
      return Optional.ofNullable(kept.get(layout + "-" + seed));
    }

    @Override
    public Path folder(String layout, long seed) {
      try {
        return Files.createDirectories(folder.resolve(layout + "-" + seed));
      } catch (IOException problem) {
        throw new RunFailedException("the disk is full", problem);
      }
    }

    @Override
    public RunReport keep(String layout, RunReport report) {
      kept.put(layout + "-" + report.seed(), report);
      return report;
    }

    @Override
    public void discard(String layout, long seed) {
      kept.remove(layout + "-" + seed);
    }
  }

  /** Stops after some runs. */
  private record Progress(List<String> done, int stopAfter, Stop stop) implements CompareProgress {
    @Override
    public void begin(String layout, long seed) {}

    @Override
    public void at(String layout, long seed, long virtualMicros, long events) {}

    @Override
    public void done(String layout, long seed, boolean reused) {
      synchronized (done) {
        done.add(layout + "-" + seed + (reused ? " reused" : ""));
        if (done.size() == stopAfter) {
          stop.request();
        }
      }
    }
  }

  @Test
  void everyLayoutRunsWithEverySeedAndTheNearStoreIsFaster() throws IOException {
    Comparison comparison = compare(plan(2), new Memory(), progress(0));

    assertThat(comparison.partial()).isFalse();
    assertThat(comparison.layouts()).extracting(LayoutResult::name).containsExactly("far", "near");
    assertThat(comparison.layouts())
        .allSatisfy(
            layout ->
                assertThat(layout.runs())
                    .extracting(LayoutResult.Run::seed)
                    .containsExactly(5L, 6L, 7L));
    assertThat(comparison.winner()).isEqualTo("near");
    assertThat(exportOf(comparison.layouts().get(0)).p95Millis().mean())
        .isGreaterThan(exportOf(comparison.layouts().get(1)).p95Millis().mean());
    assertThat(comparison.assumptions()).extracting("id").contains("compare.prices");
  }

  @Test
  void whatWasMadeBeforeIsNotMadeAgainAndTheResultIsTheSame() throws IOException {
    Memory archive = new Memory();
    Comparison partial = compare(plan(1), archive, progress(3));
    assertThat(partial.partial()).isTrue();
    assertThat(partial.verdict().wireName()).isEqualTo("inconclusive");
    assertThat(archive.kept).hasSize(3);

    Progress second = progress(0);
    Comparison resumed = compare(plan(2), archive, second);

    assertThat(second.done()).filteredOn(run -> run.endsWith("reused")).hasSize(3);
    assertThat(second.done()).hasSize(6);
    assertThat(resumed).isEqualTo(compare(plan(1), new Memory(), progress(0)));
  }

  @Test
  void aRunThatCannotBeMadeEndsTheComparison() throws IOException {
    Files.writeString(folder.resolve("far-5"), "a file in the way");
    ComparePlan plan = plan(2);

    assertThatThrownBy(() -> compare(plan, new Memory(), progress(0)))
        .isInstanceOf(RunFailedException.class)
        .hasMessage("the disk is full");
  }

  private static PathLatency exportOf(LayoutResult layout) {
    return layout.latency().stream()
        .filter(row -> row.path().equals("export"))
        .findFirst()
        .orElseThrow();
  }

  private static Progress progress(int stopAfter) {
    return new Progress(new ArrayList<>(), stopAfter, new Stop());
  }

  private static Comparison compare(ComparePlan plan, RunArchive archive, Progress progress) {
    return CompareStudy.compare(plan, archive, progress, progress.stop());
  }

  private ComparePlan plan(int jobs) throws IOException {
    Path far = Files.writeString(folder.resolve("far.yaml"), LAYOUT.replace("REGION", "eastus"));
    Path near =
        Files.writeString(folder.resolve("near.yaml"), LAYOUT.replace("REGION", "westeurope"));
    Path work = Files.writeString(folder.resolve("work.yaml"), WORK);
    LayoutSet set = LayoutLoader.load(List.of(far, near), work, REGIONS, LoadOptions.none());
    assertThat(set.problems()).isEmpty();
    return new ComparePlan(
        set.layouts().stream()
            .map(l -> new ComparePlan.Layout(l.name(), l.description(), l.files(), l.scenario()))
            .toList(),
        set.workloadFiles(),
        List.of(),
        List.of(5L, 6L, 7L),
        1,
        REGIONS,
        PriceTableFile.shipped(REGIONS),
        jobs,
        Severity.ERROR,
        new RunReport.Tool("byos", "test"));
  }
}
