package dev.byos.reports.page;

import dev.byos.model.finding.SourceReference;
import dev.byos.reports.text.SafeText;
import java.util.List;

/**
 * A finding as words.
 *
 * @param number from 1, in the order of the report
 * @param layout whose finding it is; empty when the page has one run
 * @param severity word of the severity
 */
public record FindingCard(
    int number,
    String severity,
    String ruleId,
    String layout,
    String subject,
    String message,
    String remedy,
    SourceReference source,
    List<EvidenceLine> evidence,
    String more) {

  public FindingCard {
    evidence = List.copyOf(evidence);
  }

  /** Its place on the page. */
  public String anchor() {
    return "finding-" + number;
  }

  /** Where the rule is explained, within the project. */
  public String page() {
    return "docs/rules/" + SafeText.line(ruleId) + ".md";
  }
}
