package dev.byos.reports.check;

import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Undecided;
import dev.byos.model.report.CheckReport;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.scenario.Place;
import dev.byos.reports.text.Csv;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code findings.csv}: one finding a line, for spreadsheets. What could not be decided has lines
 * too, in the state {@code undecided}: a list of findings alone would look like a pass.
 */
final class CheckCsv {
  private final CheckWords words;
  private final FileNames files;
  private final Writer out;

  private CheckCsv(CheckWords words, FileNames files, Writer out) {
    this.words = words;
    this.files = files;
    this.out = out;
  }

  static void write(CheckReport report, CheckOptions options, Writer out) throws IOException {
    FileNames files = new FileNames(options.root());
    CheckCsv csv = new CheckCsv(new CheckWords(report, files), files, out);
    Csv.line(
        out,
        List.of(
            "ruleId",
            "severity",
            "state",
            "subject",
            "message",
            "remedy",
            "document",
            "section",
            "file",
            "line",
            "column",
            "evidence",
            "fingerprint",
            "suppression"));
    for (ReviewedFinding reviewed : report.findings()) {
      csv.finding(reviewed);
    }
    for (Undecided open : report.undecided()) {
      csv.undecided(open);
    }
  }

  private void finding(ReviewedFinding reviewed) throws IOException {
    Finding finding = reviewed.finding();
    List<String> cells = new ArrayList<>();
    cells.add(finding.ruleId());
    cells.add(finding.severity().wireName());
    cells.add(reviewed.state().wireName());
    cells.add(finding.subject());
    cells.add(finding.message());
    cells.add(finding.remedy());
    cells.add(finding.source().document());
    cells.add(finding.source().section());
    evidence(cells, finding.evidence());
    cells.add(reviewed.fingerprint());
    cells.add(reviewed.suppression() == null ? "" : CheckWords.suppression(reviewed.suppression()));
    line(cells);
  }

  private void undecided(Undecided open) throws IOException {
    List<String> cells = new ArrayList<>();
    cells.addAll(
        List.of(open.ruleId(), "", "undecided", open.subject(), open.reason(), "", "", ""));
    evidence(cells, open.evidence());
    cells.addAll(List.of("", ""));
    line(cells);
  }

  private void evidence(List<String> cells, List<Evidence> evidence) {
    Place place = null;
    List<String> pieces = new ArrayList<>();
    for (Evidence piece : evidence) {
      pieces.add(words.evidence(piece));
      if (place == null && piece instanceof Evidence.OfPlace first) {
        place = first.place();
      }
    }
    cells.add(place == null ? "" : files.of(place.file()));
    cells.add(place == null ? "" : Integer.toString(place.line()));
    cells.add(place == null ? "" : Integer.toString(place.column()));
    cells.add(String.join("; ", pieces));
  }

  private void line(List<String> cells) throws IOException {
    Csv.line(out, cells.stream().map(SafeText::line).toList());
  }
}
