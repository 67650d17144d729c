package dev.byos.checks.rules;

import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;
import static dev.byos.checks.rules.RuleCase.fires;
import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;
import static dev.byos.checks.rules.RuleCase.silent;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.Roles;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.SubscriptionEvent;
import java.util.List;

final class IdentityCases {
  private static final ManagedIdentity USER_ASSIGNED =
      new ManagedIdentity(ManagedIdentity.Type.USER_ASSIGNED, List.of("shared"));
  private static final String BLOB_ROLE = Roles.STORAGE_BLOB_DATA_CONTRIBUTOR;

  private IdentityCases() {}

  static List<RuleCase> all() {
    return List.of(
        fires(
            "BYOS-IDN-001",
            "a user-assigned identity alone",
            "speech/speecheu",
            s -> s.speech.get("speecheu").identity = USER_ASSIGNED),
        silent(
            "BYOS-IDN-001",
            "both kinds of identity",
            s ->
                s.speech.get("speecheu").identity =
                    new ManagedIdentity(
                        ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED, List.of("shared"))),
        silent(
            "BYOS-IDN-001",
            "no identity on a plain resource",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.speech.get("speecheu").identity = ManagedIdentity.none();
            }),
        happens(
            "BYOS-IDN-001",
            "an identity that is taken away later",
            "speech/speecheu",
            h ->
                h.add(
                    "speech/speecheu",
                    new SpeechEvent.SpeechIdentityChanged(
                        "SystemAssigned", "UserAssigned", null, "admin"))),
        happens(
            "BYOS-IDN-002",
            "a shared key instead of the identity",
            "storage/stteu",
            h ->
                h.add(
                    "storage/stteu",
                    HistoryBuilder.write(
                        HistoryBuilder.access(
                            "PutBlob", null, null, "sharedKey", "transcription/batch-1")))),
        happens(
            "BYOS-IDN-002",
            "a write that no role explains",
            "storage/recus",
            h -> h.written("recus", "speecheu", "transcription/batch-1")),
        happens(
            "BYOS-IDN-002",
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
            "BYOS-IDN-002",
            "a customer who reads with a SAS of his own",
            h ->
                h.add(
                    "storage/stteu",
                    HistoryBuilder.write(
                        HistoryBuilder.access(
                            "PutBlob", "admin", "USER", "sas", "transcription/batch-1")))),
        fires(
            "BYOS-IDN-011",
            "no identity",
            "communication/acseu",
            s -> s.addCommunication("acseu", "Europe", ManagedIdentity.none())),
        silent(
            "BYOS-IDN-011",
            "no identity where nothing is exported",
            s -> {
              s.addCommunication("acseu", "Europe", ManagedIdentity.none());
              s.calls.get("callseu").builtIn = true;
            }),
        fires(
            "BYOS-IDN-013",
            "a SAS in the destination",
            "communication/acseu",
            s -> s.calls.get("callseu").url += "?sv=2023&sig=secret"),
        happens(
            "BYOS-IDN-013",
            "a SAS that was sent",
            "communication/acseu",
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(
                  "call/calls-1",
                  CallEvents.started(
                      "calls-1",
                      "receu",
                      "https://receu.blob.core.windows.net/recordings?sig=secret",
                      "POST /calling/recordings",
                      false));
            }));
  }
}
