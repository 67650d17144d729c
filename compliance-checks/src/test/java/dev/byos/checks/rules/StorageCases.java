package dev.byos.checks.rules;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;
import static dev.byos.checks.rules.RuleCase.fires;
import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;
import static dev.byos.checks.rules.RuleCase.silent;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Encryption;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.timeline.Change;
import java.util.List;

final class StorageCases {
  private static final String ACCOUNT = "storage/receu";
  private static final BlobContainer WITH_KEY =
      new BlobContainer("recordings", "None", 0, false, List.of("customer-managed-key"));
  private static final Encryption OWN_KEY = new Encryption("Microsoft.Keyvault", "vault", "key");

  private StorageCases() {}

  static List<ScenarioCase> all() {
    return List.of(
        fires(
            "BYOS-STO-001",
            "another tenant",
            "storage/stteu",
            s -> s.storage.get("stteu").tenantId = "tenant-b"),
        fires(
            "BYOS-STO-001",
            "an owner whom nobody knows",
            ACCOUNT,
            s -> s.storage.get("receu").owner = "ghost"),
        fires(
            "BYOS-STO-002",
            "a key in a vault that does not exist",
            "storage/stteu",
            s ->
                s.storage.get("stteu").encryption =
                    new Encryption("Microsoft.Keyvault", "gone", "key")),
        silent(
            "BYOS-STO-002",
            "a key of the customer",
            s -> s.storage.get("stteu").encryption = OWN_KEY),
        happens(
            "BYOS-STO-002",
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
            "BYOS-STO-002",
            "a feature that Speech survives",
            h -> {
              h.written("stteu", "speecheu", "transcription/b-1");
              h.add(
                  "storage/stteu",
                  new StorageEvent.StorageSettingsChanged(List.of("encryption"), "admin", 0));
              h.at(HOUR).written("stteu", "speecheu", "transcription/b-2");
            }),
        fires(
            "BYOS-STO-003",
            "anonymous access",
            ACCOUNT,
            s -> s.storage.get("receu").publicBlobs = true),
        silent("BYOS-STO-003", "nothing stated", s -> s.storage.get("receu").publicBlobs = null),
        fires("BYOS-STO-004", "shared keys", ACCOUNT, s -> s.storage.get("receu").sharedKey = true),
        fires(
            "BYOS-STO-004",
            "nothing stated",
            ACCOUNT,
            s -> s.storage.get("receu").sharedKey = null),
        silent(
            "BYOS-STO-004",
            "shared keys on an account without BYOS",
            s -> s.addStorage("other", "westeurope").sharedKey = true),
        fires("BYOS-STO-005", "old TLS", ACCOUNT, s -> s.storage.get("receu").tls = "TLS1_0"),
        fires("BYOS-STO-005", "plain http", ACCOUNT, s -> s.storage.get("receu").httpsOnly = false),
        silent("BYOS-STO-005", "newer TLS", s -> s.storage.get("receu").tls = "TLS1_3"),
        fires(
            "BYOS-STO-006",
            "a wanted key that is missing",
            ACCOUNT,
            s -> s.storage.get("receu").containers.add(WITH_KEY)),
        silent(
            "BYOS-STO-006",
            "a wanted key",
            s -> {
              s.storage.get("receu").containers.add(WITH_KEY);
              s.storage.get("receu").encryption = OWN_KEY;
            }),
        happens(
            "BYOS-STO-011",
            "a write given up on a busy account",
            "storage/stteu",
            h ->
                h.add(
                    "transcription/b-1",
                    new WorkEvent.ArtefactFailed(
                        "TRANSCRIPTION_RESULT", "stteu", "c", "b", 4, 503, "ServerBusy", "busy"))),
        happens(
            "BYOS-STO-011",
            "a retry without a pause",
            "transcription/b-1",
            h ->
                h.add(
                    "transcription/b-1",
                    new WorkEvent.RetryScheduled("PutBlob", "stteu/c/b", 1, "ServerBusy", 0))),
        quiet(
            "BYOS-STO-011",
            "a retry after a pause",
            h ->
                h.add(
                    "transcription/b-1",
                    new WorkEvent.RetryScheduled("PutBlob", "stteu/c/b", 1, "ServerBusy", HOUR))),
        happens(
                "BYOS-STO-012",
                "a deletion that is refused",
                ACCOUNT,
                h ->
                    h.add(
                        ACCOUNT,
                        new StorageEvent.AccessRefused(
                            HistoryBuilder.access(
                                "DeleteBlob", "admin", "USER", "entraUser", "scenario/run"),
                            "blob",
                            409,
                            "BlobImmutableDueToPolicy",
                            "no")))
            .on(s -> s.then(new Change.DeleteBlobs("admin", "receu", "recordings", ""))),
        quiet(
                "BYOS-STO-012",
                "a deletion",
                h ->
                    h.add(
                        ACCOUNT,
                        new StorageEvent.BlobDeleted(
                            HistoryBuilder.access(
                                "DeleteBlob", "admin", "USER", "entraUser", "scenario/run"),
                            "customer")))
            .on(s -> s.then(new Change.DeleteBlobs("admin", "receu", "recordings", ""))));
  }
}
