package dev.byos.checks.rules;

import static dev.byos.checks.rules.RuleCase.fires;
import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;
import static dev.byos.checks.rules.RuleCase.silent;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.ResidencyPolicy;
import java.util.List;

final class PlaceCases {
  private static final String SPEECH = "speech/speecheu";

  private PlaceCases() {}

  static List<ScenarioCase> all() {
    return List.of(
        fires("BYOS-LAT-001", "another region", SPEECH, s -> move(s, "northeurope")),
        fires("BYOS-LAT-002", "another region", SPEECH, s -> move(s, "northeurope")),
        fires("BYOS-LAT-003", "another continent", SPEECH, s -> move(s, "eastus")),
        fires(
            "BYOS-LAT-003",
            "another continent without figures",
            SPEECH,
            s -> move(s, "southindia")),
        silent("BYOS-LAT-003", "the next country", s -> move(s, "northeurope")),
        fires(
            "BYOS-LAT-003",
            "the next country under a strict policy",
            SPEECH,
            s -> {
              move(s, "northeurope");
              s.residency = new ResidencyPolicy(List.of(), List.of("Europe"), 10);
            }),
        happens(
            "BYOS-LAT-003",
            "blobs that cross the ocean",
            SPEECH,
            h ->
                h.add(
                    "storage/stteu",
                    "eastus",
                    HistoryBuilder.write(
                        HistoryBuilder.access("PutBlob", "speecheu", "transcription/b-1")))),
        fires(
            "BYOS-RES-001",
            "storage outside",
            "storage/stteu",
            s -> s.storage.get("stteu").location = "southindia"),
        silent(
            "BYOS-RES-001",
            "a country of an allowed group",
            s -> s.storage.get("stteu").location = "germanywestcentral"),
        fires(
            "BYOS-RES-001",
            "a region nobody knows",
            "storage/stteu",
            s -> s.storage.get("stteu").location = "atlantis"),
        fires(
            "BYOS-RES-002",
            "data at rest elsewhere",
            "communication/acseu",
            s -> s.addCommunication("acseu", "India")),
        fires(
            "BYOS-RES-003",
            "an export over the ocean",
            "communication/acseu",
            s -> s.calls.get("callseu").account = "recus"),
        fires(
            "BYOS-RES-004",
            "a replica outside",
            "storage/stteu",
            s -> {
              s.storage.get("stteu").sku = "Standard_RAGZRS";
              s.residency = new ResidencyPolicy(List.of("westeurope", "eastus"), List.of(), 0);
            }),
        silent(
            "BYOS-RES-004", "a replica inside", s -> s.storage.get("stteu").sku = "Standard_GRS"),
        happens(
            "BYOS-RES-006",
            "results elsewhere",
            SPEECH,
            h ->
                h.add(
                    "transcription/b-1",
                    SpeechEvents.submitted(
                        "speecheu", "https://other.blob.core.windows.net/out?sig=s"))),
        quiet(
            "BYOS-RES-006",
            "results at home",
            h -> h.add("transcription/b-1", SpeechEvents.submitted("speecheu", null))),
        happens(
            "BYOS-RES-006",
            "a built-in copy for two days",
            "communication/acseu",
            h -> h.add("communication/acseu", CallEvents.kept("c", 48 * HistoryBuilder.HOUR))),
        fires(
            "BYOS-RES-007",
            "deletion before retention is over",
            "storage/receu/recordings",
            s -> {
              ruled(s, "receu", 10, "None");
              ruled(s, "recus", 0, "None");
              s.storage.get("receu").lifecycle.add(new LifecycleRule("soon", "recordings", 5));
            }),
        fires(
            "BYOS-RES-007",
            "public access",
            "storage/receu/recordings",
            s -> {
              ruled(s, "receu", 0, "Blob");
              ruled(s, "recus", 0, "None");
            }),
        fires(
            "BYOS-RES-007",
            "rules here but not there",
            "storage/recus/recordings",
            s -> ruled(s, "receu", 0, "None")),
        silent(
            "BYOS-RES-007",
            "rules that agree",
            s -> {
              ruled(s, "receu", 5, "None");
              ruled(s, "recus", 0, "None");
              s.storage.get("receu").lifecycle.add(new LifecycleRule("later", "recordings", 10));
            }));
  }

  private static void move(ScenarioBuilder scenario, String storageRegion) {
    scenario.storage.get("stteu").location = storageRegion;
  }

  private static void ruled(
      ScenarioBuilder scenario, String account, long immutableForMicros, String publicAccess) {
    scenario
        .storage
        .get(account)
        .containers
        .add(
            new BlobContainer(
                "recordings", publicAccess, immutableForMicros, false, List.of("keep-seven-days")));
  }
}
