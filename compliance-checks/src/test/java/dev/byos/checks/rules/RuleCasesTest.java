package dev.byos.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.judge.Judgement;
import dev.byos.model.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases that have no test class of their own yet. */
class RuleCasesTest {

  static List<RuleCase> cases() {
    return Stream.<List<? extends RuleCase>>of(AssociationCases.all())
        .<RuleCase>flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase ruleCase, @TempDir Path folder) {
    Judgement judgement = ruleCase.judge(folder);
    List<Finding> found =
        judgement.findings().stream().filter(f -> f.ruleId().equals(ruleCase.ruleId())).toList();
    if (ruleCase.subject() == null) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found).extracting(Finding::subject).containsExactly(ruleCase.subject());
    Finding finding = found.get(0);
    assertThat(finding.message()).doesNotContain("null").doesNotContain("%s").contains(".");
    assertThat(finding.remedy()).endsWith(".");
    assertThat(finding.evidence()).isNotEmpty();
    assertThat(finding.source().vintage()).isNotBlank();
  }
}
