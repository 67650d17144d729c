package dev.byos.checks.rules.speech;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.StorageEvent;
import java.util.List;

class StorageOutlivesSpeechTest extends RuleTest {
  StorageOutlivesSpeechTest() {
    super("BYOS-SPE-043");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "an account deleted under its resource",
            "speech/speecheu",
            h -> h.add("storage/stteu", new StorageEvent.StorageAccountDeleted("admin"))),
        happens(
            "an account that moved",
            "speech/speecheu",
            h ->
                h.add(
                    "storage/stteu",
                    new StorageEvent.StorageAccountMoved("/old/stteu", "/new/stteu", "admin"))),
        happens(
            "a resource recovered before its account",
            "speech/speecheu",
            h -> {
              h.add("speech/speecheu", new SpeechEvent.SpeechDeleted("admin"));
              h.add("storage/stteu", new StorageEvent.StorageAccountDeleted("admin"));
              h.add(
                  "speech/speecheu",
                  new SpeechEvent.SpeechRecoveryRejected("admin", 400, "BadRequest", "no"));
            }),
        quiet(
            "account first, resource second",
            h -> {
              h.add("speech/speecheu", new SpeechEvent.SpeechDeleted("admin"));
              h.add("storage/stteu", new StorageEvent.StorageAccountDeleted("admin"));
              h.add("storage/stteu", new StorageEvent.StorageAccountRecovered("admin"));
              h.add("speech/speecheu", new SpeechEvent.SpeechRecovered("admin"));
            }),
        quiet(
            "an account that no resource has",
            h -> h.add("storage/receu", new StorageEvent.StorageAccountDeleted("admin"))));
  }
}
