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
import dev.byos.checks.rules.OpenText;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The association needs the account's id as Azure Resource Manager spells it; a scenario may use an
 * account's name for short.
 */
@RuleInfo(
    id = "BYOS-SPE-006",
    title = "The storage account is named by its full resource id",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = {
      @Source(document = Document.SEED_A, section = "Plan storage"),
      @Source(document = Document.SEED_A, section = "Create CLI")
    })
public final class FullStorageResourceId extends CreationRule {

  private static final String BEGINNING = "/subscriptions/";

  /** Open parts stand as {@link OpenText#OPEN}; an open beginning may be any group's id. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(/subscriptions/(~|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + "/resourceGroups/[^/]{1,90}|~)"
              + "/providers/Microsoft\\.Storage/storageAccounts/"
              + "([a-z0-9]{3,24}|[a-z0-9]*~[a-z0-9~]*)",
          Pattern.CASE_INSENSITIVE);

  /** Used by the catalogue. */
  public FullStorageResourceId() {
    super(true);
  }

  /** Whether open parts could still make a full id of the text. */
  private static boolean mayBecomeId(String masked) {
    int open = masked.indexOf(OpenText.OPEN);
    String head = masked.substring(0, Math.max(open, 0)).toLowerCase(Locale.ROOT);
    return open >= 0 && (BEGINNING.startsWith(head) || head.startsWith(BEGINNING));
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (creation.associationUndecided(context, findings)) {
      return;
    }
    for (String id : creation.storage()) {
      String masked = OpenText.mask(id);
      boolean shorthand = creation.path() == null && context.storageAccount(id).isPresent();
      if (id.isEmpty()) {
        // An entry without an id is another rule's business.
        continue;
      }
      if (shorthand || SHAPE.matcher(masked).matches()) {
        findings.examined();
      } else if (mayBecomeId(masked)) {
        findings.undecided(
            creation.subject(),
            "The inputs do not tell what %s becomes.".formatted(id),
            creation.proof().apply("userOwnedStorage"));
      } else {
        findings.report(
            creation.subject(),
            "\"%s\" is not the full resource id of a storage account.".formatted(id),
            "Use /subscriptions/{guid}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{name}.",
            creation.proof().apply("userOwnedStorage"));
      }
    }
  }
}
