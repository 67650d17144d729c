package dev.byos.checks.rules.network;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.Access;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.scenario.Profile;
import java.util.List;

class TrafficStaysOnAzureNetworkTest extends RuleTest {
  TrafficStaysOnAzureNetworkTest() {
    super("BYOS-NET-001");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        quiet(
            "a customer who reads over the internet",
            h ->
                h.add(
                    "storage/stteu",
                    HistoryBuilder.write(
                        HistoryBuilder.access(
                            "PutBlob", "admin", "USER", "sas", "transcription/b-1")))),
        happens(
            "a write over the internet",
            "storage/stteu",
            h ->
                h.add(
                    "storage/stteu",
                    HistoryBuilder.write(
                        publicly("PutBlob", "managedIdentity", "transcription/b-1")))),
        happens(
            "a voice read from another region, by the draft of 2023",
            "storage/ttseu",
            h -> h.add("storage/ttseu", "eastus", voiceRead())),
        quiet(
                "a voice read from another region, by later texts",
                h -> h.add("storage/ttseu", "eastus", voiceRead()))
            .on(s -> s.profile = Profile.VINTAGE_2025_10));
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
