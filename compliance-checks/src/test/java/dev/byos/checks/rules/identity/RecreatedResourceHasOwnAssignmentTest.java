package dev.byos.checks.rules.identity;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Roles;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.timeline.Change;
import java.util.List;

class RecreatedResourceHasOwnAssignmentTest extends RuleTest {

  RecreatedResourceHasOwnAssignmentTest() {
    super("BYOS-IDN-008");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens("a new identity without a role", "speech/speecheu", h -> again(h, "new"))
            .on(RecreatedResourceHasOwnAssignmentTest::deletion),
        happens(
                "a role for the old identity alone",
                "speech/speecheu",
                h -> {
                  again(h, "new");
                  h.add("subscription/prod", assigned("principal"));
                })
            .on(RecreatedResourceHasOwnAssignmentTest::deletion),
        quiet(
                "a role for the new identity",
                h -> {
                  again(h, "new");
                  h.add("subscription/prod", assigned("new"));
                })
            .on(RecreatedResourceHasOwnAssignmentTest::deletion),
        quiet("the same identity after recovery", h -> again(h, "principal"))
            .on(RecreatedResourceHasOwnAssignmentTest::deletion));
  }

  private static void deletion(ScenarioBuilder scenario) {
    scenario.then(new Change.DeleteSpeech("admin", "speecheu"));
  }

  private static void again(HistoryBuilder history, String principal) {
    history.add("speech/speecheu", new SpeechEvent.SpeechDeleted("admin"));
    history.add(
        "speech/speecheu",
        new SpeechEvent.SpeechCreated(
            "id",
            "westeurope",
            "SystemAssigned",
            principal,
            List.of(Ids.storage("stteu")),
            "stteu",
            "cli"));
  }

  private static SubscriptionEvent.RoleAssigned assigned(String principalId) {
    return new SubscriptionEvent.RoleAssigned(
        "speecheu-again",
        "speecheu",
        principalId,
        "SYSTEM_ASSIGNED",
        Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
        false,
        "RESOURCE",
        "stteu",
        "admin",
        Roles.OWNER,
        0);
  }
}
