package dev.byos.scenarios.script;

import dev.byos.model.workload.Arrivals;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads when pieces of work begin, and multiplies rates by the loader's scale. */
final class ArrivalsReader {
  private static final List<String> KINDS = List.of("poisson", "every", "daily", "at");

  private final double scale;

  ArrivalsReader(double scale) {
    this.scale = scale;
  }

  /** {@code arrivals: ...}, or {@code every: ...} beside it. */
  Arrivals read(Section item) {
    if (item.has("every")) {
      if (item.has("arrivals")) {
        item.problem(item.placeOf("every"), "give either 'every' or 'arrivals', not both");
      }
      long interval = scaled(Times.positive(item, "every", 3_600_000_000L));
      return new Arrivals.Every(interval, Times.duration(item, "offset", interval));
    }
    refuseOffset(item);
    YamlNode node = item.node("arrivals").orElse(null);
    if (node == null) {
      item.problem(item.place(), "field 'arrivals' (or 'every') is missing here");
      return new Arrivals.At(List.of());
    }
    if (node instanceof YamlNode.Scalar) {
      return new Arrivals.Poisson(Times.rate(item, "arrivals", node) * scale);
    }
    return arrivals(item.section("arrivals", "arrivals", item.placeOf("arrivals"), node));
  }

  private Arrivals arrivals(Section section) {
    List<String> given = KINDS.stream().filter(section::has).toList();
    if (given.size() != 1) {
      section.problem(
          section.place(),
          "'arrivals': found "
              + (given.isEmpty() ? "none" : String.join(" and ", given))
              + ", expected exactly one of "
              + String.join(", ", KINDS));
      return new Arrivals.At(List.of());
    }
    if (!given.contains("every")) {
      refuseOffset(section);
    }
    return switch (given.get(0)) {
      case "poisson" ->
          new Arrivals.Poisson(
              Times.rate(section, "poisson", section.node("poisson").orElseThrow()) * scale);
      case "every" -> {
        long interval = scaled(Times.positive(section, "every", 3_600_000_000L));
        yield new Arrivals.Every(interval, Times.duration(section, "offset", interval));
      }
      case "daily" -> daily(section);
      default -> fixed(section);
    };
  }

  private static void refuseOffset(Section section) {
    if (section.has("offset")) {
      section.problem(section.placeOf("offset"), "'offset' belongs to 'every', which is not here");
    }
  }

  private Arrivals daily(Section section) {
    List<Double> rates = new ArrayList<>();
    for (YamlNode item : section.items("daily")) {
      if (item instanceof YamlNode.Scalar scalar
          && scalar.text().matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
        rates.add(Double.parseDouble(scalar.text()) * scale);
      } else {
        section.expected("daily", item, "a number of arrivals per hour, 0 or more");
      }
    }
    if (rates.size() != 24 && section.items("daily").size() != 24) {
      section.problem(
          section.placeOf("daily"),
          String.format(
              Locale.ROOT,
              "'daily': found %d rates, expected 24, the first for 00:00 to 01:00 UTC",
              section.items("daily").size()));
    }
    return new Arrivals.Daily(rates);
  }

  private static Arrivals fixed(Section section) {
    List<Long> times = new ArrayList<>();
    for (YamlNode item : section.items("at")) {
      times.add(Times.duration(section, "at", item, 0));
    }
    times.sort(null);
    return new Arrivals.At(times);
  }

  private long scaled(long intervalMicros) {
    return Math.max(1, (long) Math.floor(intervalMicros / scale));
  }

  /** The limit of a stream; it grows with the rates. */
  int limit(Section item) {
    int limit = item.integer("limit", 0, 0, 100_000_000);
    return limit == 0
        ? 0
        : (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(limit * scale)));
  }
}
