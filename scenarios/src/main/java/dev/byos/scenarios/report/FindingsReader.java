package dev.byos.scenarios.report;

import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Place;
import java.util.List;
import java.util.function.Function;

/** Takes findings, their evidence and the outcome of rules from a report. */
final class FindingsReader {

  private FindingsReader() {}

  static RunReport.FindingCounts total(ReportObject total) {
    return new RunReport.FindingCounts(
        total.count("error"), total.count("warning"), total.count("note"));
  }

  static Finding finding(ReportObject finding) {
    return new Finding(
        finding.text("ruleId"),
        severity(finding),
        finding.text("subject"),
        finding.text("message"),
        finding.text("remedy"),
        finding.objects("evidence", FindingsReader::evidence),
        finding.object("source", FindingsReader::source, null));
  }

  static RuleOutcome rule(ReportObject rule) {
    rule.derived("state");
    return new RuleOutcome(
        rule.text("ruleId"),
        rule.text("title"),
        severity(rule),
        rule.count("subjects"),
        rule.count("findings"),
        rule.count("unknown"));
  }

  private static Severity severity(ReportObject object) {
    return object.word("severity", List.of(Severity.values()), Severity::wireName);
  }

  private static SourceReference source(ReportObject source) {
    return new SourceReference(
        source.text("document"), source.text("section"), source.text("vintage"));
  }

  private static Evidence evidence(ReportObject evidence) {
    String kind = evidence.word("kind", List.of("event", "blob", "place"), Function.identity());
    return switch (kind) {
      case "blob" ->
          new Evidence.OfBlob(
              evidence.text("account"), evidence.text("container"), evidence.text("blob"));
      case "place" ->
          new Evidence.OfPlace(
              new Place(evidence.text("file"), evidence.small("line"), evidence.small("column")),
              evidence.text("path"));
      default -> event(evidence);
    };
  }

  private static Evidence event(ReportObject event) {
    event.derived("time");
    return new Evidence.OfEvent(
        event.count("n"), event.whole("timeMicros"), event.text("entity"), event.text("type"));
  }
}
