package dev.byos.scenarios.script;

import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.workload.DurationSpec;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads fields that hold times, lengths, rates and regions. */
final class Times {

  private Times() {}

  /** A duration in microseconds. */
  static long duration(Section section, String field, long fallbackMicros) {
    return section
        .node(field)
        .map(node -> duration(section, field, node, fallbackMicros))
        .orElse(fallbackMicros);
  }

  static long duration(Section section, String field, YamlNode node, long fallbackMicros) {
    if (node instanceof YamlNode.Scalar scalar) {
      try {
        return Values.durationMicros(scalar.text());
      } catch (MalformedValue malformed) {
        section.problem(node.place(), "'" + field + "': " + malformed.getMessage());
        return fallbackMicros;
      }
    }
    section.expected(field, node, "a duration such as PT4M");
    return fallbackMicros;
  }

  /** A duration of more than 0. */
  static long positive(Section section, String field, long fallbackMicros) {
    long micros = duration(section, field, fallbackMicros);
    if (micros == 0 && section.has(field)) {
      section.problem(section.placeOf(field), "'" + field + "': found 0, expected a longer time");
      return fallbackMicros;
    }
    return micros;
  }

  /** A length: {@code PT4M}, {@code {median, p95}} or {@code {minimum, maximum}}. */
  static DurationSpec length(Section section, String field, DurationSpec fallback) {
    Optional<YamlNode> node = section.node(field);
    if (node.isEmpty()) {
      return fallback;
    }
    if (!(node.get() instanceof YamlNode.Mapping)) {
      return new DurationSpec.Fixed(duration(section, field, node.get(), 0));
    }
    Section spread = section.child(field, "length").orElseThrow();
    if (spread.has("minimum") || spread.has("maximum")) {
      return uniform(spread);
    }
    spread.requireField("median");
    spread.requireField("p95");
    long median = positive(spread, "median", 1);
    long p95 = positive(spread, "p95", median);
    if (p95 < median) {
      section.problem(spread.placeOf("p95"), "'p95' is shorter than 'median'");
      p95 = median;
    }
    return new DurationSpec.LogNormal(median, p95);
  }

  private static DurationSpec uniform(Section spread) {
    if (spread.has("median") || spread.has("p95")) {
      spread.problem(spread.place(), "give either median and p95, or minimum and maximum");
    }
    spread.requireField("minimum");
    spread.requireField("maximum");
    long minimum = duration(spread, "minimum", 0);
    long maximum = duration(spread, "maximum", minimum);
    if (maximum < minimum) {
      spread.problem(spread.placeOf("maximum"), "'maximum' is shorter than 'minimum'");
      maximum = minimum;
    }
    return new DurationSpec.Uniform(minimum, maximum);
  }

  /** A rate per hour; a plain number counts per hour. */
  static double rate(Section section, String field, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      try {
        return Values.perHour(scalar.text());
      } catch (MalformedValue malformed) {
        section.problem(node.place(), "'" + field + "': " + malformed.getMessage());
        return 1;
      }
    }
    section.expected(field, node, "a rate such as 120/h");
    return 1;
  }

  /** A region in normal form; unknown ones are reported with the nearest. */
  static String region(Section section, String field, String fallback) {
    return section.node(field).map(node -> region(section, field, node)).orElse(fallback);
  }

  static String region(Section section, String field, YamlNode node) {
    RegionCatalogue regions = section.reading().regions();
    if (!(node instanceof YamlNode.Scalar scalar)) {
      section.expected(field, node, "a region such as westeurope");
      return "";
    }
    Optional<Region> region = regions.region(scalar.text());
    if (region.isPresent()) {
      return region.get().name();
    }
    List<String> names = regions.regions().stream().map(Region::name).toList();
    section.problem(
        node.place(),
        "'"
            + field
            + "': there is no region '"
            + scalar.text()
            + "'"
            + NearestName.hint(RegionCatalogue.normalForm(scalar.text()), names));
    return "";
  }
}
