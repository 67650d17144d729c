package dev.byos.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.cli.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A page to look at: the command that writes it and which charts it must have. */
// The lists are copies that nobody can change.
@SuppressWarnings("ImmutableEnumChecker")
enum ReportPage {
  /** Nearly nothing happened: no finding, nothing measured. */
  IDLE_RUN("run library/two-region-contact-centre.yaml --scale 0.001 --journal none", "map"),

  /** Some hundred events, errors, nothing stored. */
  FAILED_RUN(
      "run library/missing-role.yaml --journal none", "map", "latency", "timeline", "residency"),

  /** A fault and what it cost. */
  OUTAGE(
      "run library/region-outage.yaml --journal none",
      "map",
      "latency",
      "timeline",
      "faults",
      "residency"),

  /** Artefacts that crossed borders and findings about them. */
  CROSSING_RUN(
      "run library/residency-broken.yaml --journal none",
      "map",
      "latency",
      "timeline",
      "residency"),

  /** Some ten thousand events in three regions. */
  DAY(
      "run benchmark/three-region-day.yaml --scale 0.05 --journal none",
      "map",
      "latency",
      "timeline",
      "residency"),

  /** Two layouts side by side. */
  COMPARISON(
      "compare library/layouts/two-regions.yaml library/layouts/two-regions-one-store.yaml"
          + " --workload library/workloads/contact-centre.yaml --seeds 3 --media descriptors",
      "differences",
      "intervals",
      "latency",
      "map-1",
      "map-2",
      "residency",
      "cost"),

  /** Nothing was run: a template was judged. */
  CHECK("check estates/contact-centre.template.json --policy estates/policy.yaml");

  private static final Path SCENARIOS =
      Path.of("").toAbsolutePath().getParent().resolve("scenarios");

  private final List<String> command;
  private final List<String> charts;

  ReportPage(String command, String... charts) {
    this.command = List.of(command.split(" ", -1));
    this.charts = Stream.of(charts).map(chart -> "chart-" + chart).toList();
  }

  /** The charts that the page must have, and no others. */
  List<String> charts() {
    return charts;
  }

  boolean hasFindings() {
    return this != IDLE_RUN;
  }

  /** Whether findings point to events, which the page shows, too. */
  boolean hasEvents() {
    return hasFindings() && this != CHECK;
  }

  boolean hasTimeline() {
    return charts.contains("chart-timeline");
  }

  /** Where the command writes its reports. */
  Path folder(Path parent) {
    return parent.resolve(fileName());
  }

  /** Runs the command and gives the page under a name of its own, with which screenshots begin. */
  Path write(Path parent) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String argument : command) {
      boolean input = argument.endsWith(".yaml") || argument.endsWith(".json");
      arguments.add(input ? SCENARIOS.resolve(argument).toString() : argument);
    }
    arguments.addAll(List.of("--format", "html,json", "--out", folder(parent).toString()));
    Console console = Console.run(arguments.toArray(String[]::new));
    Path written = folder(parent).resolve("report.html");
    assertThat(written).as(console.err()).exists();
    return Files.copy(written, parent.resolve(fileName() + ".html"));
  }

  private String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
