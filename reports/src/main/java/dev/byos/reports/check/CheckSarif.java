package dev.byos.reports.check;

import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.CheckReport.RuleRow;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.review.Suppression;
import dev.byos.model.scenario.Place;
import dev.byos.reports.sarif.SarifNotices;
import dev.byos.reports.sarif.SarifRun;
import dev.byos.reports.sarif.SarifRun.Accepted;
import dev.byos.reports.sarif.SarifRun.Artifact;
import dev.byos.reports.sarif.SarifRun.Location;
import dev.byos.reports.sarif.SarifRun.Notification;
import dev.byos.reports.sarif.SarifRun.SarifResult;
import dev.byos.reports.sarif.SarifRun.SarifRule;
import dev.byos.reports.sarif.SarifWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code report.sarif}: the findings for code scanning and editors. */
final class CheckSarif {
  private final CheckReport report;
  private final CheckOptions options;
  private final FileNames files;
  private final boolean baselined;

  private CheckSarif(CheckReport report, CheckOptions options) {
    this.report = report;
    this.options = options;
    this.files = new FileNames(options.root());
    this.baselined =
        options.baselined()
            || report.findings().stream()
                .anyMatch(reviewed -> reviewed.state() == ReviewedFinding.State.KNOWN);
  }

  static void write(CheckReport report, CheckOptions options, Writer writer) throws IOException {
    SarifWriter.write(new CheckSarif(report, options).run(), writer);
  }

  private SarifRun run() {
    // The most severe first, and among equals those that count.
    Comparator<ReviewedFinding> order =
        Comparator.comparing((ReviewedFinding reviewed) -> reviewed.finding().severity())
            .reversed()
            .thenComparing(ReviewedFinding::state);
    List<ReviewedFinding> ordered = new ArrayList<>(report.findings());
    ordered.sort(order);
    return new SarifRun(
        report.tool(),
        options.category(),
        report.profile(),
        RuleGroup.of(report).stream().map(this::rule).toList(),
        report.inputs().stream()
            .map(input -> new Artifact(files.of(input.file()), input.sha256()))
            .toList(),
        () -> ordered.stream().map(this::result).iterator(),
        () -> notifications().iterator(),
        report.problems().isEmpty());
  }

  private SarifRule rule(RuleGroup group) {
    RuleRow row = group.row();
    if (row == null) {
      String source = CheckWords.source(group.source());
      return new SarifRule(
          group.ruleId(),
          "",
          group.severity(),
          null,
          false,
          source.isEmpty() ? List.of() : List.of(source),
          List.of(),
          null,
          null);
    }
    String page = row.remedyPage();
    return new SarifRule(
        row.outcome().ruleId(),
        row.outcome().title(),
        row.outcome().severity(),
        row.pillar().title(),
        row.pillar() == Pillar.SECURITY,
        row.sources().stream().map(CheckWords::source).toList(),
        row.references().stream().map(Object::toString).toList(),
        page,
        page == null || options.pages() == null ? null : options.pages() + page);
  }

  private SarifResult result(ReviewedFinding reviewed) {
    Finding finding = reviewed.finding();
    List<Location> places = new ArrayList<>();
    List<Location> others = new ArrayList<>();
    for (Evidence piece : finding.evidence()) {
      Location location = location(piece);
      (location.file() == null ? others : places).add(location);
    }
    if (places.isEmpty() && !report.inputs().isEmpty()) {
      // Code scanning refuses a result without a file: something that is missing everywhere shows
      // at the start of the first input.
      places.add(new Location(files.of(report.inputs().get(0).file()), 1, 1, null, null));
    }
    places.addAll(others);
    return new SarifResult(
        finding.ruleId(),
        finding.severity(),
        finding.subject(),
        finding.message(),
        finding.remedy(),
        places,
        reviewed.fingerprint(),
        baselined ? baselineState(reviewed.state()) : null,
        reviewed.suppression() == null ? null : accepted(reviewed.suppression()));
  }

  private static String baselineState(ReviewedFinding.State state) {
    return state == ReviewedFinding.State.NEW ? "new" : "unchanged";
  }

  private Accepted accepted(Suppression suppression) {
    return new Accepted(
        suppression.reason(),
        suppression.owner(),
        suppression.expires(),
        suppression.place() == null ? null : at(suppression.place(), null));
  }

  private Location location(Evidence evidence) {
    if (evidence instanceof Evidence.OfPlace place && place.place() != null) {
      return at(place.place(), place.path());
    }
    String kind =
        evidence instanceof Evidence.OfEvent
            ? "event"
            : evidence instanceof Evidence.OfBlob ? "blob" : "value";
    String words =
        evidence instanceof Evidence.OfPlace place
            ? place.path()
            : new CheckWords(report, files).evidence(evidence);
    return new Location(null, 0, 0, words, kind);
  }

  private Location at(Place place, String path) {
    return new Location(files.of(place.file()), place.line(), place.column(), path, "value");
  }

  private Stream<Notification> notifications() {
    Stream<Notification> problems =
        report.problems().stream()
            .map(
                problem ->
                    notification(
                        SarifNotices.UNREADABLE,
                        Severity.ERROR,
                        problem.message(),
                        problem.place()));
    Stream<Notification> undecided =
        report.undecided().stream()
            .map(
                open ->
                    new Notification(
                        SarifNotices.UNDECIDED,
                        Severity.WARNING,
                        open.subject() + ": " + open.reason(),
                        open.evidence().isEmpty() ? null : location(open.evidence().get(0)),
                        open.ruleId()));
    Stream<Notification> notUnderstood =
        report.notUnderstood().stream()
            .map(
                piece ->
                    notification(
                        SarifNotices.NOT_UNDERSTOOD,
                        Severity.NOTE,
                        piece.what() + ": " + piece.why(),
                        piece.place()));
    return Stream.concat(problems, Stream.concat(undecided, notUnderstood));
  }

  private Notification notification(String id, Severity severity, String text, Place place) {
    return new Notification(id, severity, text, place == null ? null : at(place, null), null);
  }
}
