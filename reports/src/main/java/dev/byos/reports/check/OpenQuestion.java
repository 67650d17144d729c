package dev.byos.reports.check;

import dev.byos.model.finding.Severity;
import dev.byos.model.finding.Undecided;
import dev.byos.model.report.CheckReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the inputs leave open, with every rule that asks it. One value that is not given
 * leaves many rules undecided; a reader wants to see it once.
 *
 * @param first the question as the weightiest of the rules asks it
 * @param others number of other rules that ask it
 */
record OpenQuestion(Undecided first, int others) {

  /** Each question once, those of weightier rules first. */
  static List<OpenQuestion> of(CheckReport report) {
    Map<String, Severity> severities = new HashMap<>();
    for (CheckReport.RuleRow rule : report.rules()) {
      severities.put(rule.outcome().ruleId(), rule.outcome().severity());
    }
    List<Undecided> ordered = new ArrayList<>(report.undecided());
    ordered.sort(
        Comparator.comparing(
            open -> severities.getOrDefault(open.ruleId(), Severity.NOTE),
            Comparator.reverseOrder()));
    Map<List<String>, OpenQuestion> questions = new LinkedHashMap<>();
    for (Undecided open : ordered) {
      questions.merge(
          List.of(open.subject(), open.reason()),
          new OpenQuestion(open, 0),
          (known, again) -> new OpenQuestion(known.first(), known.others() + 1));
    }
    return List.copyOf(questions.values());
  }

  /** The rules that ask, in words. */
  String rules() {
    return others == 0
        ? first.ruleId()
        : first.ruleId() + " and " + CheckWords.plural(others, "other rule");
  }
}
