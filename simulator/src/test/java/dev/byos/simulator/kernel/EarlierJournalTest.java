package dev.byos.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.byos.model.event.CallEvent.CallEnded;
import dev.byos.model.event.CallEvent.CallStarted;
import dev.byos.model.event.EventTypes;
import dev.byos.model.event.ScenarioEvent.RunStarted;
import dev.byos.model.event.WorkEvent.RetryScheduled;
import dev.byos.simulator.kernel.Envelope.TimedEvent;
import dev.byos.simulator.kernel.JournalReader.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A journal that an earlier version wrote is still read. */
class EarlierJournalTest {
  private static final String URL = "jdbc:h2:mem:earlier";

  @Test
  void eventsOfAnEarlierVersionAreLiftedToTheShapeOfToday() throws Exception {
    try (Connection open = DriverManager.getConnection(URL)) {
      run(open, "/journal/h2.sql");
      run(open, "/journal/written-before-first-release.sql");
      List<Row> rows = JournalReader.read(URL, "", "");
      assertThat(rows)
          .extracting(Row::content)
          .containsExactly(
              new Envelope(
                  2,
                  List.of(
                      new TimedEvent(
                          0,
                          new RunStarted(
                              "Two-region contact centre",
                              42,
                              "2025-10",
                              Instant.parse("2026-03-02T08:00:00Z"),
                              14_400_000_000L,
                              "FILES",
                              "toy",
                              "2026-01")))),
              new Envelope(
                  3, List.of(new TimedEvent(1000, new CallStarted("c-1", "acseu", "calls", 2)))),
              new Envelope(
                  5,
                  List.of(
                      new TimedEvent(241_000_000, new CallEnded("c-1", 240_999_000)),
                      new TimedEvent(
                          241_000_001,
                          new RetryScheduled("PutBlob", "recseu", 1, null, 242_000_000)))),
              new Checkpoint(241_000_002, 9, 4));
    }
  }

  @Test
  void aJournalOfANewerVersionIsRefusedWithItsReason() {
    assertThatThrownBy(
            () -> EventUpgrades.lift("CallEnded", 7, JsonNodeFactory.instance.objectNode()))
        .hasMessage("event CallEnded has version 7, this program knows versions up to 1");
    assertThatThrownBy(
            () -> EventUpgrades.lift("CallStarted", 0, JsonNodeFactory.instance.objectNode()))
        .hasMessage("event CallStarted has version 0, which cannot be read any more");
  }

  @Test
  void everyEventTypeComesBackFromTheJournalAsItWas() {
    JournalSerializer serializer = new JournalSerializer();
    SampleRecords samples = new SampleRecords();
    assertThat(EventTypes.byName()).isNotEmpty();
    EventTypes.byName()
        .forEach(
            (name, type) -> {
              for (boolean sparse : new boolean[] {false, true}) {
                Envelope row =
                    new Envelope(9, List.of(new TimedEvent(5, samples.of(type, sparse))));
                byte[] bytes = serializer.toBinary(row);
                assertThat(serializer.fromBinary(bytes, serializer.manifest(row)))
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(row);
              }
            });
  }

  private static void run(Connection connection, String script) throws IOException, SQLException {
    try (InputStream in = EarlierJournalTest.class.getResourceAsStream(script);
        Statement statement = connection.createStatement()) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
