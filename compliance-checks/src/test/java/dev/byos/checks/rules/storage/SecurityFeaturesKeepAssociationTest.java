package dev.byos.checks.rules.storage;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Encryption;
import dev.byos.model.event.StorageEvent;
import java.util.List;

class SecurityFeaturesKeepAssociationTest extends RuleTest {
  private static final Encryption OWN_KEY = new Encryption("Microsoft.Keyvault", "vault", "key");

  SecurityFeaturesKeepAssociationTest() {
    super("BYOS-STO-002");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a key in a vault that does not exist",
            "storage/stteu",
            s ->
                s.storage.get("stteu").encryption =
                    new Encryption("Microsoft.Keyvault", "gone", "key")),
        silent("a key of the customer", s -> s.storage.get("stteu").encryption = OWN_KEY),
        happens(
            "a feature that shuts Speech out",
            "storage/stteu",
            h -> {
              h.written("stteu", "speecheu", "transcription/b-1");
              h.add(
                  "storage/stteu",
                  new StorageEvent.StorageSettingsChanged(List.of("encryption"), "admin", 0));
              h.at(HOUR)
                  .refused("stteu", "speecheu", "transcription/b-2", "encryption", "KeyVaultError");
            }),
        quiet(
            "a feature that Speech survives",
            h -> {
              h.written("stteu", "speecheu", "transcription/b-1");
              h.add(
                  "storage/stteu",
                  new StorageEvent.StorageSettingsChanged(List.of("encryption"), "admin", 0));
              h.at(HOUR).written("stteu", "speecheu", "transcription/b-2");
            }));
  }
}
