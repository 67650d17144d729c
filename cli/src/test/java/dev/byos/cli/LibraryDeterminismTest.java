package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.simulator.SimulationRequest.Journal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of the library gives the same history, whatever it runs on. */
class LibraryDeterminismTest {
  private static final RegionCatalogue REGIONS = RegionData.load();
  private static EmbeddedPostgres postgres;

  @TempDir private Path folder;

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  static List<Path> scripts() throws IOException {
    return HistoryHashes.libraryScripts();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theHistoryIsTheSameForEveryNumberOfThreadsAndEveryJournal(Path script) throws Exception {
    String one = hash(script, 1, new Journal.None());

    assertThat(hash(script, 2, new Journal.None())).as("2 threads").isEqualTo(one);
    assertThat(hash(script, 8, new Journal.None())).as("8 threads").isEqualTo(one);
    assertThat(hash(script, 2, new Journal.H2())).as("H2 journal").isEqualTo(one);
    assertThat(hash(script, 8, postgresJournal())).as("PostgreSQL journal").isEqualTo(one);
  }

  @Test
  void theHistoryIsTheSameOnEveryInstalledJdk() throws Exception {
    List<Path> others = OtherJdks.beside(Path.of(System.getProperty("java.home")));
    Map<String, String> here = HistoryHashes.ofLibrary(REGIONS, folder);
    assertThat(here).isNotEmpty();

    for (Path jdk : others) {
      Path out = Files.createTempFile(folder, "hashes", ".txt");
      int exit = OtherJdks.run(jdk, HistoryHashes.class.getName(), out.toString());
      assertThat(exit).as("exit code on %s", jdk.getFileName()).isZero();
      Map<String, String> there = new TreeMap<>();
      try (Stream<String> lines = Files.lines(out)) {
        lines.map(line -> line.split(" ", 2)).forEach(pair -> there.put(pair[1], pair[0]));
      }
      assertThat(there).as("history hashes on %s", jdk.getFileName()).isEqualTo(here);
    }
  }

  private String hash(Path script, int threads, Journal journal) throws IOException {
    return HistoryHashes.of(
        script, REGIONS, threads, journal, Files.createTempDirectory(folder, "run"));
  }

  /** A fresh database for each run, so that no run meets the rows of another. */
  private static Journal postgresJournal() throws Exception {
    String name = "run" + System.nanoTime();
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return new Journal.Postgres(postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
  }
}
