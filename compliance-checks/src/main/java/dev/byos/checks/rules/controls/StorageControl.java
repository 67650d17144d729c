package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.StorageUses;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import java.util.List;

/** A published control on storage accounts, applied to those that BYOS uses. */
abstract class StorageControl implements ConfigurationRule {
  private final List<String> settings;

  /**
   * A control that looks at properties of an account.
   *
   * @param settings the properties, as paths below the account; one that is open leaves the account
   *     undecided
   */
  StorageControl(String... settings) {
    this.settings = List.of(settings);
  }

  @Override
  public final void check(Estate estate, RuleContext context, Findings findings) {
    StorageUses uses = context.storageUses();
    boolean allKnown = !estate.unknowns().anyOf("storageAccounts", List.of(paths(settings)));
    ControlVerdict.Untold untold = new ControlVerdict.Untold();
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();
      if (allKnown || !context.undecided(findings, subject, below(path, paths(settings)))) {
        judge(account, uses, context, new ControlVerdict(subject, path, context, findings, untold));
      }
    }
    untold.report(context, findings);
    context.leaveAbsentAccountsUndecided(findings);
  }

  /** Settings that only controls ask for are kept apart in an estate, under {@code protection}. */
  static String[] paths(List<String> settings) {
    String[] paths = new String[2 * settings.size()];
    for (int i = 0; i < settings.size(); i++) {
      paths[2 * i] = settings.get(i);
      paths[2 * i + 1] = "protection/" + settings.get(i);
    }
    return paths;
  }

  /** Paths of a resource's properties. */
  static String[] below(String resource, String... properties) {
    String[] paths = new String[properties.length];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = resource + "/" + properties[i];
    }
    return paths;
  }

  /** Says once whether the account meets the control. */
  abstract void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict);
}
