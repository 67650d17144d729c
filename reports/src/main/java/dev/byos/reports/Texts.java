package dev.byos.reports;

import dev.byos.model.finding.Evidence;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.Story;
import dev.byos.model.scenario.Expectation;
import dev.byos.model.scenario.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Words and figures that several formats share. */
public final class Texts {

  /** Made when the first time is shown: a check shows none, and starts faster without. */
  private static final class Instants {
    static final DateTimeFormatter MICROS =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
  }

  private Texts() {}

  /** A virtual time as an instant with microseconds. */
  public static String instant(Story scenario, long micros) {
    return Instants.MICROS.format(instantOf(scenario, micros));
  }

  private static Instant instantOf(Story scenario, long micros) {
    return scenario.start().plus(micros, ChronoUnit.MICROS);
  }

  /** The figure that an expectation met: a duration for latency, otherwise a count. */
  public static String actual(ExpectationResult result) {
    return Double.isNaN(result.actual())
        ? "no sample"
        : figure(result.expectation(), result.actual());
  }

  /** The limit of an expectation, such as {@code at most 30.0 s}. */
  public static String limit(ExpectationResult result) {
    Expectation expectation = result.expectation();
    return expectation.comparison().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + " "
        + figure(expectation, expectation.limit());
  }

  private static String figure(Expectation expectation, double value) {
    return expectation.kind() == Expectation.Kind.LATENCY ? duration(value) : count((long) value);
  }

  /**
   * A duration for people, from milliseconds: {@code 83.0 ms}, {@code 12.4 s}, {@code 3 min 20 s}.
   */
  public static String duration(double millis) {
    if (millis < 1000) {
      return String.format(Locale.ROOT, "%.1f ms", millis);
    }
    if (millis < 120_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }
    long seconds = Math.round(millis / 1000);
    if (seconds < 7200) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }

  /** A number of bytes for people. */
  public static String bytes(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    String[] units = {"KiB", "MiB", "GiB", "TiB"};
    double value = bytes;
    int unit = -1;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
  }

  /** A count with thousands set apart. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /**
   * An input file as reports name it: relative to the script's own folder, so that the report does
   * not depend on where the scripts lie or where the command was typed; the name alone for a file
   * that lies elsewhere. A path that is named so already stays as it is.
   */
  public static String file(Story scenario, String path) {
    String script = scenario.files().isEmpty() ? "" : scenario.files().get(0).path();
    String folder = script.substring(0, script.lastIndexOf('/') + 1);
    String name = path.startsWith(folder) ? path.substring(folder.length()) : path;
    boolean within = path.startsWith(folder) && !name.startsWith("/") && !name.startsWith("../");
    return within ? name : name.substring(name.lastIndexOf('/') + 1);
  }

  /** A place in an input file as reports name it. */
  public static String place(Story scenario, Place place) {
    return file(scenario, place.file()) + ":" + place.line() + ":" + place.column();
  }

  /** One piece of evidence in a few words. */
  public static String evidence(Story scenario, Evidence evidence) {
    if (evidence instanceof Evidence.OfEvent event) {
      return "event "
          + event.number()
          + " "
          + event.type()
          + " of "
          + event.entity()
          + " at "
          + instant(scenario, event.timeMicros());
    }
    if (evidence instanceof Evidence.OfBlob blob) {
      return "blob " + blob.account() + "/" + blob.container() + "/" + blob.blob();
    }
    Evidence.OfPlace place = (Evidence.OfPlace) evidence;
    return place(scenario, place.place()) + " (" + place.path() + ")";
  }
}
