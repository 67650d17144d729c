package dev.byos.studies.compare;

import dev.byos.model.compare.CostEstimate;
import dev.byos.model.compare.PriceTable;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.DataFlow;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the bytes of a layout's runs would cost by a price table: each account's storage and writes,
 * and each pair of regions' traffic.
 */
final class CostModel {
  private static final double HOURS_PER_MONTH = 730;
  private static final double BYTES_PER_GIBIBYTE = 1L << 30;
  private static final double WRITES_PER_UNIT = 10_000;
  private static final String ACCOUNT = "storage/";

  private final PriceTable prices;
  private final RegionCatalogue regions;
  private final Map<String, String> skus = new TreeMap<>();

  CostModel(PriceTable prices, RegionCatalogue regions, Scenario scenario) {
    this.prices = prices;
    this.regions = regions;
    for (TimelineEntry entry : scenario.timeline()) {
      if (entry.action() instanceof Change.CreateStorage create) {
        remember(create.account());
      }
    }
    scenario.estate().storageAccounts().forEach(this::remember);
  }

  private void remember(StorageAccount account) {
    skus.put(account.name(), account.sku() == null ? "" : account.sku());
  }

  /** One line of the estimate; ordered by kind and subject. */
  private record Item(String kind, String subject, String unit, double price)
      implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : subject.compareTo(other.subject);
    }
  }

  /** The mean over the runs, line by line. */
  CostEstimate estimate(List<RunDigest> runs) {
    List<Map<Item, Double>> bills = runs.stream().map(this::bill).toList();
    Map<Item, Boolean> items = new TreeMap<>();
    bills.forEach(bill -> bill.keySet().forEach(item -> items.put(item, true)));
    List<CostEstimate.Line> lines = new ArrayList<>();
    for (Item item : items.keySet()) {
      List<Double> quantities = bills.stream().map(bill -> bill.getOrDefault(item, 0.0)).toList();
      lines.add(
          new CostEstimate.Line(
              item.kind, item.subject, Estimates.of(quantities), item.unit, item.price));
    }
    return new CostEstimate(prices.origin().currency(), lines);
  }

  /** What one run would cost. */
  double total(RunDigest run) {
    double total = 0;
    for (Map.Entry<Item, Double> line : bill(run).entrySet()) {
      total += line.getValue() * line.getKey().price;
    }
    return total;
  }

  private Map<Item, Double> bill(RunDigest run) {
    Map<Item, Double> quantities = new TreeMap<>();
    for (DataFlow flow : run.flows()) {
      if (flow.holder().startsWith(ACCOUNT)) {
        rest(flow, quantities);
        egress(flow, quantities);
      }
    }
    return quantities;
  }

  private void rest(DataFlow flow, Map<Item, Double> quantities) {
    String account = flow.holder().substring(ACCOUNT.length());
    String sku = skus.getOrDefault(account, "");
    String redundancy = redundancy(sku);
    Region region = region(flow.toRegion());
    String subject =
        account + " (" + (sku.isEmpty() ? "SKU unknown" : sku) + ", " + flow.toRegion() + ")";
    add(
        quantities,
        "storage",
        subject,
        "GiB-month",
        prices.storagePrice(region, redundancy),
        flow.gibibyteHours() / HOURS_PER_MONTH);
    add(
        quantities,
        "operations",
        subject,
        "10,000 writes",
        prices.operationsPrice(region, redundancy),
        flow.blobs() / WRITES_PER_UNIT);
  }

  private void egress(DataFlow flow, Map<Item, Double> quantities) {
    Optional<Double> price = prices.egressPrice(region(flow.fromRegion()), region(flow.toRegion()));
    boolean stays = flow.fromRegion().equals(flow.toRegion());
    if (!stays || price.orElse(0.0) > 0) {
      add(
          quantities,
          "egress",
          flow.fromRegion() + " to " + flow.toRegion(),
          "GiB",
          price,
          flow.bytes() / BYTES_PER_GIBIBYTE);
    }
  }

  private static void add(
      Map<Item, Double> quantities,
      String kind,
      String subject,
      String unit,
      Optional<Double> price,
      double quantity) {
    double known =
        price.orElseThrow(
            () -> new IllegalArgumentException("the price table has no price for " + kind));
    quantities.merge(new Item(kind, subject, unit, known), quantity, Double::sum);
  }

  /** The redundancy at the end of a SKU such as {@code Standard_ZRS}. */
  private static String redundancy(String sku) {
    return sku.substring(sku.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT);
  }

  private Region region(String name) {
    return regions
        .region(name)
        .orElseGet(
            () ->
                new Region(
                    name,
                    name,
                    "",
                    null,
                    Double.NaN,
                    Double.NaN,
                    null,
                    false,
                    false,
                    Region.SpeechFeatures.absent()));
  }
}
