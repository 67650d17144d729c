package dev.byos.checks.rules.latency;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.ScenarioEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Geo-replication is asynchronous: the secondary is usually less than fifteen minutes behind, and
 * no agreement says so. What was written shortly before the primary region failed may be lost
 * there.
 */
@RuleInfo(
    id = "BYOS-LAT-006",
    title = "Writes shortly before an outage may be missing in the paired region, which is told",
    severity = Severity.NOTE,
    scope = Scope.HISTORY,
    pillar = Pillar.RELIABILITY,
    needs = Need.GEO_REPLICATION,
    sources = @Source(document = Document.STORAGE_REDUNDANCY, section = "Recovery point objective"))
public final class ReplicaMayLag implements HistoryRule {
  private static final long MINUTE_MICROS = 60_000_000L;
  private static final int LAG_MINUTES = 15;

  private final Map<String, Recent> recent = new TreeMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    Map<String, String> regions = new HashMap<>();
    for (StorageAccount account : context.byosAccounts()) {
      if (account.geoReplicated() && account.location() != null) {
        regions.put(account.name(), RegionCatalogue.normalForm(account.location()));
      }
    }
    history.on(
        StorageEvent.BlobWritten.class,
        (line, event) -> {
          String account = line.entity().name();
          if (regions.containsKey(account)) {
            findings.examined();
            recent.computeIfAbsent(account, unused -> new Recent()).add(line.timeMicros());
          }
        });
    history.on(
        ScenarioEvent.FaultBegan.class,
        (line, event) -> {
          if (!"region-down".equals(event.fault())) {
            return;
          }
          recent.forEach(
              (account, writes) -> {
                long count = writes.since(line.timeMicros());
                if (count > 0 && event.targets().contains(regions.get(account))) {
                  findings.report(
                      "storage/" + account,
                      "%d blobs were written in the %d minutes before region %s failed; the paired region may lack them."
                          .formatted(count, LAG_MINUTES, regions.get(account)),
                      "Compare the secondary's last sync time with these writes before failing over, and export what is missing again.",
                      Proof.of(line));
                }
              });
        });
  }

  /** Writes of the last minutes, one count a minute, so that memory stays bounded. */
  private static final class Recent {
    private final long[] counts = new long[LAG_MINUTES];
    private long minute;

    void add(long micros) {
      advance(micros / MINUTE_MICROS);
      counts[(int) (minute % LAG_MINUTES)]++;
    }

    long since(long micros) {
      advance(micros / MINUTE_MICROS);
      long sum = 0;
      for (long count : counts) {
        sum += count;
      }
      return sum;
    }

    private void advance(long to) {
      for (long next = Math.max(minute + 1, to - LAG_MINUTES + 1); next <= to; next++) {
        counts[(int) (next % LAG_MINUTES)] = 0;
      }
      minute = Math.max(minute, to);
    }
  }
}
