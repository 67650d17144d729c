package dev.byos.checks.rules.storage;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.BlobContainer;
import java.util.List;

class ServiceMayDeleteArtefactsTest extends RuleTest {

  ServiceMayDeleteArtefactsTest() {
    super("BYOS-STO-008");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a legal hold on results",
            "storage/stteu/customspeech-artifacts",
            s ->
                s.storage
                    .get("stteu")
                    .containers
                    .add(new BlobContainer("customspeech-artifacts", "None", 0, true, List.of()))),
        fires(
            "immutable logs",
            "storage/stteu/customspeech-audiologs",
            s ->
                s.storage
                    .get("stteu")
                    .containers
                    .add(
                        new BlobContainer("customspeech-audiologs", "None", 10, false, List.of()))),
        silent(
            "a hold on the customer's own container",
            s ->
                s.storage
                    .get("stteu")
                    .containers
                    .add(new BlobContainer("archive", "None", 10, true, List.of()))),
        silent(
            "a hold on recordings",
            s ->
                s.storage
                    .get("receu")
                    .containers
                    .add(new BlobContainer("recordings", "None", 10, true, List.of()))),
        undecided(
            "containers that are left open",
            "storage/stteu",
            s -> s.unknown("storageAccounts/stteu/containers")));
  }
}
