package dev.byos.checks.rule;

import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.scenario.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A rule of the catalogue: what is known of it, and how to make one for a judgement.
 *
 * @param id stable id, such as {@code BYOS-IDN-001}
 * @param title the demand in a short sentence
 * @param sources the decisive document first
 * @param pillar the Well-Architected pillar it serves
 * @param references published controls that ask for the same thing
 * @param profiles names of the profiles in which it holds; empty for all
 * @param need what a scenario must contain for the rule to apply
 * @param implementation the class of the rule
 */
public record RuleType(
    String id,
    String title,
    Severity severity,
    List<Scope> scopes,
    List<SourceReference> sources,
    Pillar pillar,
    List<ControlReference> references,
    List<String> profiles,
    Need need,
    Class<? extends Rule> implementation,
    Supplier<? extends Rule> factory) {

  public RuleType {
    scopes = List.copyOf(scopes);
    sources = List.copyOf(sources);
    references = List.copyOf(references);
    profiles = List.copyOf(profiles);
  }

  /** Whether the rule holds under a profile and the scenario contains what it needs. */
  public boolean appliesTo(RuleContext context) {
    return (profiles.isEmpty() || profiles.contains(publishedName(context.profile().name())))
        && need.isMet(context);
  }

  /** A profile of somebody's own counts as the published one it is named after, or the newest. */
  private static String publishedName(String name) {
    List<Profile> published = Profile.published();
    return published.stream()
        .map(Profile::name)
        .filter(known -> name.equals(known) || name.startsWith(known + "+"))
        .findFirst()
        .orElse(published.get(published.size() - 1).name());
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
        info.pillar(),
        Arrays.stream(info.references()).flatMap(control -> references(control)).toList(),
        List.of(info.profiles()),
        info.needs(),
        type,
        factory);
  }

  private static Stream<ControlReference> references(Control control) {
    return Arrays.stream(control.id()).map(id -> new ControlReference(control.in(), id));
  }
}
