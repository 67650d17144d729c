package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.StorageUses;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.regex.Pattern;

/** Azure refuses other names, so that the deployment fails; better told before. */
@RuleInfo(
    id = "BYOS-CTL-019",
    title = "Storage account names are well formed",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(in = ControlReference.Catalogue.PSRULE, id = "Azure.Storage.Name"),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV_AZURE_43")
    },
    sources = @Source(document = Document.PSRULE, section = "Azure.Storage.Name"))
public final class StorageAccountNaming extends StorageControl {

  /** The control. */
  public StorageAccountNaming() {
    super("name");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    String name = account.name();
    // What stands in braces is filled in by the deployment.
    boolean open = name.contains("{");
    String known = name.replaceAll("[{].*[}]", "");
    if (!(open ? BEGINNING : WHOLE).matcher(known).matches()) {
      verdict.missed(
          "name",
          "%s is no name of 3 to 24 lower-case letters and digits.".formatted(name),
          "Choose such a name; it must be unique in all of Azure.");
    } else if (open) {
      verdict.untold("name", "the whole name of the account");
    } else {
      verdict.met();
    }
  }

  private static final Pattern WHOLE = Pattern.compile("[a-z0-9]{3,24}");
  private static final Pattern BEGINNING = Pattern.compile("[a-z0-9]{0,24}");
}
