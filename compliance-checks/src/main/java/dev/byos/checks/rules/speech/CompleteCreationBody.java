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
import dev.byos.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** All five are part of the documented request. */
@RuleInfo(
    id = "BYOS-SPE-023",
    title = "The creation request has location, kind, tier, storage and identity",
    severity = Severity.ERROR,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Create REST body"))
public final class CompleteCreationBody extends CreationRule {

  /** Used by the catalogue. */
  public CompleteCreationBody() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {

    if (!creation.wantsByos() || creation.usesPortal()) {
      return;
    }
    findings.examined();
    List<String> missing = new ArrayList<>();
    add(missing, "location", creation.location());
    add(missing, "kind", creation.kind());
    add(missing, "sku.name", creation.sku());
    if (creation.storage().isEmpty() || creation.storage().contains("")) {
      missing.add("properties.userOwnedStorage");
    }
    if (creation.identityType() == null || creation.identityType().equalsIgnoreCase("None")) {
      missing.add("identity.type");
    }
    if (!missing.isEmpty()) {
      findings.report(
          creation.subject(),
          "The request lacks %s.".formatted(String.join(", ", missing)),
          "Send location, kind, sku.name, properties.userOwnedStorage and identity.type in one request.",
          creation
              .proof()
              .apply(missing.get(0).contains("identity") ? "identity" : missing.get(0)));
    }
  }

  private static void add(List<String> missing, String name, String value) {
    if (value == null || value.isBlank()) {
      missing.add(name);
    }
  }
}
