package dev.byos.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.finding.Undecided;
import dev.byos.model.report.CheckReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenQuestionTest {

  private static Undecided open(String rule, String reason) {
    return new Undecided(rule, "storage/elsewhere", reason, List.of());
  }

  private static CheckReport report(Undecided... undecided) {
    CheckReport one = SampleCheck.violations();
    return new CheckReport(
        one.tool(),
        one.profile(),
        one.latencyData(),
        one.verdict(),
        one.inputs(),
        one.problems(),
        one.estate(),
        one.findings(),
        one.counted(),
        List.of(undecided),
        one.rules(),
        one.notUnderstood(),
        one.assumptions());
  }

  @Test
  void aQuestionThatManyRulesAskIsShownOnceUnderTheWeightiest() {
    List<OpenQuestion> questions =
        OpenQuestion.of(
            report(
                open("BYOS-CTL-007", "Nothing is known of it."),
                open("BYOS-CTL-008", "Nothing is known of it."),
                open("BYOS-STO-003", "Nothing is known of it.")));
    assertThat(questions).hasSize(1);
    assertThat(questions.get(0).rules()).isEqualTo("BYOS-STO-003 and 2 other rules");
  }

  @Test
  void differentQuestionsAboutOneSubjectStayApart() {
    List<OpenQuestion> questions =
        OpenQuestion.of(
            report(
                open("BYOS-CTL-007", "Nothing is known of it."),
                open("BYOS-CTL-007", "Its region is open.")));
    assertThat(questions)
        .extracting(OpenQuestion::rules)
        .containsExactly("BYOS-CTL-007", "BYOS-CTL-007");
  }
}
