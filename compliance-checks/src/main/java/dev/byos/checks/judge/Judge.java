package dev.byos.checks.judge;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Rule;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rules.RuleCatalogue;
import dev.byos.model.estate.Estate;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.Activity;
import dev.byos.model.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Judges a scenario: its configuration at once, its history as the events come in. It sees nothing
 * but the scenario and the events and shares no code with what made them.
 */
public final class Judge {

  /** Resources from which on the rules are applied by several threads. */
  private static final int LARGE = 1_000;

  private Judge() {}

  /** Judges what is declared, without a run: only rules over the configuration take part. */
  public static Judgement ofConfiguration(Scenario scenario, RegionCatalogue regions) {
    return ofConfiguration(scenario, regions, FindingLedger.DETAILED);
  }

  /**
   * Judges what is declared, without a run.
   *
   * @param detailed findings of one rule that are kept in full, at least 1
   */
  public static Judgement ofConfiguration(
      Scenario scenario, RegionCatalogue regions, int detailed) {
    FindingLedger ledger = new FindingLedger(detailed);
    RuleContext context = new RuleContext(scenario, regions, false);
    Map<ConfigurationRule, Findings> rules = new LinkedHashMap<>();
    for (RuleType type : RuleCatalogue.all()) {
      if (type.scopes().contains(Scope.CONFIGURATION)
          && type.appliesTo(context)
          && type.factory().get() instanceof ConfigurationRule rule) {
        rules.put(rule, ledger.of(type));
      }
    }
    // Each rule has a state and a ledger of its own and reads what never changes, so that the
    // result does not depend on who comes first. Small estates are not worth a thread.
    Stream<Map.Entry<ConfigurationRule, Findings>> all = rules.entrySet().stream();
    (isLarge(scenario.estate()) ? all.parallel() : all)
        .forEach(entry -> entry.getKey().check(scenario.estate(), context, entry.getValue()));
    return new Judgement(
        ledger.findings(),
        ledger.counts(),
        ledger.outcomes(),
        ledger.undecided(),
        List.of(),
        Activity.none(),
        List.of(),
        0);
  }

  private static boolean isLarge(Estate estate) {
    return estate.storageAccounts().size()
            + estate.speechResources().size()
            + estate.communicationResources().size()
        >= LARGE;
  }

  /**
   * Judges what is in a store, without a run: all rules over artefacts, whatever the estate holds,
   * so that a rule which saw nothing shows as inconclusive.
   */
  public static Judgement ofArtefacts(
      Scenario scenario, RegionCatalogue regions, ExportVerification verification) {
    FindingLedger ledger = new FindingLedger();
    RuleContext context = new RuleContext(scenario, regions, true);
    for (RuleType type : RuleCatalogue.parts()) {
      if (type.factory().get() instanceof ArtefactRule rule) {
        rule.check(verification, context, ledger.of(type));
      }
    }
    return new Judgement(
        ledger.findings(),
        ledger.counts(),
        ledger.outcomes(),
        ledger.undecided(),
        List.of(),
        Activity.none(),
        List.of(),
        0);
  }

  /** Begins to judge a run; the configuration is judged before this returns. */
  public static Session begin(Scenario scenario, RegionCatalogue regions) {
    return new Session(new RuleContext(scenario, regions, true), RuleCatalogue.all());
  }

  /** A judgement under way. Not for use by several threads. */
  public static final class Session {
    private final FindingLedger ledger = new FindingLedger();
    private final EventDispatcher dispatcher = new EventDispatcher();
    private final WorkCounter work;
    private final TimelineRecorder timeline = new TimelineRecorder();
    private final RuleContext context;
    private HistoryEvent last;
    private long events;

    Session(RuleContext context, List<RuleType> rules) {
      this.context = context;
      work = new WorkCounter(context.scenario().durationMicros());
      work.watch(dispatcher);
      timeline.watch(dispatcher);
      for (RuleType type : rules) {
        if (type.appliesTo(context)) {
          ledger.of(type);
          start(type, type.factory().get(), context);
        }
      }
    }

    private void start(RuleType type, Rule rule, RuleContext context) {
      if (rule instanceof ConfigurationRule configuration) {
        configuration.check(context.estate(), context, ledger.of(type));
      }
      if (rule instanceof HistoryRule history) {
        history.watch(dispatcher, context, ledger.of(type));
      }
    }

    /** Takes in the next event of the history. */
    public void accept(HistoryEvent event) {
      events++;
      last = event;
      dispatcher.accept(event);
    }

    /** Where findings on stored artefacts are reported before {@link #finish()}. */
    public FindingLedger ledger() {
      return ledger;
    }

    /**
     * Applies the rules over artefacts; call it once, after the last event and before {@link
     * #finish()}. Without it, or when nothing was read, those rules end inconclusive.
     */
    public void artefacts(ExportVerification verification) {
      for (RuleType type : RuleCatalogue.parts()) {
        if (type.appliesTo(context) && type.factory().get() instanceof ArtefactRule rule) {
          rule.check(verification, context, ledger.of(type));
        }
      }
    }

    /** Ends the judgement; call it once, after the last event. */
    public Judgement finish() {
      if (last != null) {
        dispatcher.end(last);
      }
      return new Judgement(
          ledger.findings(),
          ledger.counts(),
          ledger.outcomes(),
          ledger.undecided(),
          work.counts(),
          work.activity(),
          timeline.rows(),
          events);
    }
  }
}
