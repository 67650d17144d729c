package dev.byos.reports.run;

import dev.byos.model.report.RunReport;
import dev.byos.reports.Texts;
import dev.byos.reports.Words;
import dev.byos.reports.page.Answer;
import dev.byos.reports.page.Findings;
import dev.byos.reports.page.Section;
import dev.byos.reports.page.Wording;
import dev.byos.reports.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/**
 * What the HTML template of a run needs: answers, findings and sections as words. Each section has
 * a class of its own. Public for the compiled template.
 */
public final class RunPage {
  private final RunReport report;
  private final Findings findings;

  RunPage(RunReport report, int findingsCharacters) {
    this.report = report;
    var total = report.findingsTotal();
    this.findings =
        new Findings(
            report.scenario(),
            Findings.Sighting.ofOneRun(report.findings()),
            Math.max(report.findings().size(), total.errors() + total.warnings() + total.notes()),
            findingsCharacters);
  }

  /** What was judged. */
  public RunReport report() {
    return report;
  }

  /** Name of the story. */
  public String title() {
    return SafeText.line(report.scenario().name());
  }

  /** The story in a few sentences. */
  public String description() {
    return SafeText.line(report.scenario().description());
  }

  /** The verdict in one sentence. */
  public String verdict() {
    return Words.verdict(report);
  }

  /** The findings by severity. */
  public String counts() {
    return Wording.counts(report.findingsTotal()) + ".";
  }

  /** The command that gives the same report. */
  public String command() {
    String script =
        report.scenario().files().isEmpty()
            ? "SCENARIO"
            : Texts.file(report.scenario(), report.scenario().files().get(0).path());
    return "byos run " + SafeText.line(script) + " --seed " + report.seed();
  }

  /** Where the figures are from. */
  public String figures() {
    return SafeText.line(
        "profile "
            + report.scenario().profile()
            + "; latency: "
            + report.latencyData().source()
            + ", "
            + report.latencyData().date()
            + "; "
            + report.tool().name()
            + " "
            + report.tool().version());
  }

  /** The answers of the first screen. */
  public List<Answer> answers() {
    return new RunAnswers(report).all();
  }

  /** The findings and the events that they rest on. */
  public Findings findings() {
    return findings;
  }

  /** The sections before the findings. */
  public List<Section> before() {
    return List.of(
        LatencySection.map(report), LatencySection.latency(report), FaultSection.timeline(report));
  }

  /** The sections after the findings. */
  public List<Section> after() {
    List<Section> sections = new ArrayList<>();
    if (!report.faults().isEmpty()) {
      sections.add(FaultSection.impact(report));
    }
    if (!report.flows().isEmpty()) {
      sections.add(ResidencySection.of(report.flows()));
    }
    sections.add(ExportSection.of(report.exports(), findings));
    sections.add(JudgementSections.expectations(report));
    sections.add(JudgementSections.rules(report));
    sections.add(JudgementSections.inputs(report));
    return sections;
  }

  /** What the script draws. */
  public String data() {
    return new RunData(report).block();
  }
}
