package dev.byos.checks.rule;

/**
 * A demand on an estate or a run. One class per rule, annotated with {@link RuleInfo}; it
 * implements {@link ConfigurationRule}, {@link HistoryRule} or both. A new object is made for every
 * judgement, so that a rule may keep state.
 */
public interface Rule {}
