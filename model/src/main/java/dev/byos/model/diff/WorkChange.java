package dev.byos.model.diff;

import dev.byos.model.report.RunReport.WorkCount;

/** How much of one kind of work there was and how it ended; all 0 where a report has none. */
public record WorkChange(WorkCount before, WorkCount now) {

  /** Different numbers are reported; whether they are better or worse only the rules can say. */
  public Change change() {
    return before.equals(now) ? Change.UNCHANGED : Change.CHANGED;
  }
}
