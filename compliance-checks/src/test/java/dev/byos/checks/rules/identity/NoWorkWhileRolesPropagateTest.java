package dev.byos.checks.rules.identity;

import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Roles;
import java.util.List;

class NoWorkWhileRolesPropagateTest extends RuleTest {
  private static final String BLOB_ROLE = Roles.STORAGE_BLOB_DATA_CONTRIBUTOR;
  private static final String MISMATCH = "AuthorizationPermissionMismatch";

  NoWorkWhileRolesPropagateTest() {
    super("BYOS-IDN-009");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "refusals while the role takes effect",
            "speech/speecheu",
            NoWorkWhileRolesPropagateTest::refusedWhilePropagating),
        quiet(
            "refusals of an old assignment",
            h -> {
              h.at(HistoryBuilder.HOUR)
                  .refused("stteu", "speecheu", "transcription/batch-1", "authorization", MISMATCH);
            }));
  }

  private static void refusedWhilePropagating(HistoryBuilder h) {
    h.add(
        "subscription/prod",
        SpeechEvents.assigned(
            "speecheu", "SYSTEM_ASSIGNED", BLOB_ROLE, "stteu", "Owner", 6 * MINUTE));
    h.at(MINUTE).refused("stteu", "speecheu", "transcription/batch-1", "authorization", MISMATCH);
  }
}
