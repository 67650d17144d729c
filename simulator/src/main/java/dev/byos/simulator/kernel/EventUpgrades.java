package dev.byos.simulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The history of the events' shapes. A journal says of every event which version of its type wrote
 * it; on reading, the upgrades lift it step by step to the version of today. Whoever changes the
 * shape of an event adds an upgrade here and keeps a journal written before as a fixture.
 *
 * <p>Version 1 is the shape of a type that has not changed since the first release; version 0 is
 * what journals before it hold.
 */
final class EventUpgrades {
  private static final int FIRST_RELEASE = 1;

  /** Upgrades by {@code type/version that is lifted}. */
  private static final Map<String, UnaryOperator<ObjectNode>> UPGRADES = new TreeMap<>();

  static {
    // Before the first release times were milliseconds and the kind of media was not recorded.
    UPGRADES.put(
        "RunStarted/0",
        event -> {
          toMicros(event, "durationMs", "durationMicros");
          event.put("media", "FILES");
          return event;
        });
    UPGRADES.put(
        "CallEnded/0",
        event -> {
          toMicros(event, "lengthMs", "lengthMicros");
          return event;
        });
  }

  private EventUpgrades() {}

  /** The version that is written today. */
  static int currentVersion(String type) {
    int version = FIRST_RELEASE;
    while (UPGRADES.containsKey(type + '/' + version)) {
      version++;
    }
    return version;
  }

  /**
   * Lifts an event to today's shape.
   *
   * @throws IllegalArgumentException when it was written by a newer version, or is too old
   */
  static ObjectNode lift(String type, int version, ObjectNode event) {
    int current = currentVersion(type);
    if (version > current) {
      throw new IllegalArgumentException(
          "event %s has version %d, this program knows versions up to %d"
              .formatted(type, version, current));
    }
    ObjectNode lifted = event;
    for (int from = version; from < current; from++) {
      UnaryOperator<ObjectNode> upgrade = UPGRADES.get(type + '/' + from);
      if (upgrade == null) {
        throw new IllegalArgumentException(
            "event %s has version %d, which cannot be read any more".formatted(type, version));
      }
      lifted = upgrade.apply(lifted);
    }
    return lifted;
  }

  private static void toMicros(ObjectNode event, String millis, String micros) {
    JsonNode value = event.remove(millis);
    if (value != null) {
      event.put(micros, Math.multiplyExact(value.longValue(), 1000L));
    }
  }
}
