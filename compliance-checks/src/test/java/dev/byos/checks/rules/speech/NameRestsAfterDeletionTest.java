package dev.byos.checks.rules.speech;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.SpeechEvent;
import java.util.List;

class NameRestsAfterDeletionTest extends RuleTest {
  NameRestsAfterDeletionTest() {
    super("BYOS-SPE-044");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens("a day later", "speech/speecheu", h -> again(h, 24 * HOUR)),
        quiet("two days later", h -> again(h, 48 * HOUR)),
        quiet(
            "after purging",
            h -> {
              h.add("speech/speecheu", new SpeechEvent.SpeechDeleted("admin"));
              h.add("speech/speecheu", new SpeechEvent.SpeechPurged("admin"));
              h.add("speech/speecheu", SpeechEvents.requested("cli", "stteu", "Contributor"));
            }));
  }

  private static void again(HistoryBuilder history, long later) {
    history.add("speech/speecheu", new SpeechEvent.SpeechDeleted("admin"));
    history.at(later);
    history.add("speech/speecheu", SpeechEvents.requested("cli", "stteu", "Contributor"));
  }
}
