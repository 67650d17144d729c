package dev.byos.checks.rule;

import dev.byos.checks.exports.ExportVerification;

/**
 * A rule over what was stored. It looks at the results of export verification and does not read the
 * store again; when nothing was read there is nothing to examine, and the rule ends inconclusive.
 */
public interface ArtefactRule extends Rule {

  /**
   * Looks at the artefacts and reports; calls {@link Findings#examined()} once per thing looked at.
   */
  void check(ExportVerification verification, RuleContext context, Findings findings);
}
