package dev.byos.cli;

import dev.byos.model.place.Combination;
import dev.byos.model.place.Explanation;
import dev.byos.model.place.PlacementReport;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.RunReport;
import dev.byos.model.review.Policy;
import dev.byos.reports.place.PlacementFormat;
import dev.byos.reports.place.PlacementReportWriter;
import dev.byos.studies.place.Placement;
import dev.byos.studies.place.PlacementPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code byos place}: ranks where Speech, storage and recordings may be put, without a run. */
@Command(
    name = "place",
    mixinStandardHelpOptions = true,
    description = {
      "Rank every combination of Speech region, storage region and data location for",
      "each kind of speech work by latency, residency, resilience and availability.",
      "Nothing is simulated."
    },
    footer = {
      "",
      "A placement is written SPEECH/STORAGE/LOCATION/KIND, such as",
      "westeurope/northeurope/Europe/batch, or KIND/RANK by its rank in the table, or",
      "RANK when one kind is ranked.",
      "Formats: console, json, markdown, csv.",
      "Exit codes: 0 ranked, 2 bad input or usage, 4 the policy admits nothing."
    })
final class PlaceCommand implements Callable<Integer> {
  private static final Formats<PlacementFormat> FORMATS =
      new Formats<>(PlacementFormat.class, PlacementFormat.CONSOLE);

  @Spec private CommandSpec spec;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Policy whose allowed places and placement demands count.")
  private Path policyFile;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "batch, realTime, customSpeech, customVoice. Default: all.")
  private List<String> kinds = List.of();

  @Option(
      names = "--speech",
      arity = "1..*",
      split = ",",
      paramLabel = "REGION",
      description = "Speech regions to look at. Default: all that offer Speech.")
  private List<String> speech = List.of();

  @Option(
      names = "--storage",
      arity = "1..*",
      split = ",",
      paramLabel = "REGION",
      description = "Storage regions to look at. Default: all with published latency.")
  private List<String> storage = List.of();

  @Option(
      names = "--data-location",
      arity = "1..*",
      split = ",",
      paramLabel = "GEOGRAPHY",
      description = "Data locations of Communication Services to look at. Default: all.")
  private List<String> dataLocations = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many placements of each kind to list. Default: 20.")
  private int top;

  @Option(
      names = "--explain",
      paramLabel = "A,B",
      description = "Say why placement A beats placement B, or that neither does.")
  private String compared;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    output.check(FORMATS.words());
    if (top < 1) {
      throw new BadInputException("--top " + top + ": expected at least 1");
    }
    RegionCatalogue regions = Regions.catalogue();
    Policy policy = policyFile == null ? Policy.none() : Reviews.policy(policyFile, regions);
    PlacementNames names = new PlacementNames(regions);
    PlacementPlan plan =
        new PlacementPlan(
            regions,
            policy,
            names.speechRegions(speech),
            names.storageRegions(storage),
            names.dataLocations(dataLocations),
            names.kinds(kinds));
    names.refuseProblems();
    Placement placement = Placement.of(plan);
    PlacementReport report =
        placement.report(
            top, explanation(placement, names), new RunReport.Tool("byos", Version.NUMBER));
    FORMATS.deliver(
        output,
        spec.commandLine().getOut(),
        (format, writer) -> PlacementReportWriter.write(report, format, writer),
        (formats, folder) -> PlacementReportWriter.write(report, formats, folder));
    return ExitCode.of(report.verdict());
  }

  private Explanation explanation(Placement placement, PlacementNames names) {
    if (compared == null) {
      return null;
    }
    List<Combination> two = names.two(compared, placement);
    return placement.explain(two.get(0), two.get(1));
  }
}
