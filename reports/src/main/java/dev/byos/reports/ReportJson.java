package dev.byos.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import java.util.List;
import java.util.Locale;

/**
 * {@code report.json}: the whole judged run for machines. Its shape is in {@code
 * report.schema.json}; its bytes are the same for the same scenario, seed and version.
 */
final class ReportJson {
  /** Version of the shape; grows with every incompatible change. */
  static final int SCHEMA_VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private ReportJson() {}

  static String render(RunReport report) {
    try {
      return MAPPER.writer(PRINTER).writeValueAsString(tree(report)) + "\n";
    } catch (JsonProcessingException problem) {
      throw new IllegalStateException("a tree of plain values can always be written", problem);
    }
  }

  static ObjectNode tree(RunReport report) {
    Story scenario = report.scenario();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.putObject("tool")
        .put("name", report.tool().name())
        .put("version", report.tool().version());
    ObjectNode story = root.putObject("scenario").put("name", scenario.name());
    if (!scenario.files().isEmpty()) {
      story.put("file", Texts.file(scenario, scenario.files().get(0).path()));
      story.put("sha256", scenario.files().get(0).sha256());
    }
    ArrayNode files = story.putArray("files");
    scenario
        .files()
        .forEach(
            file ->
                files
                    .addObject()
                    .put("file", Texts.file(scenario, file.path()))
                    .put("sha256", file.sha256()));
    story.put("description", scenario.description());
    story.put("start", scenario.start().toString());
    story.put("durationMicros", scenario.durationMicros());
    story.put("media", scenario.media().name().toLowerCase(Locale.ROOT));
    root.put("seed", report.seed());
    root.put("profile", scenario.profile());
    root.putObject("latencyData")
        .put("source", report.latencyData().source())
        .put("date", report.latencyData().date());
    root.putObject("history")
        .put("events", report.historyEvents())
        .put("sha256", report.historySha256());
    root.put("verdict", report.verdict().wireName());
    root.putObject("findingsTotal")
        .put("error", report.findingsTotal().errors())
        .put("warning", report.findingsTotal().warnings())
        .put("note", report.findingsTotal().notes());
    ArrayNode findings = root.putArray("findings");
    report.findings().forEach(finding -> finding(findings.addObject(), scenario, finding));
    ArrayNode rules = root.putArray("rules");
    report.rules().forEach(rule -> rule(rules.addObject(), rule));
    ArrayNode latency = root.putArray("latency");
    report.latency().forEach(row -> latency(latency.addObject(), row));
    exports(root.putObject("exports"), report.exports());
    ArrayNode expectations = root.putArray("expectations");
    report.expectations().forEach(result -> expectation(expectations.addObject(), result));
    ArrayNode work = root.putArray("work");
    report
        .work()
        .forEach(
            count ->
                work.addObject()
                    .put("kind", count.kind())
                    .put("started", count.started())
                    .put("succeeded", count.succeeded())
                    .put("failed", count.failed())
                    .put("rejected", count.rejected()));
    ArrayNode timeline = root.putArray("timeline");
    report
        .timeline()
        .forEach(
            row ->
                timeline
                    .addObject()
                    .put("time", Texts.instant(scenario, row.timeMicros()))
                    .put("what", row.what())
                    .put("subject", row.subject()));
    ArrayNode assumptions = root.putArray("assumptions");
    for (Assumption assumption : report.assumptions()) {
      assumptions
          .addObject()
          .put("id", assumption.id())
          .put("statement", assumption.statement())
          .put("reason", assumption.reason());
    }
    return root;
  }

  private static void finding(ObjectNode node, Story scenario, Finding finding) {
    node.put("ruleId", finding.ruleId());
    node.put("severity", finding.severity().wireName());
    node.put("subject", finding.subject());
    node.put("message", finding.message());
    node.put("remedy", finding.remedy());
    ArrayNode evidence = node.putArray("evidence");
    for (Evidence piece : finding.evidence()) {
      evidence(evidence.addObject(), scenario, piece);
    }
    node.putObject("source")
        .put("document", finding.source().document())
        .put("section", finding.source().section())
        .put("vintage", finding.source().vintage());
  }

  private static void evidence(ObjectNode node, Story scenario, Evidence evidence) {
    if (evidence instanceof Evidence.OfEvent event) {
      node.put("kind", "event")
          .put("n", event.number())
          .put("time", Texts.instant(scenario, event.timeMicros()))
          .put("entity", event.entity())
          .put("type", event.type());
    } else if (evidence instanceof Evidence.OfBlob blob) {
      node.put("kind", "blob")
          .put("account", blob.account())
          .put("container", blob.container())
          .put("blob", blob.blob());
    } else if (evidence instanceof Evidence.OfPlace place) {
      node.put("kind", "place")
          .put("file", Texts.file(scenario, place.place().file()))
          .put("line", place.place().line())
          .put("column", place.place().column())
          .put("path", place.path());
    }
  }

  private static void rule(ObjectNode node, RuleOutcome rule) {
    node.put("ruleId", rule.ruleId())
        .put("title", rule.title())
        .put("severity", rule.severity().wireName())
        .put("state", rule.state().name().toLowerCase(Locale.ROOT))
        .put("subjects", rule.subjects())
        .put("findings", rule.findings());
  }

  private static void latency(ObjectNode node, LatencyRow row) {
    node.put("metric", row.metric())
        .put("from", row.from())
        .put("to", row.to())
        .put("count", row.count())
        .put("p50Ms", Texts.rounded(row.p50Millis()))
        .put("p95Ms", Texts.rounded(row.p95Millis()))
        .put("p99Ms", Texts.rounded(row.p99Millis()))
        .put("maxMs", Texts.rounded(row.maxMillis()));
  }

  private static void exports(ObjectNode node, ExportSummary exports) {
    node.put("verification", exports.verification())
        .put("expected", exports.expected())
        .put("stored", exports.stored())
        .put("verified", exports.verified())
        .put("expired", exports.expired())
        .put("bytes", exports.bytes());
    problems(node.putArray("failed"), exports.failed());
    problems(node.putArray("missing"), exports.missing());
    problems(node.putArray("corrupt"), exports.corrupt());
    problems(node.putArray("unexpected"), exports.unexpected());
    problems(node.putArray("misplaced"), exports.misplaced());
  }

  private static void problems(ArrayNode array, List<ExportSummary.Problem> problems) {
    for (ExportSummary.Problem problem : problems) {
      ObjectNode node =
          array
              .addObject()
              .put("account", problem.address().account())
              .put("container", problem.address().container())
              .put("blob", problem.address().blob());
      if (problem.artefact() != null) {
        node.put("artefact", problem.artefact());
      }
      node.put("reason", problem.reason());
      if (problem.event() > 0) {
        node.put("event", problem.event());
      }
    }
  }

  private static void expectation(ObjectNode node, ExpectationResult result) {
    node.put("name", result.expectation().name());
    node.put("passed", result.outcome() == ExpectationResult.Outcome.PASSED);
    node.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
    if (Double.isNaN(result.actual())) {
      node.putNull("actual");
    } else {
      node.put("actual", Texts.rounded(result.actual()));
    }
    node.put("comparison", result.expectation().comparison().name().toLowerCase(Locale.ROOT));
    node.put("limit", Texts.rounded(result.expectation().limit()));
  }
}
