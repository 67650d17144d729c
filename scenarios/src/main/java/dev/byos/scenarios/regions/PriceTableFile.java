package dev.byos.scenarios.regions;

import dev.byos.model.compare.Comparison.Prices;
import dev.byos.model.compare.PriceTable;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.script.Problems;
import dev.byos.scenarios.script.SourceText;
import dev.byos.scenarios.yaml.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads a price table: comment lines that say {@code source}, {@code date} and {@code currency},
 * then rows of {@code kind,from,to,redundancy,price}. See {@code docs/compare.md} for what the
 * columns mean. The table that comes with the testbed holds round figures of no provider.
 */
public final class PriceTableFile {
  private static final String SHIPPED = "prices.csv";
  private static final String[] COLUMNS = {"kind", "from", "to", "redundancy", "price"};
  private static final List<String> KINDS = List.of("zone", "storage", "egress", "operations");
  private static final List<String> REDUNDANCIES =
      List.of("LRS", "ZRS", "GRS", "RAGRS", "GZRS", "RAGZRS", PriceTable.ANY);
  private static final double LARGEST_PRICE = 1e9;

  private final String name;
  private final RegionCatalogue regions;
  private final Problems problems = new Problems();
  private final Map<String, String> zones = new LinkedHashMap<>();
  private final List<PriceTable.AtRest> storage = new ArrayList<>();
  private final List<PriceTable.Egress> egress = new ArrayList<>();
  private final List<PriceTable.AtRest> operations = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();

  private PriceTableFile(String name, RegionCatalogue regions) {
    this.name = name;
    this.regions = regions;
  }

  /** The table that comes with the testbed. */
  public static PriceTable shipped(RegionCatalogue regions) {
    PriceTableFile file = new PriceTableFile(SHIPPED, regions);
    return file.read(RegionData.resource(SHIPPED))
        .orElseThrow(() -> new IllegalStateException(file.problems.ordered().toString()));
  }

  /**
   * Reads somebody's own table.
   *
   * @param problems told everything that is wrong
   * @return empty when anything is wrong
   */
  public static Optional<PriceTable> read(
      Path path, RegionCatalogue regions, Consumer<InputProblem> problems) {
    PriceTableFile file = new PriceTableFile(path.toString().replace('\\', '/'), regions);
    Optional<PriceTable> table =
        SourceText.read(path, file.name, new Place(file.name, 1, 1), file.problems)
            .flatMap(source -> file.read(source.text()));
    file.problems.ordered().forEach(problems);
    return table;
  }

  private Optional<PriceTable> read(String text) {
    List<CsvRow> rows = List.of();
    try {
      rows = CsvTable.parse(name, text, COLUMNS).rows();
    } catch (RegionDataException malformed) {
      problem(malformed);
    }
    Map<String, String> head = head(text);
    for (String key : List.of("source", "date", "currency")) {
      if (head.getOrDefault(key, "").isEmpty()) {
        problems.add(
            new Place(name, 1, 1),
            "there is no line '# " + key + ": ...' at the head of the table");
      }
    }
    for (CsvRow row : rows) {
      if (row.text("kind").equals("zone")) {
        attempt(() -> zone(row));
      }
    }
    rows.forEach(row -> attempt(() -> price(row)));
    if (problems.isEmpty()) {
      complete();
    }
    return problems.isEmpty()
        ? Optional.of(
            new PriceTable(
                new Prices(head.get("source"), head.get("date"), head.get("currency")),
                zones,
                storage,
                egress,
                operations))
        : Optional.empty();
  }

  private void zone(CsvRow row) {
    String group = row.required("from");
    if (!groups().contains(group)) {
      throw row.wrong("from", "a group of regions" + NearestName.hint(group, groups()), group);
    }
    if (zones.putIfAbsent(group, row.required("to")) != null) {
      throw row.wrong("from", "a group that has no zone yet", group);
    }
  }

  private void price(CsvRow row) {
    String kind = row.text("kind");
    switch (kind) {
      case "zone" -> {}
      case "storage" -> storage.add(atRest(row));
      case "operations" -> operations.add(atRest(row));
      case "egress" -> egress.add(egressRow(row));
      default -> throw row.wrong("kind", "one of " + String.join(", ", KINDS), kind);
    }
    if (!kind.equals("zone")
        && !seen.add(
            String.join("|", kind, row.text("from"), row.text("to"), row.text("redundancy")))) {
      throw row.wrong("kind", "every price once", kind);
    }
  }

  private PriceTable.AtRest atRest(CsvRow row) {
    String redundancy = row.required("redundancy");
    if (!REDUNDANCIES.contains(redundancy)) {
      throw row.wrong("redundancy", "one of " + String.join(", ", REDUNDANCIES), redundancy);
    }
    if (!row.text("to").isEmpty()) {
      throw row.wrong("to", "nothing, since what rests goes nowhere", row.text("to"));
    }
    return new PriceTable.AtRest(
        place(row, "from", List.of()), redundancy, row.number("price", 0, LARGEST_PRICE));
  }

  private PriceTable.Egress egressRow(CsvRow row) {
    if (!row.text("redundancy").isEmpty()) {
      throw row.wrong("redundancy", "nothing for traffic", row.text("redundancy"));
    }
    return new PriceTable.Egress(
        place(row, "from", List.of()),
        place(row, "to", List.of(PriceTable.SAME_REGION, PriceTable.SAME_ZONE)),
        row.number("price", 0, LARGEST_PRICE));
  }

  private String place(CsvRow row, String column, List<String> more) {
    String text = row.required(column);
    Optional<Region> region = regions.region(text);
    if (region.isPresent()) {
      return region.get().name();
    }
    Set<String> words = new TreeSet<>(groups());
    words.addAll(zones.values());
    words.add(PriceTable.ANY);
    words.addAll(more);
    if (!words.contains(text)) {
      Set<String> all = new TreeSet<>(words);
      regions.regions().forEach(known -> all.add(known.name()));
      throw row.wrong(
          column,
          "a region, a group of regions, a zone or any" + NearestName.hint(text, all),
          text);
    }
    return text;
  }

  /** Nothing may be without a price. */
  private void complete() {
    Place place = new Place(name, 1, 1);
    if (storage.stream().noneMatch(PriceTableFile::isDefault)) {
      problems.add(
          place, "there is no row 'storage,any,,any,...', which counts where no other does");
    }
    if (operations.stream().noneMatch(PriceTableFile::isDefault)) {
      problems.add(
          place, "there is no row 'operations,any,,any,...', which counts where no other does");
    }
    if (egress.stream()
        .noneMatch(row -> row.from().equals(PriceTable.ANY) && row.to().equals(PriceTable.ANY))) {
      problems.add(
          place, "there is no row 'egress,any,any,,...', which counts where no other does");
    }
  }

  private static boolean isDefault(PriceTable.AtRest row) {
    return row.place().equals(PriceTable.ANY) && row.redundancy().equals(PriceTable.ANY);
  }

  private Set<String> groups() {
    Set<String> groups = new TreeSet<>();
    for (Region region : regions.regions()) {
      if (region.geographyGroup() != null) {
        groups.add(region.geographyGroup());
      }
    }
    return groups;
  }

  private static Map<String, String> head(String text) {
    Map<String, String> head = new LinkedHashMap<>();
    text.lines()
        .takeWhile(line -> line.isBlank() || line.startsWith("#"))
        .map(line -> line.isBlank() ? "" : line.substring(1))
        .filter(line -> line.contains(":"))
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              head.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            });
    return head;
  }

  private void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (RegionDataException wrong) {
      problem(wrong);
    }
  }

  private void problem(RegionDataException wrong) {
    problems.add(wrong.in(name), wrong.problem());
  }
}
