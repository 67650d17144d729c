package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person learns about the rules in the terminal. */
class RulesCommandTest {

  @Test
  void theListNamesSeverityAndPillar() {
    Console console = Console.run("rules");

    assertThat(console.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out())
        .containsPattern("BYOS-IDN-001 +error +Security +A BYOS Speech resource")
        .containsPattern("[0-9]+ rules");
  }

  @Test
  void aRuleIsExplainedWithItsPage() {
    Console console = Console.run("rules", "byos-idn-001");

    assertThat(console.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out())
        .startsWith("BYOS-IDN-001  error")
        .contains("source:      SEED-A, Intro (2023-03-28)")
        .contains("applies to:")
        .contains(
            "\nWhy\n", "\nHow to fix\n", "Example: ARM", "Example: Bicep", "Example: Terraform")
        .contains("docs/rules/BYOS-IDN-001.md")
        .doesNotContain("```");
    assertThat(console.out().lines().filter(line -> !line.startsWith("    ")))
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void anUnknownRuleIsBadInput() {
    Console console = Console.run("rules", "BYOS-IDN-999");

    assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints()).hasSize(1);
  }
}
