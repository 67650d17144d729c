package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person or a pipeline sees of a run. */
class ConsoleOutputTest {
  @TempDir private Path folder;

  @Test
  void aCleanRunSaysSoFirstAndEndsWithZero() {
    Console console = run("shared-storage-account", "--journal=none");

    assertThat(console.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out().lines().findFirst().orElseThrow()).startsWith("Clean: 0 errors");
    assertThat(console.out()).doesNotContain("virtual time").contains("report.html");
    assertThat(console.err()).doesNotContain("WARN", "ERROR", "Exception");
  }

  @Test
  void failOnDecidesWhatCounts() {
    assertThat(run("shared-storage-account", "--journal=none", "--fail-on=warning").exitCode())
        .isEqualTo(ExitCode.VIOLATIONS);
  }

  @Test
  void violationsComeFirstAndEndWithOne() {
    Console console = run("missing-role", "--journal=none");

    assertThat(console.exitCode()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(console.out().lines().findFirst().orElseThrow()).startsWith("Violations: 2 errors");
  }

  @Test
  void anExpectationWithoutASampleIsInconclusiveAndEndsWithFour() throws IOException {
    Path script =
        Files.writeString(
            folder.resolve("story.yaml"),
            "scenario: Nothing to measure\n"
                + "duration: PT10M\n"
                + "layout: { storageAccounts: { storea: { location: westeurope, allowSharedKeyAccess: false,"
                + " allowBlobPublicAccess: false, supportsHttpsTrafficOnly: true, minimumTlsVersion: TLS1_2 } } }\n"
                + "expect: { latency: { recording.export: { p95: PT30S } } }\n");

    Console console =
        Console.run(
            "run", script.toString(), "--journal=none", "--out", folder.resolve("out").toString());

    assertThat(console.exitCode()).as(console.out()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(console.out()).startsWith("Inconclusive");
  }

  @Test
  void formatSelectsTheFiles() throws IOException {
    run("shared-storage-account", "--journal=none", "--format=json,junit");

    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.json",
              "junit.xml",
              "timing.json",
              "made-from.txt",
              "history.jsonl",
              "storage");
    }
  }

  @Test
  void aSecondRunReplacesTheFirst() {
    Console first = run("shared-storage-account", "--journal=h2");
    Console second = run("shared-storage-account", "--journal=h2");

    assertThat(second.exitCode()).isEqualTo(first.exitCode());
    assertThat(folder.resolve("out/journal")).isNotEmptyDirectory();
  }

  private Console run(String script, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "run";
    arguments[1] = LibraryRun.script(script).toString();
    arguments[2] = "--out";
    arguments[3] = folder.resolve("out").toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Console.run(arguments);
  }
}
