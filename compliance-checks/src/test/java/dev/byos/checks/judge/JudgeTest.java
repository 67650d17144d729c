package dev.byos.checks.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.model.event.ScenarioEvent;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.Activity;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

  @Test
  void oneCauseIsOneFindingHoweverOftenItShows() {
    Scenario scenario = new ScenarioBuilder().build();
    HistoryBuilder history = CleanHistory.begin(scenario);
    for (int i = 0; i < 10_000; i++) {
      history.refused(
          "receu", "acseu", "call/calls-" + i, "authorization", "AuthorizationPermissionMismatch");
    }
    Judgement judgement = judge(scenario, history);
    List<Finding> roles = of(judgement, "BYOS-IDN-012");
    assertThat(roles).hasSize(1);
    assertThat(roles.get(0).message()).contains("10000 times");
    assertThat(roles.get(0).evidence()).hasSize(FindingLedger.EVIDENCE);
  }

  @Test
  void findingsBeyondTheLimitAreCounted() {
    Scenario scenario = new ScenarioBuilder().build();
    HistoryBuilder history = CleanHistory.begin(scenario);
    for (int i = 0; i < 250; i++) {
      CallEvents.begin(history, "calls-" + i, "acseu", "receu");
      CallEvents.end(history, "calls-" + i);
      history.add("call/calls-" + i, CallEvents.exported("calls-" + i, "receu", 1));
    }
    Judgement judgement = judge(scenario, history);
    assertThat(of(judgement, "BYOS-REC-004")).hasSize(FindingLedger.DETAILED);
    assertThat(judgement.totals().errors()).isEqualTo(250);
  }

  @Test
  void findingsAreOrderedBySeverityRuleAndSubject() {
    ScenarioBuilder builder = new ScenarioBuilder();
    builder.withoutRoleOf("speecheu");
    builder.withoutRoleOf("acsus");
    builder.storage.get("sttus").location = "westeurope";
    Judgement judgement = Judge.ofConfiguration(builder.build(), TestRegions.catalogue());
    assertThat(judgement.findings())
        .extracting(Finding::severity)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(judgement.findings().stream().filter(f -> f.severity() == Severity.ERROR))
        .extracting(Finding::ruleId)
        .containsExactly("BYOS-IDN-003", "BYOS-IDN-012");
  }

  @Test
  void evidenceOfAConfigurationIsThePlaceInItsFile() {
    ScenarioBuilder builder = new ScenarioBuilder();
    builder.storage.get("stteu").sharedKey = true;
    Finding finding =
        of(Judge.ofConfiguration(builder.build(), TestRegions.catalogue()), "BYOS-STO-004").get(0);
    Evidence.OfPlace place = (Evidence.OfPlace) finding.evidence().get(0);
    assertThat(place.place()).hasToString("estate.yaml:12:5");
    assertThat(place.path()).isEqualTo("storageAccounts/stteu/allowSharedKeyAccess");
  }

  @Test
  void workIsCountedOverTime() {
    Scenario scenario = new ScenarioBuilder().build();
    HistoryBuilder history = CleanHistory.begin(scenario);
    history.at(0);
    CallEvents.begin(history, "a", "acseu", null);
    // The fixture's hour fits into 480 bins of 15 s, not of 5 s.
    history.at(14_999_999);
    CallEvents.begin(history, "b", "acseu", null);
    history.at(15_000_000);
    CallEvents.end(history, "a");
    history.at(31_000_000);
    CallEvents.end(history, "b");
    Activity activity = judge(scenario, history).activity();
    assertThat(activity.binMicros()).isEqualTo(15_000_000);
    assertThat(activity.series())
        .containsExactly(
            new Activity.Series("calls", "started", List.of(2L)),
            new Activity.Series("calls", "succeeded", List.of(0L, 1L, 1L)),
            new Activity.Series("recordings", "started", List.of(2L)),
            new Activity.Series("recordings", "succeeded", List.of(0L, 1L, 1L)));
  }

  @Test
  void withoutWorkThereIsNoActivity() {
    Scenario scenario = new ScenarioBuilder().build();
    assertThat(judge(scenario, new HistoryBuilder()).activity()).isEqualTo(Activity.none());
  }

  @Test
  void workIsCountedByKindAndOutcome() {
    Scenario scenario = new ScenarioBuilder().build();
    HistoryBuilder history = CleanHistory.whole(scenario);
    CallEvents.begin(history, "built-in", "acseu", null);
    CallEvents.end(history, "built-in");
    assertThat(judge(scenario, history).work())
        .containsExactly(
            new RunReport.WorkCount("calls", 2, 2, 0, 0),
            new RunReport.WorkCount("recordings", 2, 2, 0, 0),
            new RunReport.WorkCount("transcriptions", 1, 1, 0, 0),
            new RunReport.WorkCount("recognition sessions", 1, 1, 0, 0),
            new RunReport.WorkCount("recognition logs", 1, 1, 0, 0));
  }

  @Test
  void faultsAppearOnTheTimeline() {
    Scenario scenario = new ScenarioBuilder().build();
    HistoryBuilder history = CleanHistory.begin(scenario);
    history
        .at(5)
        .add(
            "scenario/run",
            new ScenarioEvent.FaultBegan("region-down", List.of("westeurope"), 0, 10));
    assertThat(judge(scenario, history).timeline())
        .containsExactly(new RunReport.TimelineRow(5, "region-down begins", "westeurope"));
  }

  private static Judgement judge(Scenario scenario, HistoryBuilder history) {
    Judge.Session session = Judge.begin(scenario, TestRegions.catalogue());
    history.lines().forEach(session::accept);
    return session.finish();
  }

  private static List<Finding> of(Judgement judgement, String rule) {
    return judgement.findings().stream().filter(f -> f.ruleId().equals(rule)).toList();
  }
}
