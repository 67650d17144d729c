package dev.byos.studies.diff;

import dev.byos.model.finding.Finding;
import java.util.regex.Pattern;

/**
 * By what a finding is known again in another report: rule, subject and message, without the
 * numbers and times that stand alone in the message, since these move with every run ({@code 140
 * exported recordings} and {@code 141 exported recordings} are the same finding). Numbers within
 * names stay. Severity, remedy, source and evidence do not matter.
 */
record FindingKey(String ruleId, String subject, String message) {
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d_/.-])\\d+(?:[.,]\\d+)*(?![\\p{L}\\d_/-])");

  static FindingKey of(Finding finding) {
    String withoutTimes = TIME.matcher(finding.message()).replaceAll("#");
    return new FindingKey(
        finding.ruleId(), finding.subject(), NUMBER.matcher(withoutTimes).replaceAll("#"));
  }
}
