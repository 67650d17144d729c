package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.BlobContainer;
import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import java.util.SortedMap;

/**
 * A blob container on its way into its account.
 *
 * @param immutableForMicros 0 for none
 */
record ContainerDraft(
    String name, String publicAccess, long immutableForMicros, boolean legalHold) {
  static final long DAY_MICROS = 86_400_000_000L;
  private static final int MAXIMAL_DAYS = 100_000_000;

  private static final SortedMap<String, String> ACCESS = Words.of("None", "Blob", "Container");

  /** Days in microseconds; nonsense is brought into what a long can hold. */
  static long micros(int days) {
    return Math.max(0, Math.min(days, MAXIMAL_DAYS)) * DAY_MICROS;
  }

  static ContainerDraft read(String name, Fields fields) {
    String access = fields.word(ACCESS, "publicAccess", "properties", "publicAccess");
    Boolean hold = fields.flag("legalHold", "properties", "hasLegalHold");
    if (hold == null) {
      hold = fields.flag("legalHold", "properties", "legalHold", "hasLegalHold");
    }
    return new ContainerDraft(
        name, access == null ? "None" : access, immutable(fields), hold != null && hold);
  }

  private static long immutable(Fields fields) {
    String property = "immutableForMicros";
    String days = "immutabilityPeriodSinceCreationInDays";
    Integer found = fields.integer(property, "properties", "immutabilityPolicy", days);
    if (found == null) {
      found = fields.integer(property, "properties", "immutabilityPolicy", "properties", days);
    }
    if (found != null) {
      return micros(found);
    }
    Value has = fields.find("properties", "hasImmutabilityPolicy");
    if (has instanceof Value.Truth truth && truth.truth()) {
      // How long is not said; a day is the least that Azure accepts.
      fields.leaveUnstated(property);
      return DAY_MICROS;
    }
    return 0;
  }

  /** Days of an immutability policy that is a resource of its own. */
  static long policy(Fields fields) {
    Integer days =
        fields.integer("immutableForMicros", "properties", "immutabilityPeriodSinceCreationInDays");
    return days == null ? DAY_MICROS : micros(days);
  }

  BlobContainer container(long policyMicros) {
    return new BlobContainer(
        name, publicAccess, Math.max(immutableForMicros, policyMicros), legalHold, List.of());
  }
}
