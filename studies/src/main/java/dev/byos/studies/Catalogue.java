package dev.byos.studies;

import dev.byos.checks.exports.VerificationAssumptions;
import dev.byos.checks.measure.MeasurementAssumptions;
import dev.byos.checks.page.RulePage;
import dev.byos.checks.rules.RuleAssumptions;
import dev.byos.checks.rules.RuleCatalogue;
import dev.byos.checks.trace.Traceability;
import dev.byos.checks.trace.TracedSentence;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.report.Assumption;
import dev.byos.simulator.entities.EntityAssumptions;
import dev.byos.simulator.entities.work.WorkAssumptions;
import dev.byos.simulator.network.NetworkAssumptions;
import dev.byos.simulator.store.ExportAssumptions;
import dev.byos.studies.place.PlacementAssumptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What the tool knows before any run: its rules with their sources, and its assumptions. */
public final class Catalogue {

  private Catalogue() {}

  /**
   * A rule as the catalogue lists it.
   *
   * @param scopes what it is judged over
   * @param appliesTo what must be there for it to apply
   * @param profiles names of the profiles in which it holds; empty for all
   * @param references published controls that ask for the same thing
   * @param page what a person wrote about it, empty when nobody did
   */
  public record Entry(
      String id,
      String title,
      Severity severity,
      Pillar pillar,
      List<String> scopes,
      String appliesTo,
      List<String> profiles,
      List<SourceReference> sources,
      List<ControlReference> references,
      Supplier<Optional<RulePage>> page) {}

  /** All rules, ordered by id. */
  public static List<Entry> rules() {
    return RuleCatalogue.all().stream()
        .map(
            rule ->
                new Entry(
                    rule.id(),
                    rule.title(),
                    rule.severity(),
                    rule.pillar(),
                    rule.scopes().stream()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .toList(),
                    rule.need().words(),
                    rule.profiles(),
                    rule.sources(),
                    rule.references(),
                    () -> RulePage.of(rule)))
        .toList();
  }

  /** The sentences of the two source documents and the rules that judge them. */
  public static List<TracedSentence> traceability() {
    return Traceability.sentences();
  }

  /**
   * Everything that is taken for granted without a document, ordered by id.
   *
   * @param ofInput what the reader of the input takes for granted
   */
  public static List<Assumption> assumptions(List<Assumption> ofInput) {
    List<Assumption> all = new ArrayList<>(ofInput);
    all.addAll(NetworkAssumptions.all());
    all.addAll(EntityAssumptions.all());
    all.addAll(WorkAssumptions.all());
    all.addAll(RuleAssumptions.all());
    all.addAll(ExportAssumptions.all());
    all.addAll(VerificationAssumptions.all());
    all.addAll(MeasurementAssumptions.all());
    all.addAll(PlacementAssumptions.all());
    all.sort(Comparator.comparing(Assumption::id));
    return all;
  }
}
