package dev.byos.scenarios.regions;

import dev.byos.model.region.LatencyData;
import dev.byos.model.region.Region;
import dev.byos.model.region.Region.SpeechFeatures;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.region.RoundTrip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads the region and latency data that come with the testbed. Sources and dates stand at the head
 * of each file beside this class and in {@code docs/latency-model.md}.
 */
public final class RegionData {
  /** Where the latency figures come from; goes into every report. */
  public static final LatencyData LATENCY_SOURCE =
      new LatencyData(
          "P50: published Azure network round-trip latency statistics, page dated 2026-07-30;"
              + " P95: public fork kept by that page's author, not the official page",
          "2026-07-30");

  private static final double LARGEST_ROUND_TRIP_MILLIS = 10_000;

  private RegionData() {}

  /**
   * The catalogue of all regions with the published round trips.
   *
   * @throws RegionDataException when a row is wrong; the message names file and line
   */
  public static RegionCatalogue load() {
    return read(RegionData::resource);
  }

  /** Reads the four tables from wherever their texts come. */
  static RegionCatalogue read(UnaryOperator<String> textOf) {
    Map<String, SpeechFeatures> speech = speech(textOf.apply("speech.csv"));
    List<Region> regions = regions(textOf.apply("regions.csv"), speech);
    Set<String> names = new LinkedHashSet<>();
    regions.forEach(region -> names.add(region.name()));
    return new RegionCatalogue(
        regions,
        roundTrips(textOf.apply("latency.csv"), names),
        geographies(textOf.apply("communication.csv")),
        LATENCY_SOURCE);
  }

  private static List<Region> regions(String text, Map<String, SpeechFeatures> speech) {
    CsvTable table =
        CsvTable.parse(
            "regions.csv",
            text,
            "name",
            "display_name",
            "geography",
            "geography_group",
            "physical_location",
            "paired_region",
            "latitude",
            "longitude",
            "availability_zones",
            "restricted_access",
            "listed_in");
    Map<String, Region> regions = new LinkedHashMap<>();
    for (CsvRow row : table.rows()) {
      Region region = region(row, speech);
      if (!region.name().equals(RegionCatalogue.normalForm(region.displayName()))) {
        throw row.wrong(
            "display_name", "the display form of " + region.name(), region.displayName());
      }
      if (regions.put(region.name(), region) != null) {
        throw row.wrong("name", "a region that has not occurred before", region.name());
      }
    }
    return new ArrayList<>(regions.values());
  }

  /** A pair may be a region that is not listed itself, so only its form can be checked. */
  private static String pairedRegion(CsvRow row) {
    String pair = row.text("paired_region");
    if (!pair.equals(RegionCatalogue.normalForm(pair))) {
      throw row.wrong("paired_region", "the normal form of a region name", pair);
    }
    return emptyToNull(pair);
  }

  private static Region region(CsvRow row, Map<String, SpeechFeatures> speech) {
    return new Region(
        row.required("name"),
        row.required("display_name"),
        row.required("geography"),
        emptyToNull(row.text("geography_group")),
        row.numberOrUnknown("latitude", -90, 90),
        row.numberOrUnknown("longitude", -180, 180),
        pairedRegion(row),
        row.flag("availability_zones"),
        row.flag("restricted_access"),
        speech.getOrDefault(row.required("name"), SpeechFeatures.absent()));
  }

  private static List<RoundTrip> roundTrips(String text, Set<String> names) {
    List<RoundTrip> roundTrips = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    CsvTable table = CsvTable.parse("latency.csv", text, "from", "to", "p50_millis", "p95_millis");
    for (CsvRow row : table.rows()) {
      for (String column : List.of("from", "to")) {
        if (!names.contains(row.text(column))) {
          throw row.wrong(column, "a region of regions.csv", row.text(column));
        }
      }
      double p50Millis = row.number("p50_millis", 0.01, LARGEST_ROUND_TRIP_MILLIS);
      double p95Millis = row.number("p95_millis", p50Millis, LARGEST_ROUND_TRIP_MILLIS);
      String pair = row.text("from") + " to " + row.text("to");
      if (!seen.add(pair)) {
        throw row.wrong("to", "a pair that has not occurred before", pair);
      }
      roundTrips.add(new RoundTrip(row.text("from"), row.text("to"), p50Millis, p95Millis));
    }
    return roundTrips;
  }

  private static Map<String, SpeechFeatures> speech(String text) {
    Map<String, SpeechFeatures> features = new LinkedHashMap<>();
    CsvTable table =
        CsvTable.parse(
            "speech.csv",
            text,
            "region",
            "real_time",
            "fast",
            "batch",
            "whisper_batch",
            "custom_speech_training");
    for (CsvRow row : table.rows()) {
      SpeechFeatures offered =
          new SpeechFeatures(
              row.flag("real_time"),
              row.flag("fast"),
              row.flag("batch"),
              row.flag("whisper_batch"),
              row.flag("custom_speech_training"));
      if (features.put(row.required("region"), offered) != null) {
        throw row.wrong("region", "a region that has not occurred before", row.text("region"));
      }
    }
    return features;
  }

  private static List<String> geographies(String text) {
    List<String> geographies = new ArrayList<>();
    for (CsvRow row : CsvTable.parse("communication.csv", text, "geography").rows()) {
      geographies.add(row.required("geography"));
    }
    return geographies;
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static String resource(String name) {
    try (InputStream stream = RegionData.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource is missing from the class path: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
