package dev.byos.checks.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.finding.Severity;
import dev.byos.model.review.Baseline;
import dev.byos.model.review.PlacementPolicy;
import dev.byos.model.review.Policy;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.review.ReviewedFinding.State;
import dev.byos.model.review.Suppression;
import dev.byos.model.scenario.Place;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Place PLACE = new Place("policy.yaml", 3, 5);

  @Test
  void aSuppressedFindingDoesNotCount() {
    Review.Weighed weighed =
        review(List.of(suppression("BYOS-STO-003", "storage/stteu", TODAY.plusDays(100))));
    assertThat(of(weighed, "BYOS-STO-003"))
        .extracting(ReviewedFinding::state)
        .containsExactly(State.SUPPRESSED);
    assertThat(weighed.counted().errors()).isZero();
    assertThat(of(weighed, "BYOS-SUP-002")).isEmpty();
  }

  @Test
  void aStarStandsForAnyCharactersAndNothingElseDoes() {
    assertThat(stateUnder("storage/*")).isEqualTo(State.SUPPRESSED);
    assertThat(stateUnder("*eu")).isEqualTo(State.SUPPRESSED);
    assertThat(stateUnder("storage/s.teu")).isEqualTo(State.NEW);
    assertThat(stateUnder("storage/stt")).isEqualTo(State.NEW);
  }

  @Test
  void anExpiredSuppressionLetsTheFindingCountAndSaysSo() {
    Review.Weighed weighed =
        review(List.of(suppression("BYOS-STO-003", "storage/stteu", TODAY.minusDays(1))));
    assertThat(of(weighed, "BYOS-STO-003"))
        .extracting(ReviewedFinding::state)
        .containsExactly(State.NEW);
    assertThat(of(weighed, "BYOS-SUP-001").get(0).finding().message())
        .contains("expired on 2026-03-01");
  }

  @Test
  void theLastDayStillCounts() {
    Review.Weighed weighed = review(List.of(suppression("BYOS-STO-003", "storage/stteu", TODAY)));
    assertThat(of(weighed, "BYOS-STO-003"))
        .extracting(ReviewedFinding::state)
        .containsExactly(State.SUPPRESSED);
  }

  @Test
  void theEndIsAnnouncedFourteenDaysAhead() {
    assertThat(of(announced(14), "BYOS-SUP-002")).hasSize(1);
    assertThat(of(announced(15), "BYOS-SUP-002")).isEmpty();
  }

  private static Review.Weighed announced(int days) {
    return review(List.of(suppression("BYOS-STO-003", "storage/stteu", TODAY.plusDays(days))));
  }

  @Test
  void anUnusedSuppressionIsReported() {
    Review.Weighed weighed =
        review(List.of(suppression("BYOS-STO-004", "storage/stteu", TODAY.plusDays(100))));
    assertThat(of(weighed, "BYOS-SUP-003").get(0).finding().message())
        .contains("BYOS-STO-004 for storage/stteu", "suppresses nothing", "Owner: olivia");
  }

  @Test
  void findingsOfTheBaselineAreKnown() {
    String fingerprint = of(review(List.of()), "BYOS-STO-003").get(0).fingerprint();
    Review.Weighed weighed =
        new Review(
                Policy.none(),
                List.of(),
                Optional.of(new Baseline("b.json", Set.of(fingerprint))),
                TODAY)
            .of(judgement());
    assertThat(of(weighed, "BYOS-STO-003"))
        .extracting(ReviewedFinding::state)
        .containsExactly(State.KNOWN);
    assertThat(weighed.counted().errors()).isZero();
  }

  @Test
  void thePolicyReplacesSeverities() {
    Review.Weighed weighed = reviewUnder(severities("BYOS-STO-003", Severity.NOTE), List.of());
    assertThat(weighed.counted().errors()).isZero();
    assertThat(weighed.counted().notes()).isEqualTo(1);
    assertThat(weighed.outcomes())
        .filteredOn(outcome -> outcome.ruleId().equals("BYOS-STO-003"))
        .allMatch(outcome -> outcome.severity() == Severity.NOTE);
  }

  @Test
  void thePolicySwitchesRulesOff() {
    Review.Weighed weighed = reviewUnder(severities("BYOS-STO-003", null), List.of());
    assertThat(weighed.findings()).isEmpty();
    assertThat(weighed.outcomes()).noneMatch(outcome -> outcome.ruleId().equals("BYOS-STO-003"));
  }

  @Test
  void aRequiredControlThatFailedIsAFindingOfItsOwn() {
    Review.Weighed weighed = reviewUnder(Map.of(), List.of("BYOS-STO-003", "BYOS-STO-004"));
    assertThat(of(weighed, "BYOS-POL-001")).hasSize(1);
    assertThat(of(weighed, "BYOS-POL-001").get(0).finding().message())
        .contains("BYOS-STO-003", "failed for 1 of");
  }

  @Test
  void aRequiredControlThatNobodyLookedAtIsAFinding() {
    // The rule on portal creation does not apply: nothing here was created with the portal.
    Review.Weighed weighed = reviewUnder(Map.of(), List.of("BYOS-SPE-015"));
    assertThat(of(weighed, "BYOS-POL-002").get(0).finding().message())
        .contains("BYOS-SPE-015", "not judged");
  }

  @Test
  void theFingerprintRestsOnRuleAndSubjectAlone() {
    ReviewedFinding finding = of(review(List.of()), "BYOS-STO-003").get(0);
    // echo -en 'BYOS-STO-003\nstorage/stteu' | sha256sum | cut -c 1-32
    assertThat(finding.fingerprint()).isEqualTo("d50e0abc8610d458ebc7f64edc99198a");
  }

  @Test
  void findingsThatAreNotKeptCountAsNew() {
    ScenarioBuilder builder = new ScenarioBuilder();
    builder.storage.values().forEach(account -> account.publicBlobs = true);
    Judgement judgement = Judge.ofConfiguration(builder.build(), TestRegions.catalogue(), 1);
    assertThat(judgement.findings()).hasSize(1);
    Review.Weighed weighed =
        new Review(
                Policy.none(),
                List.of(suppression("BYOS-STO-003", "*", TODAY.plusDays(100))),
                Optional.empty(),
                TODAY)
            .of(judgement);
    assertThat(weighed.counted().errors()).isEqualTo(builder.storage.size() - 1);
  }

  private static State stateUnder(String pattern) {
    Review.Weighed weighed =
        review(List.of(suppression("BYOS-STO-003", pattern, TODAY.plusDays(100))));
    return of(weighed, "BYOS-STO-003").get(0).state();
  }

  private static Map<String, Severity> severities(String rule, Severity severity) {
    Map<String, Severity> severities = new HashMap<>();
    severities.put(rule, severity);
    return severities;
  }

  private static Suppression suppression(String rule, String subject, LocalDate expires) {
    return new Suppression(rule, subject, "olivia", "known", expires, PLACE);
  }

  private static Review.Weighed review(List<Suppression> suppressions) {
    return new Review(Policy.none(), suppressions, Optional.empty(), TODAY).of(judgement());
  }

  private static Review.Weighed reviewUnder(
      Map<String, Severity> severities, List<String> required) {
    Policy policy =
        new Policy(
            "policy.yaml",
            ResidencyPolicy.none(),
            severities,
            required.stream().map(id -> new Policy.RequiredControl(id, PLACE)).toList(),
            List.of(),
            Intent.none(),
            PlacementPolicy.none());
    return new Review(policy, List.of(), Optional.empty(), TODAY).of(judgement());
  }

  /** The clean estate with anonymous access to one account. */
  private static Judgement judgement() {
    ScenarioBuilder builder = new ScenarioBuilder();
    builder.storage.get("stteu").publicBlobs = true;
    Judgement judgement = Judge.ofConfiguration(builder.build(), TestRegions.catalogue());
    assertThat(judgement.findings()).hasSize(1);
    return judgement;
  }

  private static List<ReviewedFinding> of(Review.Weighed weighed, String rule) {
    return weighed.findings().stream()
        .filter(finding -> finding.finding().ruleId().equals(rule))
        .toList();
  }
}
