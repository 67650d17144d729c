package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person learns about the tool's grounds in the terminal. */
class ExplainCommandTest {

  @Test
  void whatTheDocumentsDemandIsListedWithTheRulesThatJudgeIt() {
    Console console = Console.run("explain", "traceability");

    assertThat(console.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out())
        .startsWith("SEED-A, Intro")
        .contains("  1.3  A BYOS resource cannot be turned into a plain one\n       BYOS-SPE-002\n")
        .contains("SEED-B, Known issues");
  }

  @Test
  void anUnknownTopicIsBadInput() {
    Console console = Console.run("explain", "everything");

    assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints()).hasSize(1);
  }
}
