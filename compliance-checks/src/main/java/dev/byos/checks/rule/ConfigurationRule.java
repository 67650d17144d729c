package dev.byos.checks.rule;

import dev.byos.model.estate.Estate;

/** A rule over what is declared. */
public interface ConfigurationRule extends Rule {

  /**
   * Looks at the estate and reports; calls {@link Findings#examined()} once per thing looked at.
   */
  void check(Estate estate, RuleContext context, Findings findings);
}
