package dev.byos.checks.rules.network;

import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.StorageEvent;
import java.util.List;

class SpeechIsLetInTest extends RuleTest {
  private static final String DENIED = "AuthorizationFailure";

  SpeechIsLetInTest() {
    super("BYOS-NET-003");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a disabled endpoint without exceptions",
            "speech/voiceeu",
            s -> s.storage.get("ttseu").publicNetworkAccess = "Disabled"),
        silent(
            "a rule for all resources of the subscription",
            s ->
                s.storage.get("stteu").resourceRules =
                    List.of(
                        "/subscriptions/"
                            + Ids.PROD
                            + "/resourcegroups/*/providers/Microsoft.CognitiveServices/accounts/*")),
        fires(
            "a rule for all resources of another kind",
            "speech/speecheu",
            s ->
                s.storage.get("stteu").resourceRules =
                    List.of(
                        "/subscriptions/"
                            + Ids.PROD
                            + "/resourcegroups/*/providers/Microsoft.Synapse/workspaces/*")),
        undecided(
            "unknown resource-instance rules",
            "speech/speecheu",
            s -> {
              s.storage.get("stteu").resourceRules = List.of();
              s.unknown("storageAccounts/stteu/networkAcls/resourceAccessRules");
            }),
        silent(
            "unknown exceptions beside a rule for the resource",
            s -> s.unknown("storageAccounts/stteu/networkAcls/bypass")),
        undecided(
            "an account that no input declares", "speech/speecheu", s -> s.storage.remove("stteu")),
        fires(
            "a firewall without a way in",
            "speech/speecheu",
            s -> s.storage.get("stteu").resourceRules = List.of("speechus")),
        silent(
            "trusted services",
            s -> {
              s.storage.get("stteu").resourceRules = List.of();
              s.storage.get("stteu").bypass = List.of("AzureServices");
            }),
        happens(
            "a refusal by the firewall",
            "speech/speecheu",
            h -> h.refused("stteu", "speecheu", "transcription/b-1", "network", DENIED)),
        quiet("a refusal while a change settles", SpeechIsLetInTest::settling));
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
