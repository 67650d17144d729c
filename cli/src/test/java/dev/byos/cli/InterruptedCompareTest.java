package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C keeps what is done, reports it as partial, and {@code --resume} ends where it began. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptedCompareTest {
  private static final Path LIBRARY = HistoryHashes.root().resolve("scenarios/library");
  private static final int SEEDS = 30;
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void whatIsDoneIsReportedAndResumedToTheSameBytes() throws Exception {
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    Process process = ByosProcess.start(arguments(out), log);
    try {
      awaitRuns(process, out, log);
      ByosProcess.interrupt(process);
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(log).content().contains("stopped early", "--resume goes on");
    JsonNode partial = new ObjectMapper().readTree(out.resolve("report.json").toFile());
    assertThat(partial.path("partial").asBoolean()).isTrue();
    assertThat(partial.path("winner").asText()).isEmpty();
    int runs = partial.path("layouts").findValues("historySha256").size();
    assertThat(runs).isBetween(2, 2 * SEEDS - 1);
    assertThat(reports(out)).isEqualTo(runs);

    Console resumed = Console.run(with(arguments(out), "--resume"));
    Console whole = Console.run(with(arguments(folder.resolve("whole"))));

    assertThat(resumed.exitCode()).isEqualTo(whole.exitCode());
    assertThat(resumed.err()).contains(runs + " runs were there already");
    assertThat(out.resolve("report.json"))
        .hasSameBinaryContentAs(folder.resolve("whole/report.json"));
  }

  private static List<String> arguments(Path out) {
    return List.of(
        "compare",
        LIBRARY.resolve("layouts/two-regions.yaml").toString(),
        LIBRARY.resolve("layouts/two-regions-one-store.yaml").toString(),
        "--workload",
        LIBRARY.resolve("workloads/contact-centre.yaml").toString(),
        "--media",
        "descriptors",
        "--scale",
        "0.5",
        "--seeds",
        Integer.toString(SEEDS),
        "--jobs",
        "2",
        "--out",
        out.toString());
  }

  private static String[] with(List<String> arguments, String... more) {
    return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static void awaitRuns(Process process, Path out, Path log) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (reports(out) < 2) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(10);
    }
  }

  private static long reports(Path out) throws IOException {
    Path runs = out.resolve("runs");
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.filter(run -> Files.exists(run.resolve(RunKey.FILE))).count();
    }
  }
}
