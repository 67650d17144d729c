package dev.byos.model.report;

import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.finding.Undecided;
import dev.byos.model.region.LatencyData;
import dev.byos.model.report.RunReport.FindingCounts;
import dev.byos.model.report.RunReport.Tool;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.scenario.Place;
import java.util.List;

/**
 * A judged configuration: everything that the reports of {@code byos check} show. Nothing in it
 * depends on the wall clock (other than expired suppressions, by the day given) or the machine.
 *
 * @param profile document vintage in force
 * @param inputs what was read, in order
 * @param problems inputs, or parts of them, that could not be read; the others were judged
 * @param estate how many resources of each kind were judged
 * @param findings errors first, then by rule and subject; what counts, is known, is suppressed
 * @param counted number of findings that count (state NEW), by severity
 * @param undecided subjects that could not be decided on
 * @param rules how each rule that applies ended, with its metadata, ordered by id
 * @param notUnderstood what the importers met and could not use
 */
public record CheckReport(
    Tool tool,
    String profile,
    LatencyData latencyData,
    Verdict verdict,
    List<Input> inputs,
    List<Problem> problems,
    List<ResourceCount> estate,
    List<ReviewedFinding> findings,
    FindingCounts counted,
    List<Undecided> undecided,
    List<RuleRow> rules,
    List<NotUnderstood> notUnderstood,
    List<Assumption> assumptions) {

  public CheckReport {
    inputs = List.copyOf(inputs);
    problems = List.copyOf(problems);
    estate = List.copyOf(estate);
    findings = List.copyOf(findings);
    undecided = List.copyOf(undecided);
    rules = List.copyOf(rules);
    notUnderstood = List.copyOf(notUnderstood);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * One file that was read.
   *
   * @param file path as the user gave it, forward slashes; {@code <stdin>} for standard input
   * @param kind such as {@code ARM template}, {@code Terraform plan}
   * @param sha256 lower-case hexadecimal digest of its bytes
   * @param resources number of resources it declares
   */
  public record Input(String file, String kind, String sha256, int resources) {}

  /** Something that could not be read: exit code 2, the other inputs are still judged. */
  public record Problem(Place place, String message) {}

  /** Number of resources of one kind, such as {@code storage accounts}. */
  public record ResourceCount(String kind, int count) {}

  /**
   * Something in an input that is not part of what is judged, or that no importer understands.
   *
   * @param place of its first occurrence
   * @param what such as {@code resource type Microsoft.Web/sites} or {@code function foo()}
   * @param count how often it occurs
   */
  public record NotUnderstood(Place place, String what, String why, int count) {}

  /**
   * A rule that was applied.
   *
   * @param remedyPage path of the rule's page within the project, such as {@code
   *     docs/rules/BYOS-IDN-001.md}
   */
  public record RuleRow(
      RuleOutcome outcome,
      Pillar pillar,
      List<SourceReference> sources,
      List<ControlReference> references,
      String remedyPage) {
    public RuleRow {
      sources = List.copyOf(sources);
      references = List.copyOf(references);
    }
  }
}
