package dev.byos.checks.rule;

/**
 * A rule over what happened: a state machine that is fed the events it asked for, in order. Its
 * state must be bounded by the open work and the deployed resources, never by the length of the
 * history; what belongs to a piece of work is dropped when that work has ended.
 */
public interface HistoryRule extends Rule {

  /**
   * Asks for the events that the rule needs. Called once, before the first event; the handlers are
   * called in the order of the history.
   */
  void watch(History history, RuleContext context, Findings findings);
}
