package dev.byos.checks.rules.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rules.RuleCatalogue;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArtefactRulesTest {
  private static final long DAY = 86_400_000_000L;
  private static final String LOGS = "0123456789abcdef0123456789abcdef/en-US/2026-03-02/";
  private static final BlobAddress COPY =
      new BlobAddress("recus", "recordings", RunFixture.media().blob());
  private static final BlobAddress MOVED =
      new BlobAddress("other", "customspeech-artifacts", RunFixture.result(0).blob());
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
            "BYOS-REC-004",
            "media gone from the container",
            "call/calls-1",
            root -> delete(root, RunFixture.media())),
        Case.silent(
            "BYOS-REC-004",
            "media deleted by its owner",
            run -> whole(run).deleted(RunFixture.media(), "customer")),
        Case.fires(
            "BYOS-REC-008",
            "a pause of which the metadata knows nothing",
            "call/calls-1",
            run -> paused(run, 0)),
        Case.silent("BYOS-REC-008", "a pause that the metadata tells", run -> paused(run, 500)),
        Case.tampered(
            "BYOS-REC-009",
            "a second export",
            RunFixture.media().toString(),
            root ->
                copy(
                    root,
                    RunFixture.media(),
                    new BlobAddress(
                        "recseu", "recordings", "again." + RunFixture.DOCUMENT + ".wav"))),
        Case.silent("BYOS-REC-009", "one export", ArtefactRulesTest::whole),
        Case.fires(
            "BYOS-REC-011",
            "a name without day and call",
            "recseu/recordings/0-audiowav." + RunFixture.DOCUMENT + ".wav",
            run ->
                run.recording(false)
                    .exported(
                        new BlobAddress(
                            "recseu", "recordings", "0-audiowav." + RunFixture.DOCUMENT + ".wav"),
                        RunFixture.metadataText())),
        Case.fires(
            "BYOS-REC-011",
            "the day before",
            day("20260301").toString(),
            run -> run.recording(false).exported(day("20260301"), RunFixture.metadataText())),
        Case.silent("BYOS-REC-011", "the documented path", ArtefactRulesTest::whole),
        Case.fires(
            "BYOS-REC-012",
            "metadata without chunk index",
            RunFixture.metadata().toString(),
            run ->
                run.recording(false)
                    .exported(RunFixture.metadataText().replace("\"chunkIndex\":0,", ""))),
        Case.fires(
            "BYOS-REC-012",
            "a chunk of five hours",
            RunFixture.metadata().toString(),
            run ->
                run.recording(false)
                    .exported(
                        RunFixture.metadataText()
                            .replace("\"chunkDuration\":2000", "\"chunkDuration\":18000000"))),
        Case.silent("BYOS-REC-012", "metadata as documented", ArtefactRulesTest::whole),
        Case.fires(
            "BYOS-REC-014",
            "built-in storage named for an export",
            "call/calls-1",
            run ->
                exportedOnly(run)
                    .notified("AzureCommunicationServices", false, RunFixture.DOCUMENT)),
        Case.fires(
            "BYOS-REC-014",
            "a failure that did not happen",
            "call/calls-1",
            run -> exportedOnly(run).notified("AzureBlob", true, RunFixture.DOCUMENT)),
        Case.fires(
            "BYOS-REC-014",
            "another document",
            "call/calls-1",
            run -> exportedOnly(run).notified("AzureBlob", false, "0-x-d1-0")),
        Case.fires(
            "BYOS-REC-014", "no notification", "call/calls-1", ArtefactRulesTest::exportedOnly),
        Case.silent("BYOS-REC-014", "a notification that agrees", ArtefactRulesTest::whole),
        Case.fires(
                "BYOS-REC-018",
                "a recording older than its rule allows",
                REC_CONTAINER,
                run -> whole(run).at(40 * DAY))
            .on(ArtefactRulesTest::thirtyDays),
        Case.fires(
                "BYOS-REC-018",
                "a deleted recording that is still there",
                REC_CONTAINER,
                run -> whole(run).deleted(RunFixture.media(), "lifecycle"))
            .then(root -> RunFixture.write(root, RunFixture.media(), new byte[] {1})),
        Case.silent(
                "BYOS-REC-018", "a recording younger than its rule", run -> whole(run).at(20 * DAY))
            .on(ArtefactRulesTest::thirtyDays),
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
        Case.tampered(
            "BYOS-SPE-027",
            "a result in another account",
            MOVED.toString(),
            root -> {
              copy(root, RunFixture.result(0), MOVED);
              delete(root, RunFixture.result(0));
            }),
        Case.tampered(
            "BYOS-SPE-027",
            "a result that is gone",
            RunFixture.result(1).toString(),
            root -> delete(root, RunFixture.result(1))),
        Case.silent("BYOS-SPE-027", "everything in the account", ArtefactRulesTest::whole),
        Case.tampered(
            "BYOS-SPE-028",
            "a result with another byte",
            SPEECH_CONTAINER,
            root -> RunFixture.write(root, RunFixture.result(0), new byte[] {'{', '}'})),
        Case.tampered(
            "BYOS-SPE-028",
            "a note among the artefacts",
            SPEECH_CONTAINER,
            root ->
                RunFixture.write(
                    root,
                    new BlobAddress("recseu", "customspeech-artifacts", "note.txt"),
                    new byte[] {1})),
        Case.fires(
            "BYOS-SPE-028",
            "a result overwritten by a user",
            SPEECH_CONTAINER,
            run ->
                whole(run)
                    .written(
                        null,
                        "anna",
                        null,
                        RunFixture.result(0),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        null)),
        Case.fires(
            "BYOS-SPE-028",
            "a result deleted by the customer",
            SPEECH_CONTAINER,
            run -> whole(run).deleted(RunFixture.result(0), "customer")),
        Case.silent(
            "BYOS-SPE-028",
            "results that expired",
            run -> whole(run).deleted(RunFixture.result(0), "timeToLive")),
        Case.fires(
                "BYOS-SPE-035",
                "a result that outlives its deletion",
                RunFixture.result(0).toString(),
                run -> whole(run).deleted(RunFixture.result(0), "timeToLive"))
            .then(root -> RunFixture.write(root, RunFixture.result(0), new byte[] {1})),
        Case.tampered(
            "BYOS-SPE-035",
            "a result that is gone before",
            RunFixture.result(0).toString(),
            root -> delete(root, RunFixture.result(0))),
        Case.silent(
            "BYOS-SPE-035",
            "a result that expired",
            run -> whole(run).deleted(RunFixture.result(0), "timeToLive")),
        Case.fires(
            "BYOS-SPE-036",
            "a log without locale and day",
            "recseu/customspeech-audiologs/080010_" + RunFixture.TRANSCRIPTION + ".wav",
            run -> onlyAudio(run.session(""))),
        Case.fires(
            "BYOS-SPE-036",
            "a log under another day",
            "recseu/customspeech-audiologs/"
                + LOGS.replace("03-02", "03-09")
                + "080010_"
                + RunFixture.TRANSCRIPTION
                + ".wav",
            run -> onlyAudio(run.session(LOGS.replace("03-02", "03-09")))),
        Case.fires(
            "BYOS-SPE-036",
            "a log beyond retention",
            "recseu/customspeech-audiologs/" + LOGS + "080010_" + RunFixture.TRANSCRIPTION + ".wav",
            run -> onlyAudio(run.session(LOGS)).at(32 * DAY)),
        Case.silent("BYOS-SPE-036", "logs in their place", ArtefactRulesTest::whole),
        Case.tampered(
            "BYOS-SPE-038",
            "a report that is gone",
            "transcription/batch-1",
            root -> delete(root, RunFixture.report())),
        Case.tampered(
            "BYOS-SPE-038",
            "a result that is gone",
            "transcription/batch-1",
            root -> delete(root, RunFixture.result(0))),
        Case.silent("BYOS-SPE-038", "two results and a report", ArtefactRulesTest::whole),
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
  void everyRuleOverArtefactsIsInTheCatalogueAndHasBothCases() {
    Set<String> fired = ids(each -> each.subject() != null);
    Set<String> silent = ids(each -> each.subject() == null);
    for (RuleType rule : ArtefactRules.all()) {
      assertThat(RuleCatalogue.rule(rule.id()))
          .hasValueSatisfying(listed -> assertThat(listed.scopes()).contains(Scope.ARTEFACTS));
      assertThat(fired).contains(rule.id());
      assertThat(silent).contains(rule.id());
    }
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

  private static Set<String> ids(java.util.function.Predicate<Case> which) {
    return cases().stream().filter(which).map(Case::ruleId).collect(Collectors.toSet());
  }

  private static RunFixture whole(RunFixture run) {
    return run.recording(false).exported(RunFixture.metadataText()).transcription().session(LOGS);
  }

  private static RunFixture exportedOnly(RunFixture run) {
    return run.recording(false).exported(RunFixture.media(), RunFixture.metadataText());
  }

  private static RunFixture paused(RunFixture run, int millis) {
    return run.recording(true)
        .exported(
            RunFixture.metadataText(
                "[{\"startTime\":\"2026-03-02T08:00:01Z\",\"duration\":" + millis + "}]"));
  }

  /** Takes away the other file of a pair, so that one finding remains. */
  private static RunFixture onlyAudio(RunFixture run) {
    BlobAddress transcript =
        run.blobs().keySet().stream()
            .filter(a -> a.blob().endsWith(".json"))
            .findFirst()
            .orElseThrow();
    return run.deleted(transcript, "logRetention");
  }

  private static BlobAddress day(String day) {
    return new BlobAddress(
        "recseu", "recordings", RunFixture.media().blob().replaceFirst("^[0-9]{8}", day));
  }

  private static void thirtyDays(ScenarioBuilder scenario) {
    scenario
        .addStorage("recseu", "westeurope")
        .lifecycle
        .add(new LifecycleRule("thirty", "recordings", 30 * DAY));
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
