package dev.byos.scenarios.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.Intent;
import dev.byos.model.finding.Severity;
import dev.byos.model.place.SpeechFeature;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.review.Baseline;
import dev.byos.model.review.PlacementPolicy;
import dev.byos.model.review.Policy;
import dev.byos.model.review.Suppression;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.regions.RegionData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewFilesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Set<String> RULES = Set.of("BYOS-STO-003", "BYOS-STO-004");

  @TempDir private Path folder;
  private final List<InputProblem> problems = new ArrayList<>();

  @Test
  void suppressionsAreReadWithTheirPlaces() throws IOException {
    List<Suppression> read =
        suppressions(
            """
            suppressions:
              - rule: BYOS-STO-004
                resource: storage/*
                owner: olivia@contoso.example
                reason: The old exporter still signs with a key.
                expires: 2026-06-30
            """);
    assertThat(problems).isEmpty();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).expires()).isEqualTo(LocalDate.parse("2026-06-30"));
    assertThat(read.get(0).place().line()).isEqualTo(2);
  }

  @Test
  void aSuppressionNeedsAnOwnerAReasonAndALastDay() throws IOException {
    suppressions(
        """
        suppressions:
          - rule: BYOS-STO-004
            resource: storage/recs
        """);
    assertThat(problems)
        .extracting(InputProblem::message)
        .anyMatch(message -> message.contains("'owner' is missing"))
        .anyMatch(message -> message.contains("'reason' is missing"))
        .anyMatch(message -> message.contains("'expires' is missing"));
  }

  @Test
  void aSuppressionEndsWithinAYear() throws IOException {
    suppressions(one("BYOS-STO-004", "2027-03-03"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).contains("more than 365 days", "2027-03-02");
    problems.clear();
    assertThat(suppressions(one("BYOS-STO-004", "2027-03-02"))).hasSize(1);
  }

  @Test
  void aDayThatDoesNotExistIsNamed() throws IOException {
    suppressions(one("BYOS-STO-004", "2026-02-30"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).contains("2026-02-30", "existing day");
  }

  @Test
  void aMisspelledRuleGetsTheNearestOne() throws IOException {
    suppressions(one("BYOS-STO-009", "2026-06-30"));
    assertThat(problems.get(0).toString()).contains("s.yaml:2:", "did you mean 'BYOS-STO-00");
  }

  @Test
  void aPolicySaysWhereAndWhatFor() throws IOException {
    Policy policy =
        policy(
            """
            policy:
              allowedRegions: [West Europe, northeurope]
              allowedGeographies: [Europe]
              maximalRoundTripMillis: 20.5
              allowedStorageSkus: [Standard_ZRS]
              severities: { BYOS-STO-003: note, BYOS-STO-004: off }
              requiredControls: [BYOS-STO-003, CKV_AZURE_190]
              recordingDestinations: [ { communication: acseu, storage: recseu } ]
              speechUses: { speecheu: [speechToText] }
            """);
    assertThat(problems).isEmpty();
    assertThat(policy.residency().allowedRegions()).containsExactly("westeurope", "northeurope");
    assertThat(policy.residency().maximalRoundTripMillis()).isEqualTo(20.5);
    assertThat(policy.severities())
        .containsEntry("BYOS-STO-003", Severity.NOTE)
        .containsEntry("BYOS-STO-004", null);
    assertThat(policy.requiredControls())
        .extracting(Policy.RequiredControl::id)
        .containsExactly("BYOS-STO-003", "CKV_AZURE_190");
    assertThat(policy.intent().recordingDestinations())
        .containsExactly(new Intent.RecordingDestination("acseu", "recseu", null));
    assertThat(policy.intent().speechUses())
        .containsEntry("speecheu", Set.of(Intent.SpeechUse.SPEECH_TO_TEXT));
  }

  @Test
  void allMistakesOfAPolicyAreNamedAtOnce() throws IOException {
    Policy policy =
        policy(
            """
            policy:
              allowedRegions: [westeurop]
              allowedGeographies: [Narnia]
              requiredControls: [CKV_AZURE_191]
              severities: { BYOS-STO-033: note }
            """);
    assertThat(policy).isEqualTo(Policy.none());
    assertThat(problems)
        .extracting(InputProblem::message)
        .anyMatch(message -> message.contains("did you mean 'westeurope'"))
        .anyMatch(message -> message.contains("no geography 'Narnia'"))
        .anyMatch(message -> message.contains("did you mean 'CKV_AZURE_190'"))
        .anyMatch(message -> message.contains("there is no rule BYOS-STO-033"));
  }

  @Test
  void aPolicySaysWhatAPlacementMustHave() throws IOException {
    Policy policy =
        policy(
            """
            policy:
              placement:
                kinds: [realTime, customSpeech]
                features: [fast, customSpeechTraining]
                zones: [storage]
                pair: confined
                openRegionsOnly: true
                maximalBorders: 0
                dataP95Millis: 12.5
                exportP95Millis: 60
            """);
    assertThat(problems).isEmpty();
    assertThat(policy.placement())
        .isEqualTo(
            new PlacementPolicy(
                List.of(SpeechKind.REAL_TIME, SpeechKind.CUSTOM_SPEECH),
                List.of(SpeechFeature.FAST, SpeechFeature.CUSTOM_SPEECH_TRAINING),
                false,
                true,
                PlacementPolicy.PairDemand.CONFINED,
                true,
                0,
                12.5,
                60));
  }

  @Test
  void aPolicyWithoutPlacementDemandsNothingOfIt() throws IOException {
    assertThat(policy("policy: { allowedRegions: [westeurope] }\n").placement())
        .isEqualTo(PlacementPolicy.none());
  }

  @Test
  void theSchemaOfAPolicyKnowsEveryKindAndFeature() throws IOException {
    String kinds = String.join(", ", SpeechKind.words());
    String features =
        Arrays.stream(SpeechFeature.values())
            .map(SpeechFeature::wireName)
            .collect(Collectors.joining(", "));
    Policy policy =
        policy(
            "policy: { placement: { kinds: [%s], features: [%s] } }\n".formatted(kinds, features));
    assertThat(problems).isEmpty();
    assertThat(policy.placement().kinds()).containsExactly(SpeechKind.values());
    assertThat(policy.placement().features()).containsExactly(SpeechFeature.values());
  }

  @Test
  void namesAndWordsThatDoNotExistAreToldTogether() throws IOException {
    policy(
        """
        policy:
          allowedRegions: [westeurop, { a: b }]
          allowedGeographies: [Narnia]
          placement:
            kinds: [bach]
            features: [wisperBatch]
        """);
    assertThat(problems)
        .extracting(InputProblem::toString)
        .anyMatch(problem -> problem.contains("p.yaml:2:20: ") && problem.contains("'westeurope'"))
        .anyMatch(problem -> problem.contains("p.yaml:3:24: ") && problem.contains("'Narnia'"))
        .anyMatch(problem -> problem.contains("p.yaml:5:13: ") && problem.contains("'batch'"))
        .anyMatch(
            problem -> problem.contains("p.yaml:6:16: ") && problem.contains("'whisperBatch'"));
  }

  @Test
  void anUnknownFieldOfAPolicyIsRefused() throws IOException {
    policy("policy: { alowedRegions: [westeurope] }\n");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message())
        .contains("unknown field 'alowedRegions'", "did you mean 'allowedRegions'");
  }

  @Test
  void aBaselineIsTheReportOfAnEarlierCheck() throws IOException {
    Optional<Baseline> baseline =
        baseline(
            "{\"a\":[{}],\"findings\":[{\"x\":{\"y\":1},\"fingerprint\":\"f1\"},{\"fingerprint\":\"f2\"}]}");
    assertThat(problems).isEmpty();
    assertThat(baseline.orElseThrow().fingerprints()).containsExactlyInAnyOrder("f1", "f2");
  }

  @Test
  void whatIsNoReportOfACheckIsNoBaseline() throws IOException {
    assertThat(baseline("{\"findings\":[{\"ruleId\":\"x\"}]}")).isEmpty();
    assertThat(baseline("[]")).isEmpty();
    assertThat(baseline("{\"findings\": [")).isEmpty();
    assertThat(BaselineFile.read(folder.resolve("none.json"), problems::add)).isEmpty();
    assertThat(problems).hasSize(4);
    assertThat(problems.get(2).message()).startsWith("malformed JSON");
    assertThat(problems.get(3).message()).contains("no such file");
  }

  private static String one(String rule, String day) {
    return """
        suppressions:
          - { rule: %s, resource: storage/recs, owner: olivia, reason: long enough a reason, expires: %s }
        """
        .formatted(rule, day);
  }

  private List<Suppression> suppressions(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("s.yaml"), text);
    return SuppressionFile.read(file, RULES, TODAY, problems::add);
  }

  private Policy policy(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("p.yaml"), text);
    return PolicyFile.read(file, RegionData.load(), RULES, Set.of("CKV_AZURE_190"), problems::add);
  }

  private Optional<Baseline> baseline(String text) throws IOException {
    return BaselineFile.read(Files.writeString(folder.resolve("b.json"), text), problems::add);
  }
}
