package dev.byos.checks.rules.identity;

import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Roles;
import dev.byos.model.event.SubscriptionEvent;
import java.util.List;

class SpeechAccessUsesItsIdentityTest extends RuleTest {
  private static final String BLOB_ROLE = Roles.STORAGE_BLOB_DATA_CONTRIBUTOR;

  SpeechAccessUsesItsIdentityTest() {
    super("BYOS-IDN-002");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "a shared key instead of the identity",
            "storage/stteu",
            h ->
                h.add(
                    "storage/stteu",
                    HistoryBuilder.write(
                        HistoryBuilder.access(
                            "PutBlob", null, null, "sharedKey", "transcription/batch-1")))),
        happens(
            "a write that no role explains",
            "storage/recus",
            h -> h.written("recus", "speecheu", "transcription/batch-1")),
        happens(
            "a write long after the role was removed",
            "storage/stteu",
            h -> {
              h.add(
                  "subscription/prod",
                  new SubscriptionEvent.RoleRemoved(
                      "speecheu-role", "speecheu", BLOB_ROLE, "stteu", "admin", 5 * MINUTE));
              h.at(7 * MINUTE).written("stteu", "speecheu", "transcription/batch-1");
            }),
        quiet(
            "a customer who reads with a SAS of his own",
            h ->
                h.add(
                    "storage/stteu",
                    HistoryBuilder.write(
                        HistoryBuilder.access(
                            "PutBlob", "admin", "USER", "sas", "transcription/batch-1")))));
  }
}
