package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.Creation;
import dev.byos.checks.rules.CreationRule;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.regex.Pattern;

/**
 * Shells treat quotation marks differently; what is left of them in the id shows that the argument
 * was torn.
 */
@RuleInfo(
    id = "BYOS-SPE-021",
    title = "The CLI's storage argument reaches Azure as clean JSON",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.CLI_CREATION,
    sources = @Source(document = Document.SEED_A, section = "Create CLI"))
public final class StorageArgumentSurvivesShell extends CreationRule {

  private static final Pattern RESIDUE =
      Pattern.compile("[\\[\\]{}'\"\\\\`^]|^\\s|\\s$|resourceId");

  /** Used by the catalogue. */
  public StorageArgumentSurvivesShell() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (!"cli".equals(creation.method())
        || creation.undecided(context, findings, "userOwnedStorage/0/resourceId")) {
      return;
    }
    for (String id : creation.storage()) {
      findings.examined();
      if (RESIDUE.matcher(id).find()) {
        findings.report(
            creation.subject(),
            "The storage id \"%s\" carries remains of quoting.".formatted(id),
            "Quote the JSON array as the shell wants it: single quotes around it in Bash, doubled quotes in cmd.",
            creation.proof().apply("userOwnedStorage"));
      }
    }
  }
}
