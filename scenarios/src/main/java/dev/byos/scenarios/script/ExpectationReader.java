package dev.byos.scenarios.script;

import dev.byos.model.scenario.Expectation;
import dev.byos.model.scenario.Expectation.Comparison;
import dev.byos.model.scenario.Expectation.Kind;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code expect} of a script. A plain number or duration is an upper limit. */
final class ExpectationReader {
  static final List<String> SEVERITIES = List.of("error", "warning", "note");
  static final List<String> COUNTERS =
      List.of(
          "expected",
          "stored",
          "verified",
          "expired",
          "failed",
          "missing",
          "corrupt",
          "unexpected",
          "misplaced");
  static final List<String> METRICS =
      List.of(
          "storage.write",
          "recording.export",
          "recording.notification",
          "transcription.turnaround",
          "recognition.log",
          "training.artifact",
          "control.create",
          "control.effective");
  static final List<String> STATISTICS = List.of("p50", "p95", "p99", "max");

  private final List<Expectation> expectations = new ArrayList<>();

  List<Expectation> read(Section expect) {
    for (Section.Entry entry : expect.named("findings")) {
      expect.checkReference("findings", entry.keyPlace(), "severity", entry.name(), SEVERITIES);
      limits(expect, entry, Kind.FINDINGS, "findings." + entry.name(), entry.name(), "count");
    }
    for (Section.Entry entry : expect.named("rules")) {
      if (!entry.name().matches("BYOS-[A-Z]{3}-[0-9]{3}")) {
        expect.problem(
            entry.keyPlace(),
            "'rules': found '" + entry.name() + "', expected a rule id such as BYOS-IDN-003");
      }
      limits(expect, entry, Kind.FINDINGS, "rules." + entry.name(), entry.name(), "count");
    }
    for (Section.Entry metric : expect.named("latency")) {
      latency(expect, metric);
    }
    for (Section.Entry entry : expect.named("exports")) {
      expect.checkReference("exports", entry.keyPlace(), "counter", entry.name(), COUNTERS);
      limits(expect, entry, Kind.EXPORTS, "exports." + entry.name(), entry.name(), "count");
    }
    return expectations;
  }

  private void latency(Section expect, Section.Entry metric) {
    expect.checkReference("latency", metric.keyPlace(), "metric", metric.name(), METRICS);
    Section section =
        expect.section(metric.name(), "latencyLimits", metric.keyPlace(), metric.value());
    STATISTICS.forEach(section::has);
    for (Section.Entry statistic : section.entries()) {
      if (!STATISTICS.contains(statistic.name())) {
        section.problem(
            statistic.keyPlace(),
            "there is no statistic '"
                + statistic.name()
                + "'"
                + NearestName.hint(statistic.name(), STATISTICS));
        continue;
      }
      limits(
          section,
          statistic,
          Kind.LATENCY,
          "latency." + metric.name() + "." + statistic.name(),
          metric.name(),
          statistic.name());
    }
  }

  private void limits(
      Section section,
      Section.Entry entry,
      Kind kind,
      String name,
      String subject,
      String statistic) {
    section.reading().origins().putTree("expect/" + name, entry.keyPlace(), entry.value());
    if (!(entry.value() instanceof YamlNode.Mapping)) {
      Double limit = limit(section, entry.name(), entry.value(), kind);
      if (limit != null) {
        expectations.add(
            new Expectation(kind, name, subject, statistic, Comparison.AT_MOST, limit));
      }
      return;
    }
    String definition = kind == Kind.LATENCY ? "durationBounds" : "countBounds";
    Section bounds = section.section(entry.name(), definition, entry.keyPlace(), entry.value());
    bound(bounds, "atLeast", kind, name, subject, statistic, Comparison.AT_LEAST);
    bound(bounds, "atMost", kind, name, subject, statistic, Comparison.AT_MOST);
    bound(bounds, "exactly", kind, name, subject, statistic, Comparison.EQUAL);
    if (bounds.entries().isEmpty()) {
      section.problem(entry.keyPlace(), "'" + entry.name() + "' needs atLeast, atMost or exactly");
    }
  }

  private void bound(
      Section bounds,
      String field,
      Kind kind,
      String name,
      String subject,
      String statistic,
      Comparison comparison) {
    if (kind == Kind.LATENCY && comparison == Comparison.EQUAL) {
      return;
    }
    bounds
        .node(field)
        .map(node -> limit(bounds, field, node, kind))
        .ifPresent(
            limit ->
                expectations.add(
                    new Expectation(kind, name, subject, statistic, comparison, limit)));
  }

  private static Double limit(Section section, String field, YamlNode node, Kind kind) {
    if (kind == Kind.LATENCY) {
      return Times.duration(section, field, node, 0) / 1000.0;
    }
    if (node instanceof YamlNode.Scalar scalar && scalar.text().matches("[0-9]{1,15}")) {
      return Double.valueOf(scalar.text());
    }
    section.expected(field, node, "a count, 0 or more, or atLeast, atMost, exactly");
    return null;
  }
}
