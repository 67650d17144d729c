package dev.byos.reports.check;

import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.CheckReport.ResourceCount;
import dev.byos.model.report.RunReport.FindingCounts;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.review.Suppression;
import dev.byos.reports.Texts;
import dev.byos.reports.text.SafeText;
import java.util.List;

/** Sentences that several formats of a check share. */
final class CheckWords {
  private final CheckReport report;
  private final FileNames files;

  CheckWords(CheckReport report, FileNames files) {
    this.report = report;
    this.files = files;
  }

  /** The verdict in one sentence. */
  String verdict() {
    String open =
        report.undecided().isEmpty()
            ? ""
            : "; " + plural(OpenQuestion.of(report).size(), "question") + " could not be decided";
    String unread =
        report.problems().isEmpty()
            ? ""
            : "; " + plural(report.problems().size(), "problem") + " with the inputs";
    String judged = counts() + " in " + plural(resources(), "resource") + open + unread;
    return switch (report.verdict()) {
      case CLEAN -> "Clean: " + judged + ".";
      case VIOLATIONS -> "Violations: " + judged + ".";
      case INCONCLUSIVE ->
          "Inconclusive: something could not be judged for want of data (" + judged + ").";
    };
  }

  /** The findings that count, by severity. */
  String counts() {
    FindingCounts counted = report.counted();
    return plural(counted.errors(), "error")
        + ", "
        + plural(counted.warnings(), "warning")
        + ", "
        + plural(counted.notes(), "note");
  }

  /** How many findings do not count and why; empty when all count. */
  String notCounted() {
    long suppressed = in(ReviewedFinding.State.SUPPRESSED);
    long known = in(ReviewedFinding.State.KNOWN);
    if (suppressed + known == 0) {
      return "";
    }
    return "Not counted: "
        + Texts.count(suppressed)
        + " suppressed, "
        + Texts.count(known)
        + " known from the baseline.";
  }

  /** What was judged, such as {@code 2 storage accounts, 1 speech resource}. */
  String estate() {
    List<String> kinds =
        report.estate().stream()
            .filter(kind -> kind.count() > 0)
            .map(kind -> Texts.count(kind.count()) + " " + noun(kind))
            .toList();
    return kinds.isEmpty() ? "no resource of a kind that is judged" : String.join(", ", kinds);
  }

  /** The kind in the number that its count asks for: one account, two accounts. */
  private static String noun(ResourceCount count) {
    String kind = SafeText.line(count.kind());
    if (count.count() != 1) {
      return kind;
    }
    return kind.endsWith("ies")
        ? kind.substring(0, kind.length() - 3) + "y"
        : kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
  }

  /** One piece of evidence in a few words. */
  String evidence(Evidence evidence) {
    if (evidence instanceof Evidence.OfEvent event) {
      return SafeText.line(
          "event "
              + event.number()
              + " "
              + event.type()
              + " of "
              + event.entity()
              + ", "
              + Texts.duration(event.timeMicros() / 1000.0)
              + " after the start");
    }
    if (evidence instanceof Evidence.OfBlob blob) {
      return SafeText.line("blob " + blob.account() + "/" + blob.container() + "/" + blob.blob());
    }
    Evidence.OfPlace place = (Evidence.OfPlace) evidence;
    String path = place.path() == null || place.path().isEmpty() ? "" : " (" + place.path() + ")";
    return SafeText.line(files.of(place.place()) + path);
  }

  /** The place of the first piece of evidence that has one; empty when none has. */
  String place(List<Evidence> evidence) {
    for (Evidence piece : evidence) {
      if (piece instanceof Evidence.OfPlace place && place.place() != null) {
        return SafeText.line(files.of(place.place()));
      }
    }
    return "";
  }

  /** Who decided to live with a finding, until when and why. */
  static String suppression(Suppression suppression) {
    return SafeText.line(
        suppression.reason()
            + " ("
            + suppression.owner()
            + ", until "
            + suppression.expires()
            + ")");
  }

  /** A document and its section; empty when there is none. */
  static String source(SourceReference source) {
    return source == null ? "" : SafeText.line(source.document() + " " + source.section());
  }

  /** A count and its noun. */
  static String plural(long count, String noun) {
    return Texts.count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private long resources() {
    return report.estate().stream().mapToLong(ResourceCount::count).sum();
  }

  private long in(ReviewedFinding.State state) {
    return report.findings().stream().filter(reviewed -> reviewed.state() == state).count();
  }
}
