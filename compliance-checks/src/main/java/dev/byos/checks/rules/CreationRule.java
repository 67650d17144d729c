package dev.byos.checks.rules;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.Estate;
import dev.byos.model.event.SpeechEvent;

/**
 * Base of the rules on creating a Speech resource: they see each request once as declared and once
 * as made.
 */
public abstract class CreationRule implements ConfigurationRule, HistoryRule {
  private final boolean plansToo;

  /**
   * Makes a rule.
   *
   * @param plansToo whether a resource that is to be created during the run can be judged from its
   *     declaration; false when the moment of its creation decides
   */
  protected CreationRule(boolean plansToo) {
    this.plansToo = plansToo;
  }

  /** Judges one request; counts it as examined if the rule has anything to say about it. */
  protected abstract void review(Creation creation, RuleContext context, Findings findings);

  /** Called before the first declaration, for rules that need more of the estate. */
  protected void begin(RuleContext context) {}

  /** Called before the first request of a run, for rules that follow other events. */
  protected void follow(History history, RuleContext context) {}

  @Override
  public final void check(Estate estate, RuleContext context, Findings findings) {
    begin(context);
    for (DeclaredSpeech speech : context.speechResources()) {
      if (plansToo || context.standsAsDeclared(speech)) {
        review(Creation.declared(speech, context), context, findings);
      }
    }
  }

  @Override
  public final void watch(History history, RuleContext context, Findings findings) {
    follow(history, context);
    history.on(
        SpeechEvent.SpeechCreationRequested.class,
        (line, event) ->
            review(Creation.requested(line, event.request(), context), context, findings));
  }
}
