package dev.byos.reports.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Border;
import dev.byos.model.place.KindRanking;
import dev.byos.model.place.PathLatency;
import dev.byos.model.place.PathLatency.Basis;
import dev.byos.model.place.PlacementReport;
import dev.byos.model.place.PlacementReport.Candidates;
import dev.byos.model.place.Score;
import dev.byos.model.place.SpeechKind;
import dev.byos.reports.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sentences and cells that several formats share. */
final class PlacementWords {
  private static final String ASSUMED = "*";
  private static final String ESTIMATED = "~";

  private PlacementWords() {}

  /** What came out, in one sentence. */
  static String verdict(PlacementReport report) {
    int combinations = report.candidates().combinations();
    boolean free = report.policyFile() == null;
    if (report.admitted() == 0) {
      return "Inconclusive: none of %s is admitted%s, so there is nothing to rank."
          .formatted(plural(combinations, "combination"), free ? "" : " by " + report.policyFile());
    }
    return "%s of %s admitted, %s refused%s."
        .formatted(
            Texts.count(report.admitted()),
            plural(combinations, "combination"),
            Texts.count(combinations - report.admitted()),
            free ? "; there is no policy" : " by " + report.policyFile());
  }

  /** What was combined. */
  static String candidates(Candidates candidates) {
    return String.join(
        " x ",
        plural(candidates.speechRegions(), "Speech region"),
        plural(candidates.storageRegions(), "storage region"),
        plural(candidates.dataLocations(), "data location"),
        plural(candidates.kinds(), "kind of work", "kinds of work"));
  }

  /** Where the latency figures come from. */
  static String data(PlacementReport report) {
    return "Latency data of %s: %s"
        .formatted(report.latencyData().date(), report.latencyData().source());
  }

  /** How a kind's ranking went. */
  static String kind(KindRanking ranking) {
    return ranking.admitted() == 0
        ? "none admitted"
        : "%s admitted, %s on the Pareto front"
            .formatted(Texts.count(ranking.admitted()), Texts.count(ranking.onFirstFront()));
  }

  /** How many of a kind are not listed; empty when all are. */
  static String leftOut(KindRanking ranking) {
    return ranking.leftOut() == 0
        ? ""
        : "and %s more; %s in all (--top)"
            .formatted(Texts.count(ranking.leftOut()), plural(ranking.fronts(), "front"));
  }

  /** What a reader must know about a kind before the table is believed; empty when nothing. */
  static String caution(KindRanking ranking) {
    return ranking.kind() == SpeechKind.CUSTOM_VOICE && ranking.admitted() > 0
        ? "The region data do not say where Custom Neural Voice is offered; real-time recognition"
            + " stands in (assumption place-custom-voice)."
        : "";
  }

  /** What the marks at figures mean; only of those that occur. */
  static List<String> legend(PlacementReport report) {
    List<String> lines = new ArrayList<>();
    if (uses(report, Basis.ASSUMED)) {
      lines.add(ASSUMED + " assumed: nothing is published about the inside of a region");
    }
    if (uses(report, Basis.ESTIMATED)) {
      lines.add(ESTIMATED + " estimated from distance: the table does not have the pair");
    }
    return lines;
  }

  private static boolean uses(PlacementReport report, Basis basis) {
    return report.kinds().stream()
        .flatMap(ranking -> ranking.best().stream())
        .anyMatch(
            ranked ->
                ranked.assessment().data().basis() == basis
                    || ranked.assessment().export().basis() == basis);
  }

  /** The P95 of a path with the mark of what it rests on. */
  static String p95(PathLatency path) {
    return switch (path.basis()) {
      case PUBLISHED -> millis(path.p95Micros());
      case ASSUMED -> millis(path.p95Micros()) + ASSUMED;
      case ESTIMATED -> millis(path.p95Micros()) + ESTIMATED;
    };
  }

  /** Milliseconds with one decimal. */
  static String millis(long micros) {
    return String.format(Locale.ROOT, "%.1f", micros / 1_000.0);
  }

  /** A score and its best. */
  static String score(Score score) {
    return score.value() + "/" + score.most();
  }

  /** The borders that data cross; empty for none. */
  static String crossed(Assessment assessment) {
    return assessment.borders().stream()
        .map(PlacementWords::border)
        .collect(Collectors.joining(", "));
  }

  private static String border(Border border) {
    return border.from() + " > " + border.to() + " (" + border.way().wireName() + ")";
  }

  /** What a placement lacks of resilience and availability; empty for nothing. */
  static String lacking(Assessment assessment) {
    List<Score.Part> parts = new ArrayList<>(assessment.resilience().lacking());
    parts.addAll(assessment.availability().lacking());
    return without(parts);
  }

  /** Things that a placement lacks, such as {@code no Speech zones, no fast transcription}. */
  static String without(List<Score.Part> parts) {
    return parts.stream().map(part -> "no " + part.title()).collect(Collectors.joining(", "));
  }

  static String plural(int count, String noun) {
    return plural(count, noun, noun + "s");
  }

  private static String plural(int count, String one, String many) {
    return Texts.count(count) + " " + (count == 1 ? one : many);
  }
}
