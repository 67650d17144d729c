package dev.byos.checks.rules.network;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.Access;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.scenario.Profile;
import java.util.List;

class PublicReadsOfTextToSpeechTest extends RuleTest {
  PublicReadsOfTextToSpeechTest() {
    super("BYOS-NET-002");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
                "a voice read from another region",
                "storage/ttseu",
                h -> h.add("storage/ttseu", "eastus", voiceRead()))
            .on(s -> s.profile = Profile.VINTAGE_2025_10),
        quiet("a voice read at home", h -> h.add("storage/ttseu", voiceRead())));
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
