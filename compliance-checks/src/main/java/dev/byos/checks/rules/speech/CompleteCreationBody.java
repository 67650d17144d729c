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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All five are part of the documented request. */
@RuleInfo(
    id = "BYOS-SPE-023",
    title = "The creation request has location, kind, tier, storage and identity",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Create REST body"))
public final class CompleteCreationBody extends CreationRule {
  private static final List<Part> PARTS =
      List.of(
          new Part("location", "location", Creation::location),
          new Part("kind", "kind", Creation::kind),
          new Part("sku.name", "sku/name", Creation::sku));
  private static final Part IDENTITY =
      new Part("identity.type", "identity/type", Creation::identityType);

  /** Used by the catalogue. */
  public CompleteCreationBody() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (creation.usesPortal()
        || creation.undecided(context, findings, "userOwnedStorage")
        || !creation.wantsByos()) {
      return;
    }
    List<String> missing = new ArrayList<>();
    // A value that is open is given all the same.
    for (Part part : PARTS) {
      String value = part.value().apply(creation);
      if ((value == null || value.isBlank()) && !open(creation, part, context)) {
        missing.add(part.name());
      }
    }
    if (creation.storage().isEmpty() || creation.storage().contains("")) {
      missing.add("properties.userOwnedStorage");
    }
    boolean identityOpen = open(creation, IDENTITY, context);
    if (!identityOpen
        && (creation.identityType() == null || creation.identityType().equalsIgnoreCase("None"))) {
      missing.add(IDENTITY.name());
    }
    if (!missing.isEmpty()) {
      findings.report(
          creation.subject(),
          "The request lacks %s.".formatted(String.join(", ", missing)),
          "Send location, kind, sku.name, properties.userOwnedStorage and identity.type in one request.",
          creation.proof().apply(property(missing.get(0))));
    } else if (!creation.undecided(context, findings, IDENTITY.path())) {
      findings.examined();
    }
  }

  private static boolean open(Creation creation, Part part, RuleContext context) {
    return creation.path() != null
        && context.unknown(creation.path() + "/" + part.path()).isPresent();
  }

  private static String property(String name) {
    return name.replace("properties.", "").replaceFirst("\\..*", "");
  }

  /** One part of the body: Azure's name, its path in the estate, and its value. */
  private record Part(String name, String path, Function<Creation, String> value) {}
}
