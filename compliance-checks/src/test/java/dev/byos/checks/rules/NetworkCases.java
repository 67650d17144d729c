package dev.byos.checks.rules;

import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;
import static dev.byos.checks.rules.RuleCase.fires;
import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;
import static dev.byos.checks.rules.RuleCase.silent;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.model.event.Access;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.scenario.Profile;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem;
import java.util.List;

final class NetworkCases {
  private static final String DENIED = "AuthorizationFailure";

  private NetworkCases() {}

  static List<RuleCase> all() {
    return List.of(
        happens(
            "BYOS-NET-001",
            "a write over the internet",
            "storage/stteu",
            h ->
                h.add(
                    "storage/stteu",
                    HistoryBuilder.write(
                        publicly("PutBlob", "managedIdentity", "transcription/b-1")))),
        happens(
            "BYOS-NET-001",
            "a voice read from another region, by the draft of 2023",
            "storage/ttseu",
            h -> h.add("storage/ttseu", "eastus", voiceRead())),
        quiet(
                "BYOS-NET-001",
                "a voice read from another region, by later texts",
                h -> h.add("storage/ttseu", "eastus", voiceRead()))
            .on(s -> s.profile = Profile.VINTAGE_2025_10),
        happens(
                "BYOS-NET-002",
                "a voice read from another region",
                "storage/ttseu",
                h -> h.add("storage/ttseu", "eastus", voiceRead()))
            .on(s -> s.profile = Profile.VINTAGE_2025_10),
        quiet("BYOS-NET-002", "a voice read at home", h -> h.add("storage/ttseu", voiceRead())),
        fires(
            "BYOS-NET-003",
            "a firewall without a way in",
            "speech/speecheu",
            s -> s.storage.get("stteu").resourceRules = List.of("speechus")),
        silent(
            "BYOS-NET-003",
            "trusted services",
            s -> {
              s.storage.get("stteu").resourceRules = List.of();
              s.storage.get("stteu").bypass = List.of("AzureServices");
            }),
        happens(
            "BYOS-NET-003",
            "a refusal by the firewall",
            "speech/speecheu",
            h -> h.refused("stteu", "speecheu", "transcription/b-1", "network", DENIED)),
        quiet("BYOS-NET-003", "a refusal while a change settles", NetworkCases::settling),
        happens(
            "BYOS-NET-007",
            "a refusal while a change settles",
            "storage/stteu",
            NetworkCases::settling),
        quiet(
            "BYOS-NET-007",
            "a refusal long after the change",
            h -> {
              changed(h);
              h.at(6 * MINUTE).refused("stteu", "speecheu", "transcription/b-1", "network", DENIED);
            }),
        fires(
            "BYOS-NET-005",
            "voices behind a firewall",
            "storage/ttseu",
            s -> {
              s.storage.get("ttseu").deny = true;
              s.storage.get("ttseu").bypass = List.of("AzureServices");
            }),
        fires(
            "BYOS-NET-005",
            "voices on the locked account",
            "storage/stteu",
            NetworkCases::voicesOnLockedAccount),
        happens(
            "BYOS-NET-005",
            "a refusal of voice work",
            "storage/ttseu",
            h -> h.refused("ttseu", "voiceeu", "custom-voice/v-1", "network", DENIED)),
        fires(
            "BYOS-NET-009",
            "a disabled public endpoint",
            "storage/receu",
            s -> s.storage.get("receu").publicNetworkAccess = "Disabled"),
        fires(
            "BYOS-NET-009",
            "a closed firewall",
            "storage/receu",
            s -> s.storage.get("receu").deny = true),
        happens(
            "BYOS-NET-009",
            "a recording that was refused",
            "storage/receu",
            h -> h.refused("receu", "acseu", "call/calls-1", "network", DENIED)));
  }

  private static void voicesOnLockedAccount(ScenarioBuilder scenario) {
    scenario.work.add(
        new WorkItem.CustomVoice(
            "more",
            "speecheu",
            "westeurope",
            new Arrivals.At(List.of(0L)),
            0,
            "en-US",
            new DurationSpec.Fixed(1),
            new DurationSpec.Fixed(1),
            true,
            true));
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

  private static StorageEvent.BlobRead voiceRead() {
    return new StorageEvent.BlobRead(
        publicly("GetBlob", "userDelegationSas", "custom-voice/v-1"), 1);
  }

  private static Access publicly(String operation, String authentication, String workId) {
    return new Access(
        operation,
        "container",
        "blob",
        "speecheu",
        "SYSTEM_ASSIGNED",
        authentication,
        "publicInternet",
        "defaultAllow",
        "westeurope",
        workId,
        1,
        0);
  }
}
