package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.BatchSpec.batch;
import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.CustomSpeechEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoExpiredModelTest extends RuleTest {
  NoExpiredModelTest() {
    super("BYOS-SPE-041");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens("a model of more than two years", "workload/batch", h -> used(h, 780))
            .on(batch(b -> b.customModel = "domain")),
        quiet("a model of less than two years", h -> used(h, 770))
            .on(batch(b -> b.customModel = "domain")),
        quiet("a base model", h -> used(h, 780)).on(batch(b -> {})));
  }

  /** The model is of the 2nd of March 2026; its quarter ends on the 15th of April. */
  private static void used(HistoryBuilder history, int days) {
    String project = "custom-speech/domain-1";
    history.add(
        project, new CustomSpeechEvent.SpeechProjectStarted("p", "speecheu", "domain", "en-US"));
    history.add(
        project, new CustomSpeechEvent.SpeechModelTrained("p", "m", "stteu", "westeurope", 0));
    history.at(24L * HOUR * days);
    TranscriptionEvents.begin(history, "stteu", "2024-11-15", null);
  }

  @Test
  void quartersEndOnTheFifteenth() {
    assertThat(NoExpiredModel.expiry(LocalDate.of(2026, 4, 15))).isEqualTo("2028-04-15");
    assertThat(NoExpiredModel.expiry(LocalDate.of(2026, 4, 16))).isEqualTo("2028-07-15");
    assertThat(NoExpiredModel.expiry(LocalDate.of(2026, 12, 31))).isEqualTo("2029-01-15");
  }
}
