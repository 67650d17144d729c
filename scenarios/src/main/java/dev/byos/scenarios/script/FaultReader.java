package dev.byos.scenarios.script;

import dev.byos.model.timeline.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the faults of a timeline. */
final class FaultReader {

  /** Every fault with the fields that belong to it. */
  static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("region-down", List.of("region"));
    FIELDS.put("link-cut", List.of("from", "to", "oneWay"));
    FIELDS.put("link-slow", List.of("from", "to", "oneWay", "factor", "add"));
    FIELDS.put("storage-unavailable", List.of("account", "share"));
    FIELDS.put("storage-throttled", List.of("account", "maximalOperationsPerSecond"));
    FIELDS.put("dns-failure", List.of("account"));
    FIELDS.put("identity-token-failure", List.of("resource"));
    FIELDS.put("key-vault-unreachable", List.of("keyVault"));
  }

  private final Names names;

  FaultReader(Names names) {
    this.names = names;
  }

  Fault read(String kind, Section section) {
    section.requireField("lasts");
    long lasts = Times.positive(section, "lasts", 1);
    return switch (kind) {
      case "region-down" -> new Fault.RegionDown(region(section, "region"), lasts);
      case "link-cut" ->
          new Fault.LinkCut(
              region(section, "from"), region(section, "to"), section.flag("oneWay", false), lasts);
      case "link-slow" -> slow(section, lasts);
      case "storage-unavailable" ->
          new Fault.StorageUnavailable(account(section), section.number("share", 1, 0, 1), lasts);
      case "storage-throttled" -> {
        section.requireField("maximalOperationsPerSecond");
        yield new Fault.StorageThrottled(
            account(section),
            section.integer("maximalOperationsPerSecond", 1, 0, 1_000_000),
            lasts);
      }
      case "dns-failure" -> new Fault.DnsFailure(account(section), lasts);
      case "identity-token-failure" -> {
        section.requireField("resource");
        yield new Fault.IdentityTokenFailure(
            section.reference("resource", "resource", names.resources(), ""), lasts);
      }
      default -> {
        section.requireField("keyVault");
        yield new Fault.KeyVaultUnreachable(
            section.reference("keyVault", "key vault", names.keyVaults(), ""), lasts);
      }
    };
  }

  private static Fault slow(Section section, long lasts) {
    if (!section.has("factor") && !section.has("add")) {
      section.problem(section.place(), "'link-slow' needs 'factor' or 'add'");
    }
    return new Fault.LinkSlow(
        region(section, "from"),
        region(section, "to"),
        section.flag("oneWay", false),
        section.number("factor", 1, 1, 1_000_000),
        Times.duration(section, "add", 0),
        lasts);
  }

  private static String region(Section section, String field) {
    section.requireField(field);
    return Times.region(section, field, "");
  }

  private String account(Section section) {
    section.requireField("account");
    return section.reference("account", "storage account", names.storageAccounts(), "");
  }
}
