package dev.byos.benchmarks.byos100;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.RunReport.Tool;
import dev.byos.model.review.Policy;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.review.Suppression;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ImportedEstate;
import dev.byos.scenarios.imports.inputs.EstateImport;
import dev.byos.scenarios.imports.inputs.ImportOptions;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.scenarios.review.PolicyFile;
import dev.byos.scenarios.review.SuppressionFile;
import dev.byos.studies.CheckPlan;
import dev.byos.studies.CheckStudy;
import dev.byos.studies.RuleIds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * How good the checker is: a hundred small estates of known truth ({@code
 * benchmarks/byos-100/estates.csv}), fifty without a fault and fifty with one to three, each as ARM
 * template, Terraform plan and resource export. Findings of weight (warning and error) are held
 * against the table.
 */
public final class Byos100 {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private final RegionCatalogue regions = RegionData.load();
  private final Policy policy;
  private final List<Suppression> exemptions;
  private final Path work;

  /** What became of one encoding. */
  public record Score(String encoding, int expected, int found, int extra, int undecided) {

    /** Share of planted faults that were found. */
    public double recall() {
      return expected == 0 ? 1 : (double) found / expected;
    }

    /** Share of findings that are right. */
    public double precision() {
      return found + extra == 0 ? 1 : (double) found / (found + extra);
    }
  }

  private Byos100(Path folder, Path work) {
    this.work = work;
    this.exemptions =
        SuppressionFile.read(
            folder.resolve("suppressions.yaml"), RuleIds.all(), DAY, Byos100::refused);
    this.policy =
        PolicyFile.read(
            folder.resolve("policy.yaml"),
            regions,
            RuleIds.all(),
            RuleIds.publishedControls(),
            Byos100::refused);
  }

  private static void refused(InputProblem problem) {
    throw new IllegalStateException(problem.toString());
  }

  /**
   * Checks all estates in all encodings.
   *
   * @param folder {@code benchmarks/byos-100}
   * @param work where the encoded estates are written
   * @param report told each estate's line: what was expected, missed and found beyond
   */
  public static List<Score> run(Path folder, Path work, Consumer<String> report)
      throws IOException {
    Byos100 benchmark = new Byos100(folder, work);
    Map<String, int[]> sums = new LinkedHashMap<>();
    for (EstateRow row : EstateRow.read(folder.resolve("estates.csv"))) {
      SampleEstate estate = SampleEstate.of(row);
      Map<String, List<Path>> encodings = benchmark.encode(row, estate);
      for (Map.Entry<String, List<Path>> encoding : encodings.entrySet()) {
        CheckReport judged = benchmark.check(encoding.getValue());
        Set<String> found = weighty(judged);
        Set<String> missed = new TreeSet<>(row.expected());
        missed.removeAll(found);
        Set<String> extra = new TreeSet<>(found);
        extra.removeAll(row.expected());
        long undecided = judged.undecided().size();
        int[] sum = sums.computeIfAbsent(encoding.getKey(), key -> new int[4]);
        sum[0] += row.expected().size();
        sum[1] += row.expected().size() - missed.size();
        sum[2] += extra.size();
        sum[3] += (int) undecided;
        report.accept(
            String.format(
                Locale.ROOT,
                "%s %-9s %-29s %s%s%s",
                row.id(),
                encoding.getKey(),
                row.layout(),
                row.clean() ? "no fault" : String.join(" ", row.planted()),
                missed.isEmpty() ? "" : "  MISSED " + missed,
                extra.isEmpty() ? "" : "  BEYOND " + extra));
      }
    }
    return sums.entrySet().stream()
        .map(
            entry ->
                new Score(
                    entry.getKey(),
                    entry.getValue()[0],
                    entry.getValue()[1],
                    entry.getValue()[2],
                    entry.getValue()[3]))
        .toList();
  }

  private static Set<String> weighty(CheckReport report) {
    Set<String> found = new TreeSet<>();
    report.findings().stream()
        .filter(reviewed -> reviewed.state() == ReviewedFinding.State.NEW)
        .map(ReviewedFinding::finding)
        // What is said of suppressions that a smaller estate has no use for is not about the
        // estate.
        .filter(finding -> !finding.ruleId().startsWith("BYOS-SUP"))
        .filter(finding -> finding.severity() != Severity.NOTE)
        .forEach(finding -> found.add(finding.ruleId() + ":" + finding.subject()));
    return found;
  }

  private Map<String, List<Path>> encode(EstateRow row, SampleEstate estate) throws IOException {
    Path folder = Files.createDirectories(work.resolve(row.id()));
    Map<String, List<Path>> encodings = new LinkedHashMap<>();
    encodings.put("ARM", List.of(write(folder.resolve("template.json"), ArmEncoding.of(estate))));
    encodings.put(
        "Terraform", List.of(write(folder.resolve("plan.json"), TerraformEncoding.of(estate))));
    encodings.put(
        "export",
        List.of(
            write(folder.resolve("resources.json"), ExportEncoding.resources(estate)),
            write(folder.resolve("roles.json"), ExportEncoding.roleAssignments(estate))));
    return encodings;
  }

  private static Path write(Path file, JsonNode document) throws IOException {
    return Files.writeString(file, JSON.writeValueAsString(document) + "\n");
  }

  private CheckReport check(List<Path> files) {
    ImportedEstate estate =
        EstateImport.load(
            files.stream().map(Path::toString).toList(),
            new ImportOptions(() -> new ByteArrayInputStream(new byte[0]), List.of(), null, ""),
            regions);
    if (!estate.problems().isEmpty()) {
      throw new IllegalStateException(estate.problems().toString());
    }
    return CheckStudy.check(
        new CheckPlan(
            estate.scenario(),
            regions,
            estate.inputs(),
            List.of(),
            estate.notUnderstood(),
            List.of(),
            policy,
            exemptions,
            Optional.empty(),
            DAY,
            Severity.ERROR,
            new Tool("byos", "benchmark")));
  }
}
