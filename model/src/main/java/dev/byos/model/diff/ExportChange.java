package dev.byos.model.diff;

import dev.byos.model.report.ExportSummary;
import java.util.List;

/**
 * What became of one figure of the exports.
 *
 * @param before number in the baseline
 * @param now number in the current report
 * @param appeared artefacts in trouble now and not before; empty when names cannot be compared,
 *     since the runs have different seeds
 * @param gone artefacts in trouble before and not now; likewise
 */
public record ExportChange(
    Kind kind,
    Change change,
    long before,
    long now,
    List<ExportSummary.Problem> appeared,
    List<ExportSummary.Problem> gone) {

  public ExportChange {
    appeared = List.copyOf(appeared);
    gone = List.copyOf(gone);
  }

  /** What is counted. */
  public enum Kind {
    EXPECTED("expected"),
    VERIFIED("verified"),
    FAILED("failed"),
    MISSING("missing"),
    CORRUPT("corrupt"),
    UNEXPECTED("unexpected"),
    MISPLACED("misplaced");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    /** The word used in reports. */
    public String wireName() {
      return wireName;
    }
  }
}
