package dev.byos.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.simulator.kernel.JournalReader.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing the process at any moment loses no acknowledged event. */
class KilledProcessTest {
  private static final int ACKNOWLEDGEMENTS = 2000;
  @TempDir Path folder;

  @Test
  void aKilledRunLeavesPrefixesWithoutGapsAndEverythingThatWasAcknowledged() throws Exception {
    Map<String, Long> acknowledged = runAndKill();
    List<Row> rows = JournalReader.h2(folder);
    Map<String, List<Row>> entities = JournalReader.byEntity(rows);
    entities.forEach(
        (id, own) -> {
          for (int i = 0; i < own.size(); i++) {
            assertThat(own.get(i).sequenceNumber()).as(id).isEqualTo(i + 1);
          }
        });
    acknowledged.forEach(
        (entity, number) ->
            assertThat(entities.getOrDefault("1|" + entity, List.of()))
                .as(entity)
                .hasSizeGreaterThanOrEqualTo(number.intValue()));
    lastCheckpointIsACut(rows);
  }

  private static void lastCheckpointIsACut(List<Row> rows) {
    long events = 0;
    long cuts = 0;
    for (Row row : rows) {
      if (row.content() instanceof Checkpoint checkpoint) {
        assertThat(events).isEqualTo(checkpoint.events());
        cuts++;
      } else {
        events += ((Envelope) row.content()).events().size();
      }
    }
    assertThat(cuts).isPositive();
  }

  private Map<String, Long> runAndKill() throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KillVictim.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, Long> acknowledged = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      int count = 0;
      String line = lines.readLine();
      while (line != null) {
        assertThat(line).isNotEqualTo("finished");
        String[] parts = line.split(" ", -1);
        if (parts.length == 2) {
          acknowledged.merge(parts[0], Long.parseLong(parts[1]), Math::max);
        }
        if (++count == ACKNOWLEDGEMENTS) {
          victim.destroyForcibly();
        }
        line = readLine(lines);
      }
    } finally {
      victim.destroyForcibly();
      victim.waitFor();
    }
    return acknowledged;
  }

  /** The last line may be cut off by the kill. */
  private static String readLine(BufferedReader lines) {
    try {
      return lines.readLine();
    } catch (IOException killed) {
      return null;
    }
  }
}
