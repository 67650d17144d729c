package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.Verdict;
import dev.byos.reports.page.Answer;
import dev.byos.reports.page.Findings;
import dev.byos.reports.page.Section;
import dev.byos.reports.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the HTML template of a comparison needs: winner, layouts and sections as words. Public for
 * the compiled template.
 */
public final class ComparePage {
  private final Comparison comparison;
  private final CompareSections sections;
  private final Findings findings;

  ComparePage(Comparison comparison, int findingsCharacters) {
    this.comparison = comparison;
    this.sections = new CompareSections(comparison);
    List<Findings.Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < comparison.layouts().size(); i++) {
      LayoutResult layout = comparison.layouts().get(i);
      for (var finding : layout.findings()) {
        sightings.add(new Findings.Sighting(i + 1, layout.name(), finding));
      }
    }
    this.findings =
        new Findings(comparison.workload(), sightings, sightings.size(), findingsCharacters);
  }

  /** Name of the work. */
  public String title() {
    return SafeText.line(comparison.workload().name());
  }

  /** Which layout is best, in a few words. */
  public String winner() {
    return comparison.winner().isEmpty()
        ? "No layout stands out"
        : "Best: " + SafeText.line(comparison.winner());
  }

  /** Style class of the winner's line. */
  public String tone() {
    return (comparison.winner().isEmpty() ? Verdict.INCONCLUSIVE : Verdict.CLEAN).wireName();
  }

  /** Why the winner wins. */
  public List<String> reasons() {
    return comparison.reasons().stream().map(SafeText::line).toList();
  }

  /** What was compared, and with what. */
  public String story() {
    return SafeText.line(CompareWords.story(comparison));
  }

  /** A card for each layout. */
  public List<Answer> answers() {
    return new CompareAnswers(comparison).all();
  }

  /** The command that gives the same comparison. */
  public String command() {
    String layouts =
        comparison.layouts().stream()
            .map(layout -> fileName(layout.files().isEmpty() ? "" : layout.files().get(0).path()))
            .collect(Collectors.joining(" "));
    String workload =
        comparison.workload().files().isEmpty()
            ? "FILE"
            : fileName(comparison.workload().files().get(0).path());
    String scale =
        comparison.scale() == 1 ? "" : " --scale " + Estimates.number(comparison.scale());
    return SafeText.line(
        "byos compare "
            + layouts
            + " --workload "
            + workload
            + (comparison.seeds().isEmpty() ? "" : " --seed " + comparison.seeds().get(0))
            + " --seeds "
            + comparison.seeds().size()
            + scale);
  }

  private static String fileName(String path) {
    return path.isEmpty() ? "LAYOUT" : path.substring(path.lastIndexOf('/') + 1);
  }

  /** Where the figures are from. */
  public String figures() {
    return SafeText.line(
        CompareWords.latencyData(comparison)
            + " "
            + CompareWords.prices(comparison)
            + " "
            + comparison.tool().name()
            + " "
            + comparison.tool().version());
  }

  /** The findings of the first run of each layout, and the events that they rest on. */
  public Findings findings() {
    return findings;
  }

  /** The sections before the findings. */
  public List<Section> before() {
    return List.of(
        sections.layouts(),
        sections.differences(),
        sections.latency(),
        sections.regions(),
        sections.faults(),
        sections.rules());
  }

  /** The sections after the findings. */
  public List<Section> after() {
    return List.of(
        sections.residency(), sections.exports(), sections.cost(), sections.repeatability());
  }

  /** What was taken for granted. */
  public List<Assumption> assumptions() {
    return comparison.assumptions();
  }

  /** What the script draws. */
  public String data() {
    return new CompareData(comparison).block();
  }
}
