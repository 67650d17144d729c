package dev.byos.checks.rules.network;

import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.StorageEvent;
import java.util.List;

class FirewallChangesSettleTest extends RuleTest {
  private static final String DENIED = "AuthorizationFailure";

  FirewallChangesSettleTest() {
    super("BYOS-NET-007");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "a refusal while a change settles",
            "storage/stteu",
            FirewallChangesSettleTest::settling),
        quiet(
            "a refusal long after the change",
            h -> {
              changed(h);
              h.at(6 * MINUTE).refused("stteu", "speecheu", "transcription/b-1", "network", DENIED);
            }));
  }

  private static void changed(HistoryBuilder h) {
    h.add(
        "storage/stteu",
        new StorageEvent.StorageSettingsChanged(
            List.of("networkAcls"), "admin", h.now() + 2 * MINUTE));
  }

  private static void settling(HistoryBuilder h) {
    changed(h);
    h.at(4 * MINUTE).refused("stteu", "speecheu", "transcription/b-1", "network", DENIED);
  }
}
