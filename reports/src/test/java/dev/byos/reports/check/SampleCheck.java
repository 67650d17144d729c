package dev.byos.reports.check;

import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.finding.Undecided;
import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.CheckReport.Input;
import dev.byos.model.report.CheckReport.NotUnderstood;
import dev.byos.model.report.CheckReport.Problem;
import dev.byos.model.report.CheckReport.ResourceCount;
import dev.byos.model.report.CheckReport.RuleRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.review.ReviewedFinding.State;
import dev.byos.model.review.Suppression;
import dev.byos.model.scenario.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Checks with one of everything, with nothing, with very much and with hostile words. */
final class SampleCheck {
  static final String FILE = "infra/main.json";
  static final SourceReference SOURCE =
      new SourceReference("SEED-A", "Create and configure", "2023-03-28");

  private SampleCheck() {}

  /** One of everything. */
  static CheckReport violations() {
    return sample("Storage account 'recseu' allows shared keys; BYOS needs that it does not.");
  }

  /** One of everything, with these words wherever an input could have put them. */
  static CheckReport sample(String words) {
    List<ReviewedFinding> findings =
        List.of(
            reviewed(
                finding("BYOS-STO-003", Severity.ERROR, "storage/recseu", words), State.NEW, null),
            reviewed(
                finding("BYOS-STO-003", Severity.ERROR, "storage/recsus", words),
                State.SUPPRESSED,
                new Suppression(
                    "BYOS-STO-003",
                    "storage/recsus",
                    "ada@example.org",
                    words,
                    LocalDate.of(2027, 1, 31),
                    new Place("suppressions.yaml", 3, 5))),
            reviewed(
                finding("BYOS-LAT-001", Severity.WARNING, "speech/speecheu", words),
                State.KNOWN,
                null),
            reviewed(
                new Finding(
                    "BYOS-SUP-002",
                    Severity.NOTE,
                    "suppressions.yaml",
                    words,
                    "Delete it.",
                    List.of(),
                    SOURCE),
                State.NEW,
                null));
    return new CheckReport(
        new RunReport.Tool("byos", "0.1.0"),
        "2025-10",
        new LatencyData("published latency page", "2026-07-30"),
        Verdict.VIOLATIONS,
        List.of(new Input(FILE, "ARM template", "0".repeat(64), 5)),
        List.of(new Problem(new Place("infra/broken.json", 7, 3), "expected a comma: " + words)),
        List.of(new ResourceCount("storage accounts", 2), new ResourceCount("users", 0)),
        findings,
        new RunReport.FindingCounts(1, 0, 1),
        List.of(
            new Undecided(
                "BYOS-IDN-001",
                "speech/speecheu",
                "its identity is a parameter without a value: " + words,
                List.of(place(40)))),
        rules(),
        List.of(
            new NotUnderstood(
                new Place(FILE, 90, 9), "resource type Microsoft.Web/sites", words, 2)),
        List.of(new Assumption("same-region-latency", "About 1 ms.", "No such pair is listed.")));
  }

  /** Nothing was wrong and nothing was open. */
  static CheckReport clean() {
    return new CheckReport(
        new RunReport.Tool("byos", "0.1.0"),
        "2025-10",
        new LatencyData("published latency page", "2026-07-30"),
        Verdict.CLEAN,
        List.of(new Input(FILE, "ARM template", "0".repeat(64), 2)),
        List.of(),
        List.of(new ResourceCount("storage accounts", 2)),
        List.of(),
        new RunReport.FindingCounts(0, 0, 0),
        List.of(),
        List.of(row("BYOS-STO-003", "No shared keys", Severity.ERROR, Pillar.SECURITY, 2, 0, 0)),
        List.of(),
        List.of());
  }

  /** So many findings of one rule in these words. */
  static CheckReport many(int count, String words) {
    return many(count, () -> words);
  }

  /** So many findings of one rule, every third a warning, and as many open questions. */
  static CheckReport many(int count, Supplier<String> words) {
    List<ReviewedFinding> findings = new ArrayList<>();
    List<Undecided> undecided = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Severity severity = i % 3 == 0 ? Severity.WARNING : Severity.ERROR;
      String subject = "storage/account" + i;
      Finding finding =
          new Finding(
              "BYOS-STO-003",
              severity,
              subject,
              words.get() + i,
              "Set allowSharedKeyAccess to false.",
              List.of(place(i + 1)),
              SOURCE);
      findings.add(reviewed(finding, State.NEW, null));
      undecided.add(new Undecided("BYOS-IDN-001", subject, words.get() + i, List.of(place(i + 1))));
    }
    CheckReport one = violations();
    return new CheckReport(
        one.tool(),
        one.profile(),
        one.latencyData(),
        Verdict.VIOLATIONS,
        one.inputs(),
        List.of(),
        one.estate(),
        findings,
        new RunReport.FindingCounts(count - count / 3, count / 3, 0),
        undecided,
        one.rules(),
        List.of(),
        one.assumptions());
  }

  /** One finding that rests on so many places, of a rule with so many published controls. */
  static CheckReport crowded(int places, int controls) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 1; i <= places; i++) {
      evidence.add(place(i));
    }
    List<ControlReference> references = new ArrayList<>();
    for (int i = 1; i <= controls; i++) {
      references.add(new ControlReference(ControlReference.Catalogue.CHECKOV, "CKV_AZURE_" + i));
    }
    Finding finding =
        new Finding(
            "BYOS-STO-003", Severity.ERROR, "storage/recseu", "Many.", "Fix.", evidence, SOURCE);
    CheckReport one = violations();
    return new CheckReport(
        one.tool(),
        one.profile(),
        one.latencyData(),
        Verdict.VIOLATIONS,
        one.inputs(),
        List.of(),
        one.estate(),
        List.of(reviewed(finding, State.NEW, null)),
        new RunReport.FindingCounts(1, 0, 0),
        List.of(),
        List.of(
            new RuleRow(
                new RuleOutcome("BYOS-STO-003", "No shared keys", Severity.ERROR, 1, 1),
                Pillar.SECURITY,
                List.of(SOURCE),
                references,
                "docs/rules/BYOS-STO-003.md")),
        List.of(),
        List.of());
  }

  static Evidence place(int line) {
    return new Evidence.OfPlace(
        new Place(FILE, line, 12), "storageAccounts/recseu/allowSharedKeyAccess");
  }

  static ReviewedFinding reviewed(Finding finding, State state, Suppression suppression) {
    String fingerprint =
        String.format(
            Locale.ROOT,
            "%016x",
            (finding.ruleId() + "/" + finding.subject()).hashCode() & 0xFFFFFFFFL);
    return new ReviewedFinding(finding, fingerprint, state, suppression);
  }

  private static Finding finding(String rule, Severity severity, String subject, String words) {
    return new Finding(
        rule,
        severity,
        subject,
        words,
        "Set allowSharedKeyAccess to false.",
        List.of(
            place(12),
            new Evidence.OfPlace(new Place("infra/roles.json", 4, 1), "roleAssignments/0/role"),
            new Evidence.OfEvent(42, 1_500_000, "storage/recseu", "AccessRefused"),
            new Evidence.OfBlob("recseu", "recordings", "a/" + words)),
        SOURCE);
  }

  private static List<RuleRow> rules() {
    return List.of(
        row("BYOS-IDN-001", "System-assigned identity", Severity.ERROR, Pillar.SECURITY, 0, 0, 1),
        row(
            "BYOS-LAT-001",
            "Same region",
            Severity.WARNING,
            Pillar.PERFORMANCE_EFFICIENCY,
            2,
            1,
            0),
        row("BYOS-NET-001", "Trusted services pass", Severity.ERROR, Pillar.SECURITY, 2, 0, 0),
        row("BYOS-REC-001", "Recordings are exported", Severity.ERROR, Pillar.SECURITY, 0, 0, 0),
        row("BYOS-STO-003", "No shared keys", Severity.ERROR, Pillar.SECURITY, 2, 2, 0));
  }

  private static RuleRow row(
      String id,
      String title,
      Severity severity,
      Pillar pillar,
      long subjects,
      long findings,
      long unknown) {
    return new RuleRow(
        new RuleOutcome(id, title, severity, subjects, findings, unknown),
        pillar,
        List.of(SOURCE),
        List.of(new ControlReference(ControlReference.Catalogue.CHECKOV, "CKV_AZURE_190")),
        "docs/rules/" + id + ".md");
  }
}
