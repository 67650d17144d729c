package dev.byos.checks.rules.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArtefactRulesTest {
  private static final long DAY = 86_400_000_000L;
  private static final String LOGS = "0123456789abcdef0123456789abcdef/en-US/2026-03-02/";
  private static final BlobAddress COPY =
      new BlobAddress("recus", "recordings", RunFixture.media().blob());
  private static final String REC_CONTAINER = "storage/recseu/recordings";
  private static final String SPEECH_CONTAINER = "storage/recseu/customspeech-artifacts";

  @TempDir private Path root;

  /**
   * One fixture of one rule.
   *
   * @param subject what the finding must be about; null when the rule must stay silent
   * @param run makes the history from an empty run
   * @param tampering changes the store afterwards
   */
  record Case(
      String ruleId,
      String name,
      String subject,
      UnaryOperator<RunFixture> run,
      Consumer<Path> tampering,
      Consumer<ScenarioBuilder> scenario) {

    static Case tampered(String rule, String name, String subject, Consumer<Path> tampering) {
      return new Case(rule, name, subject, ArtefactRulesTest::whole, tampering, s -> {});
    }

    static Case fires(String rule, String name, String subject, UnaryOperator<RunFixture> run) {
      return new Case(rule, name, subject, run, root -> {}, s -> {});
    }

    static Case silent(String rule, String name, UnaryOperator<RunFixture> run) {
      return new Case(rule, name, null, run, root -> {}, s -> {});
    }

    Case on(Consumer<ScenarioBuilder> change) {
      return new Case(ruleId, name, subject, run, tampering, change);
    }

    Case then(Consumer<Path> change) {
      return new Case(ruleId, name, subject, run, change, scenario);
    }

    @Override
    public String toString() {
      return ruleId + (subject == null ? " stays silent: " : " finds: ") + name;
    }
  }

  static List<Case> cases() {
    return List.of(
        Case.tampered(
            "BYOS-RES-006",
            "a copy in another account",
            "storage/recus/recordings",
            root -> copy(root, RunFixture.media(), COPY)),
        Case.fires(
                "BYOS-RES-006",
                "a region that is not allowed",
                REC_CONTAINER,
                ArtefactRulesTest::exportedOnly)
            .on(s -> s.residency = new ResidencyPolicy(List.of(), List.of("Germany"), 0)),
        Case.silent("BYOS-RES-006", "everything where it belongs", ArtefactRulesTest::whole),
        Case.fires(
                "BYOS-RES-007",
                "a deletion under legal hold",
                REC_CONTAINER,
                run -> whole(run).deleted(RunFixture.media(), "customer"))
            .on(ArtefactRulesTest::legalHold),
        Case.silent("BYOS-RES-007", "nothing deleted under legal hold", ArtefactRulesTest::whole)
            .on(ArtefactRulesTest::legalHold),
        Case.fires("BYOS-STO-010", "a public container", SPEECH_CONTAINER, ArtefactRulesTest::whole)
            .on(
                s ->
                    s.addStorage("recseu", "westeurope")
                        .containers
                        .add(
                            new BlobContainer(
                                "customspeech-artifacts", "Blob", 0, false, List.of()))),
        Case.silent("BYOS-STO-010", "private containers", ArtefactRulesTest::whole));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(Case each) {
    ScenarioBuilder builder = new ScenarioBuilder();
    each.scenario().accept(builder);
    RunFixture run = each.run().apply(RunFixture.begin()).save(root);
    each.tampering().accept(root);
    Judge.Session session = Judge.begin(builder.build(), TestRegions.catalogue());
    ExportVerification verification = run.verify(root);
    session.artefacts(verification);
    List<Finding> found =
        session.finish().findings().stream()
            .filter(finding -> finding.ruleId().equals(each.ruleId()))
            .toList();
    if (each.subject() == null) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found).extracting(Finding::subject).containsExactly(each.subject());
    assertThat(found.get(0).message()).doesNotContain("null").contains(".");
    assertThat(found.get(0).remedy()).endsWith(".");
    assertThat(found.get(0).evidence()).isNotEmpty();
  }

  @Test
  void rulesOverArtefactsSawNothingWhenNothingWasRead() {
    RunFixture described = whole(RunFixture.begin("DESCRIPTORS"));
    Judge.Session session = Judge.begin(new ScenarioBuilder().build(), TestRegions.catalogue());
    session.artefacts(described.verify(new StoreLocation.None(), List.of()));

    assertThat(session.finish().outcomes())
        .filteredOn(outcome -> outcome.ruleId().equals("BYOS-REC-011"))
        .extracting(RuleOutcome::state)
        .containsExactly(RuleOutcome.State.INCONCLUSIVE);
  }

  private static RunFixture whole(RunFixture run) {
    return run.recording(false).exported(RunFixture.metadataText()).transcription().session(LOGS);
  }

  private static RunFixture exportedOnly(RunFixture run) {
    return run.recording(false).exported(RunFixture.media(), RunFixture.metadataText());
  }

  private static void legalHold(ScenarioBuilder scenario) {
    scenario
        .addStorage("recseu", "westeurope")
        .containers
        .add(new BlobContainer("recordings", "None", 0, true, List.of("hold")));
  }

  private static void delete(Path root, BlobAddress address) {
    try {
      Files.delete(RunFixture.file(root, address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path root, BlobAddress from, BlobAddress to) {
    try {
      RunFixture.write(root, to, Files.readAllBytes(RunFixture.file(root, from)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
