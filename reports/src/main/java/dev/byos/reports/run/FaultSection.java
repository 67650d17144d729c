package dev.byos.reports.run;

import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.RunReport.TimelineRow;
import dev.byos.model.report.RunReport.WorkCount;
import dev.byos.reports.Texts;
import dev.byos.reports.page.Cell;
import dev.byos.reports.page.Column;
import dev.byos.reports.page.Figure;
import dev.byos.reports.page.Section;
import dev.byos.reports.page.Table;
import java.util.ArrayList;
import java.util.List;

/** What happened when, and what the faults cost. */
final class FaultSection {
  private static final int ROWS = 60;

  private FaultSection() {}

  /** A fault and what it hit. */
  static String name(FaultImpact fault) {
    return fault.targets().isEmpty()
        ? fault.fault()
        : fault.fault() + " " + String.join(", ", fault.targets());
  }

  /** Affected pieces of work that had not ended at the end of the history. */
  static long open(FaultImpact fault) {
    return Math.max(0, fault.affected() - fault.lost() - fault.recovered() - fault.delayed());
  }

  static Section timeline(RunReport report) {
    List<Table> tables = new ArrayList<>();
    tables.add(
        Table.of(
            "Work by kind and outcome",
            report.work(),
            ROWS,
            FaultSection::work,
            Column.words("Kind"),
            Column.figures("Started", "Succeeded", "Failed", "Rejected")));
    if (report.activity().binMicros() > 0) {
      tables.add(IntervalTable.of(report));
    }
    if (!report.timeline().isEmpty()) {
      tables.add(
          Table.of(
              "Changes and faults in order",
              report.timeline(),
              ROWS,
              row -> entry(report, row),
              Column.words("Virtual time", "What", "Subject"),
              Column.words()));
    }
    boolean drawn = report.activity().binMicros() > 0 && !report.activity().series().isEmpty();
    return new Section(
        "timeline",
        "Timeline",
        "Work, faults and findings over virtual time (UTC).",
        drawn
            ? List.of(
                Figure.only(
                    "timeline",
                    "Timeline of the run: faults, findings and work by outcome",
                    "Faults above, findings below them, and how much work ended in each interval."
                        + " Drag over the chart to look closer, or use the fields and buttons."))
            : List.of(),
        tables);
  }

  private static List<Cell> work(WorkCount work) {
    return List.of(
        Cell.head(work.kind()),
        Cell.number(Texts.count(work.started())),
        Cell.number(Texts.count(work.succeeded())),
        Cell.number(Texts.count(work.failed())),
        Cell.number(Texts.count(work.rejected())));
  }

  private static List<Cell> entry(RunReport report, TimelineRow row) {
    return List.of(
        Cell.time(report.scenario(), row.timeMicros()),
        Cell.text(row.what()),
        Cell.text(row.subject()));
  }

  static Section impact(RunReport report) {
    return new Section(
        "faults",
        "Fault impact",
        "What each fault of the timeline cost: work lost for good, recovered by somebody, or"
            + " delayed until a later attempt.",
        List.of(
            Figure.only(
                "faults",
                "Work that each fault lost, recovered and delayed",
                "Pieces of work that met each fault, by how they ended.")),
        List.of(
            Table.of(
                "Cost of each fault",
                report.faults(),
                ROWS,
                fault -> impact(report, fault),
                Column.words("Fault", "Began", "Ended"),
                Column.figures(
                    "Affected",
                    "Lost",
                    "Recovered",
                    "Delayed",
                    "Open",
                    "Longest delay",
                    "Recovery"))));
  }

  private static List<Cell> impact(RunReport report, FaultImpact fault) {
    return List.of(
        Cell.head(name(fault)),
        Cell.time(report.scenario(), fault.beganMicros()),
        Cell.time(report.scenario(), fault.endedMicros()),
        Cell.number(Texts.count(fault.affected())),
        Cell.number(Texts.count(fault.lost())),
        Cell.number(Texts.count(fault.recovered())),
        Cell.number(Texts.count(fault.delayed())),
        Cell.number(Texts.count(open(fault))),
        Cell.number(span(fault.maximalDelayMicros())),
        Cell.number(span(fault.recoveryMicros())));
  }

  private static String span(long micros) {
    return micros == 0 ? "none" : Texts.duration(micros / 1000.0);
  }
}
