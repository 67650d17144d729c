package dev.byos.scenarios.report;

import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Activity;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import dev.byos.model.report.Verdict;
import dev.byos.model.scenario.Expectation;
import dev.byos.model.scenario.Scenario;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Takes the report of a run from a file whose version is right. */
final class RunReportReader {
  private static final RunReport.Tool NO_TOOL = new RunReport.Tool("", "");

  private final ReportObject root;

  RunReportReader(ReportObject root) {
    this.root = root;
  }

  RunReport read() {
    root.derived("schemaVersion");
    History history = root.object("history", RunReportReader::history, new History(0, ""));
    RunReport report =
        new RunReport(
            root.object("tool", RunReportReader::tool, NO_TOOL),
            root.object("scenario", story -> story(story, root.text("profile")), null),
            root.whole("seed"),
            root.object("latencyData", RunReportReader::latencyData, null),
            history.events(),
            history.sha256(),
            root.word("verdict", List.of(Verdict.values()), Verdict::wireName),
            root.objects("findings", FindingsReader::finding),
            root.object("findingsTotal", FindingsReader::total, null),
            root.objects("rules", FindingsReader::rule),
            root.objects("latency", MeasuresReader::latency),
            root.object("exports", ExportsReader::summary, null),
            root.objects("expectations", RunReportReader::expectation),
            root.objects("work", RunReportReader::work),
            root.objects("timeline", RunReportReader::timeline),
            root.object("activity", MeasuresReader::activity, Activity.none()),
            root.objects("faults", MeasuresReader::fault),
            root.objects("flows", MeasuresReader::flow),
            root.objects("sites", MeasuresReader::site),
            root.objects("assumptions", RunReportReader::assumption));
    root.refuseOthers();
    return report;
  }

  private record History(long events, String sha256) {}

  private static History history(ReportObject history) {
    return new History(history.count("events"), history.text("sha256"));
  }

  private static RunReport.Tool tool(ReportObject tool) {
    return new RunReport.Tool(tool.text("name"), tool.text("version"));
  }

  private static LatencyData latencyData(ReportObject data) {
    return new LatencyData(data.text("source"), data.text("date"));
  }

  private static Story story(ReportObject story, String profile) {
    story.derived("file");
    story.derived("sha256");
    return new Story(
        story.text("name"),
        story.text("description"),
        story.objects("files", RunReportReader::file),
        start(story),
        story.count("durationMicros"),
        story.constant("media", Scenario.Media.class),
        profile);
  }

  private static Scenario.InputFile file(ReportObject file) {
    return new Scenario.InputFile(file.text("file"), file.text("sha256"));
  }

  private static Instant start(ReportObject story) {
    String text = story.text("start");
    try {
      return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeException malformed) {
      story.problem(
          "start", "found '" + text + "', expected an instant such as 2026-03-02T08:00:00Z");
      return Instant.EPOCH;
    }
  }

  private static ExpectationResult expectation(ReportObject result) {
    result.derived("passed");
    Expectation expectation =
        new Expectation(
            result.constant("kind", Expectation.Kind.class),
            result.text("name"),
            result.text("subject"),
            result.text("statistic"),
            result.constant("comparison", Expectation.Comparison.class),
            result.number("limit"));
    return new ExpectationResult(
        expectation,
        result.numberOrNone("actual"),
        result.constant("outcome", ExpectationResult.Outcome.class));
  }

  private static RunReport.WorkCount work(ReportObject work) {
    return new RunReport.WorkCount(
        work.text("kind"),
        work.count("started"),
        work.count("succeeded"),
        work.count("failed"),
        work.count("rejected"));
  }

  private static RunReport.TimelineRow timeline(ReportObject row) {
    row.derived("time");
    return new RunReport.TimelineRow(
        row.whole("timeMicros"), row.text("what"), row.text("subject"));
  }

  private static Assumption assumption(ReportObject assumption) {
    return new Assumption(
        assumption.text("id"), assumption.text("statement"), assumption.text("reason"));
  }
}
