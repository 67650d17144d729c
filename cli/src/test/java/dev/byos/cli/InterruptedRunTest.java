package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C during {@code byos run} with several scripts keeps those that are done. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptedRunTest {
  private static final Path ROOT = HistoryHashes.root();
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void scriptsThatAreDoneAreKeptAndLeftOutWhenResumed() throws Exception {
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    Path first = out.resolve("missing-role-1/" + RunKey.FILE);
    Process process = ByosProcess.start(arguments(out), log);
    try {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (!Files.exists(first)) {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(10);
      }
      ByosProcess.interrupt(process);
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(log)
        .content()
        .contains("stopped early; 1 of 2 scripts were run to the end", "--resume goes on")
        .doesNotContain("Exception");
    assertThat(out.resolve("three-region-day-1/report.json")).doesNotExist();
    FileTime made = Files.getLastModifiedTime(first);

    // The second script is far too long for a test; the short one shows what resuming does.
    Console resumed =
        Console.run(
            "run",
            script("library/missing-role.yaml"),
            "--out",
            first.getParent().toString(),
            "--resume");

    assertThat(resumed.err()).contains("the report that is there fits and was not made again");
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(made);
    Console fresh =
        Console.run(
            "run", script("library/missing-role.yaml"), "--out", folder.resolve("b").toString());
    assertThat(resumed.exitCode()).isEqualTo(fresh.exitCode());
  }

  @Test
  void anotherSeedIsAnotherRun() {
    Path out = folder.resolve("out");
    String script = script("library/missing-role.yaml");
    Console.run("run", script, "--out", out.toString());

    Console resumed =
        Console.run("run", script, "--out", out.toString(), "--resume", "--seed", "9");

    assertThat(resumed.err()).doesNotContain("was not made again");
    assertThat(resumed.out()).contains("seed 9");
  }

  private static List<String> arguments(Path out) {
    return Stream.of(
            "run",
            script("library/missing-role.yaml"),
            script("benchmark/three-region-day.yaml"),
            "--journal",
            "none",
            "--out",
            out.toString())
        .toList();
  }

  private static String script(String name) {
    return ROOT.resolve("scenarios").resolve(name).toString();
  }
}
