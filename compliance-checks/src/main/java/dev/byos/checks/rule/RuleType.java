package dev.byos.checks.rule;

import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A rule of the catalogue: what is known of it, and how to make one for a judgement.
 *
 * @param id stable id, such as {@code BYOS-IDN-001}
 * @param title the demand in a short sentence
 * @param sources the decisive document first
 * @param need what a scenario must contain for the rule to apply
 * @param implementation the class of the rule
 */
public record RuleType(
    String id,
    String title,
    Severity severity,
    List<Scope> scopes,
    List<SourceReference> sources,
    Need need,
    Class<? extends Rule> implementation,
    Supplier<? extends Rule> factory) {

  public RuleType {
    scopes = List.copyOf(scopes);
    sources = List.copyOf(sources);
  }

  /**
   * Reads the metadata of the rules that a factory makes.
   *
   * @throws IllegalArgumentException when the class carries no {@link RuleInfo}
   */
  public static RuleType of(Supplier<? extends Rule> factory) {
    Class<? extends Rule> type = factory.get().getClass();
    RuleInfo info = type.getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalArgumentException(type.getName() + " carries no rule metadata");
    }
    return new RuleType(
        info.id(),
        info.title(),
        info.severity(),
        List.of(info.scope()),
        Arrays.stream(info.sources())
            .map(s -> new SourceReference(s.document().key(), s.section(), s.document().vintage()))
            .toList(),
        info.needs(),
        type,
        factory);
  }
}
