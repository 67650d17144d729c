package dev.byos.cli;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.PriceTable;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.compare.CompareFormat;
import dev.byos.reports.compare.CompareReportWriter;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.LayoutLoader;
import dev.byos.scenarios.LayoutSet;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.ScenarioAssumptions;
import dev.byos.scenarios.regions.PriceTableFile;
import dev.byos.studies.RunFailedException;
import dev.byos.studies.compare.ComparePlan;
import dev.byos.studies.compare.CompareStudy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code byos compare}: several layouts under the same work, side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Put several layouts through the same work with the same seeds and set them side by side:",
      "findings, latency, what faults cost, where data rests, cost, and which is best and why."
    },
    footer = {
      "",
      "Formats: console, html, json, markdown, csv.",
      "Exit codes: 0 at least one layout is clean, 1 every layout has violations, 2 bad input or usage,",
      "4 inconclusive or stopped early, 70 internal error."
    })
final class CompareCommand implements Callable<Integer> {
  private static final Formats<CompareFormat> FORMATS =
      new Formats<>(CompareFormat.class, CompareFormat.CONSOLE);

  private static final int MOST_SEEDS = 100;
  private static final long LARGEST_FIRST_SEED = Long.MAX_VALUE - MOST_SEEDS;
  private static final int MOST_LAYOUTS = 50;
  private static final int MOST_JOBS = 64;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "LAYOUT",
      description = "Files with a layout; they name the same resources.")
  private List<Path> layouts;

  @Option(
      names = "--workload",
      required = true,
      paramLabel = "FILE",
      description = "File with the work, the timeline and the expectations.")
  private Path workload;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Runs of each layout, each with a seed of its own: 1 to 100. Default: 10.")
  private int seeds;

  @Option(
      names = "--seed",
      paramLabel = "FIRST",
      description = "The first seed; the others follow it. Default: the workload's.")
  private Long firstSeed;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Runs at the same time, 1 to 64. Default: the machine's cores. The result does not depend on it.")
  private Integer jobs;

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "Price table (CSV) in place of the illustrative one that comes with byos.")
  private Path pricesFile;

  @Option(
      names = "--resume",
      description = "Use the runs in --out that still fit; make the others.")
  private boolean resume;

  @Option(names = "--keep", description = "Keep the history and the blobs of every run, too.")
  private boolean keep;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private OutputOptions output;
  @Mixin private FailOnOption failOn;

  @Override
  public Integer call() throws IOException {
    // Whatever is wrong is said before anything is written.
    checkOptions();
    LoadOptions options = scenarioOptions.load();
    RegionCatalogue regions = Regions.catalogue();
    List<String> problems = new ArrayList<>();
    Optional<PriceTable> prices = prices(regions, problems);
    LayoutSet set = LayoutLoader.load(layouts, workload, regions, options);
    set.problems().stream().map(InputProblem::toString).forEach(problems::add);
    if (!problems.isEmpty() || prices.isEmpty()) {
      throw new BadInputException(problems);
    }
    ComparePlan plan = plan(set, regions, prices.get(), options.scale());
    PrintWriter err = spec.commandLine().getErr();
    set.notes().forEach(note -> err.println("byos: " + note));
    return compare(plan, err);
  }

  private int compare(ComparePlan plan, PrintWriter err) throws IOException {
    Optional<Path> out = output.out();
    Path root =
        out.isPresent() ? out.get().resolve("runs") : Files.createTempDirectory("byos-compare");
    Interruption interruption = Interruption.watch();
    try (interruption) {
      ReportArchive archive = archive(plan, root);
      Comparison comparison;
      try (CompareBars bars = new CompareBars(plan, err)) {
        comparison = CompareStudy.compare(plan, archive, bars, interruption.stop());
      } finally {
        if (out.isEmpty()) {
          RunFolder.deleteTree(root);
        }
      }
      FORMATS.deliver(
          output,
          spec.commandLine().getOut(),
          (format, writer) ->
              CompareReportWriter.write(comparison, format, Terminal.hasColours(), writer),
          (formats, folder) -> CompareReportWriter.write(comparison, formats, folder));
      epilogue(comparison, archive.reused(), out, err);
      return ExitCode.of(comparison.verdict());
    } catch (RunFailedException problem) {
      throw new BadInputException(problem.getMessage());
    }
  }

  private ReportArchive archive(ComparePlan plan, Path root) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    Map<String, List<Long>> seedsByLayout = new LinkedHashMap<>();
    for (ComparePlan.Layout layout : plan.layouts()) {
      scenarios.put(layout.name(), layout.scenario());
      seedsByLayout.put(layout.name(), plan.seeds());
    }
    ReportArchive archive =
        new ReportArchive(
            root,
            (layout, seed) ->
                RunKey.of(
                    scenarios.get(layout),
                    seed,
                    plan.scale(),
                    plan.failOn(),
                    plan.regions().latencyData().date()),
            resume,
            keep);
    archive.check(seedsByLayout);
    return archive;
  }

  private static void epilogue(
      Comparison comparison, int reused, Optional<Path> out, PrintWriter err) {
    if (reused > 0) {
      err.println("byos: " + reused + " runs were there already and were used");
    }
    if (comparison.partial()) {
      err.println(
          "byos: stopped early; "
              + (out.isPresent()
                  ? "what is done is kept, the same command with --resume goes on"
                  : "name a folder with --out to be able to go on later"));
    }
    err.flush();
  }

  private ComparePlan plan(
      LayoutSet set, RegionCatalogue regions, PriceTable prices, double scale) {
    long first = firstSeed != null ? firstSeed : set.layouts().get(0).scenario().seed();
    if (first > LARGEST_FIRST_SEED) {
      throw new BadInputException(
          "the workload's seed "
              + first
              + " leaves no room for others; name one up to "
              + LARGEST_FIRST_SEED
              + " with --seed");
    }
    return new ComparePlan(
        set.layouts().stream()
            .map(
                layout ->
                    new ComparePlan.Layout(
                        layout.name(), layout.description(), layout.files(), layout.scenario()))
            .toList(),
        set.workloadFiles(),
        ScenarioAssumptions.all(),
        LongStream.range(first, first + seeds).boxed().toList(),
        scale,
        regions,
        prices,
        jobs != null ? jobs : Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors()),
        failOn.severity(),
        new RunReport.Tool("byos", Version.NUMBER));
  }

  private Optional<PriceTable> prices(RegionCatalogue regions, List<String> problems) {
    return pricesFile == null
        ? Optional.of(PriceTableFile.shipped(regions))
        : PriceTableFile.read(pricesFile, regions, problem -> problems.add(problem.toString()));
  }

  private void checkOptions() {
    List<String> problems = new ArrayList<>();
    if (seeds < 1 || seeds > MOST_SEEDS) {
      problems.add("--seeds " + seeds + ": expected 1 to " + MOST_SEEDS);
    }
    if (firstSeed != null && (firstSeed < 0 || firstSeed > LARGEST_FIRST_SEED)) {
      problems.add("--seed " + firstSeed + ": expected 0 to " + LARGEST_FIRST_SEED);
    }
    if (jobs != null && (jobs < 1 || jobs > MOST_JOBS)) {
      problems.add("--jobs " + jobs + ": expected 1 to " + MOST_JOBS);
    }
    if (layouts.size() > MOST_LAYOUTS) {
      problems.add(layouts.size() + " layouts: expected " + MOST_LAYOUTS + " at most");
    }
    if ((resume || keep) && output.out().isEmpty()) {
      problems.add(
          (resume ? "--resume" : "--keep") + " needs the folder of the runs: name it with --out");
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    output.check(FORMATS.words());
  }
}
