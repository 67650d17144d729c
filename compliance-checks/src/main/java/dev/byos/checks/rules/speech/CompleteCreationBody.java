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
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
          new Part("location", "location", c -> given(c.location())),
          new Part("kind", "kind", c -> given(c.kind())),
          new Part("sku.name", "sku", c -> given(c.sku())),
          new Part(
              "properties.userOwnedStorage",
              "userOwnedStorage",
              c -> !c.storage().isEmpty() && !c.storage().contains("")),
          new Part(
              "identity.type",
              "identity",
              c -> given(c.identityType()) && !c.identityType().equalsIgnoreCase("None")));

  /** Used by the catalogue. */
  public CompleteCreationBody() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (creation.usesPortal() || !creation.isByos(context, findings)) {
      return;
    }
    // What is open is given as well, unless nothing but its being open is known.
    List<Part> lacking = PARTS.stream().filter(part -> !part.given().test(creation)).toList();
    List<Part> missing =
        lacking.stream().filter(part -> !creation.open(context, part.deepest())).toList();
    if (!missing.isEmpty()) {
      findings.report(
          creation.subject(),
          "The request lacks %s."
              .formatted(missing.stream().map(Part::name).collect(Collectors.joining(", "))),
          "Send location, kind, sku.name, properties.userOwnedStorage and identity.type in one request.",
          creation.proof().apply(missing.get(0).path()));
    } else if (!creation.undecided(
        context, findings, lacking.stream().map(Part::deepest).toArray(String[]::new))) {
      findings.examined();
    }
  }

  private static boolean given(String value) {
    return value != null && !value.isBlank();
  }

  /** One part of the body: Azure's name, its path in the estate, and whether a request has it. */
  private record Part(String name, String path, Predicate<Creation> given) {

    /** Where the input may leave it open. */
    String deepest() {
      return switch (path) {
        case "sku" -> "sku/name";
        case "identity" -> "identity/type";
        default -> path;
      };
    }
  }
}
