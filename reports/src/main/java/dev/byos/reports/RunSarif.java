package dev.byos.reports;

import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import dev.byos.reports.sarif.SarifNotices;
import dev.byos.reports.sarif.SarifRun;
import dev.byos.reports.sarif.SarifRun.Artifact;
import dev.byos.reports.sarif.SarifRun.Location;
import dev.byos.reports.sarif.SarifRun.Notification;
import dev.byos.reports.sarif.SarifRun.SarifResult;
import dev.byos.reports.sarif.SarifRun.SarifRule;
import dev.byos.reports.sarif.SarifWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code report.sarif}: the findings and failed expectations of a run for code scanning. Events and
 * blobs have no file: they show as names beside the place in the script that they go back to.
 */
final class RunSarif {
  private static final String EXPECTATION = "BYOS-EXPECTATION";

  private final RunReport report;
  private final Story scenario;

  private RunSarif(RunReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  static String render(RunReport report) {
    StringWriter text = new StringWriter();
    try {
      SarifWriter.write(new RunSarif(report).run(), text);
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory can't fail", problem);
    }
    return text.toString();
  }

  private SarifRun run() {
    return new SarifRun(
        report.tool(),
        "byos-run",
        scenario.profile(),
        rules(),
        scenario.files().stream()
            .map(file -> new Artifact(Texts.file(scenario, file.path()), file.sha256()))
            .toList(),
        () -> results().iterator(),
        notifications(),
        true);
  }

  private List<SarifRule> rules() {
    Map<String, String> sources = new HashMap<>();
    for (Finding finding : report.findings()) {
      sources.putIfAbsent(
          finding.ruleId(), finding.source().document() + " " + finding.source().section());
    }
    List<SarifRule> rules = new ArrayList<>();
    for (RuleOutcome rule : report.rules()) {
      String source = sources.get(rule.ruleId());
      rules.add(
          rule(
              rule.ruleId(),
              rule.title(),
              rule.severity(),
              source == null ? List.of() : List.of(source)));
    }
    rules.add(rule(EXPECTATION, "What the script expects comes true", Severity.ERROR, List.of()));
    return rules;
  }

  private static SarifRule rule(String id, String title, Severity severity, List<String> sources) {
    return new SarifRule(id, title, severity, null, false, sources, List.of(), null, null);
  }

  private Stream<SarifResult> results() {
    Stream<SarifResult> expectations =
        report.expectations().stream()
            .filter(result -> result.outcome() == ExpectationResult.Outcome.FAILED)
            .map(this::expectation);
    return Stream.concat(expectations, report.findings().stream().map(this::finding));
  }

  private SarifResult expectation(ExpectationResult result) {
    String name = result.expectation().name();
    return result(
        EXPECTATION,
        Severity.ERROR,
        name,
        "actual " + Texts.actual(result) + ", " + Texts.limit(result),
        "",
        List.of());
  }

  private SarifResult finding(Finding finding) {
    return result(
        finding.ruleId(),
        finding.severity(),
        finding.subject(),
        finding.message(),
        finding.remedy(),
        finding.evidence());
  }

  private SarifResult result(
      String rule,
      Severity severity,
      String subject,
      String message,
      String remedy,
      List<Evidence> evidence) {
    List<Location> places = new ArrayList<>();
    List<Location> others = new ArrayList<>();
    for (Evidence piece : evidence) {
      Location location = location(piece);
      (location.file() == null ? others : places).add(location);
    }
    if (places.isEmpty() && !scenario.files().isEmpty()) {
      // Code scanning refuses a result without a file.
      String script = Texts.file(scenario, scenario.files().get(0).path());
      places.add(new Location(script, 1, 1, null, null));
    }
    places.addAll(others);
    return new SarifResult(
        rule,
        severity,
        subject,
        message,
        remedy,
        places,
        fingerprint(rule + '\n' + subject),
        null,
        null);
  }

  private Location location(Evidence evidence) {
    if (evidence instanceof Evidence.OfPlace place) {
      return new Location(
          Texts.file(scenario, place.place().file()),
          place.place().line(),
          place.place().column(),
          place.path(),
          "value");
    }
    String kind = evidence instanceof Evidence.OfEvent ? "event" : "blob";
    return new Location(null, 0, 0, Texts.evidence(scenario, evidence), kind);
  }

  private List<Notification> notifications() {
    List<Notification> all = new ArrayList<>();
    for (RuleOutcome rule : report.rules()) {
      if (rule.state() == RuleOutcome.State.INCONCLUSIVE) {
        all.add(
            new Notification(
                SarifNotices.UNDECIDED,
                Severity.NOTE,
                rule.ruleId() + ": the run had nothing that this rule could judge",
                null,
                rule.ruleId()));
      }
    }
    RunReport.FindingCounts total = report.findingsTotal();
    long more = total.errors() + total.warnings() + total.notes() - report.findings().size();
    if (more > 0) {
      all.add(
          new Notification(
              SarifNotices.LEFT_OUT,
              Severity.WARNING,
              more + " more findings of the same rules are counted and not listed",
              null,
              null));
    }
    return all;
  }

  /** The same for the same rule and subject, as that of a check. */
  private static String fingerprint(String identity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
