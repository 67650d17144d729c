package dev.byos.checks.measure;

import dev.byos.model.event.ScenarioEvent.FaultBegan;
import dev.byos.model.report.FaultImpact;

/** One fault of the timeline: when it was in force, what it concerns, and what it has cost. */
final class FaultWindow {
  private static final String REGION_DOWN = "region-down";
  private static final String LINK_CUT = "link-cut";

  private final FaultBegan fault;
  private final long beganMicros;
  private final long endedMicros;
  private long affected;
  private long lost;
  private long recovered;
  private long delayed;
  private long maximalDelayMicros;
  private long lastDoneMicros;

  FaultWindow(FaultBegan fault, long beganMicros) {
    this.fault = fault;
    this.beganMicros = beganMicros;
    this.endedMicros = beganMicros + fault.lastsMicros();
  }

  /** Whether a failure that the history gives this code is a message that got lost. */
  static boolean losesMessages(String code) {
    return REGION_DOWN.equals(code) || LINK_CUT.equals(code);
  }

  /** Whether it was in force at some time between the two, both included. */
  boolean inForce(long fromMicros, long untilMicros) {
    return beganMicros <= untilMicros && fromMicros < endedMicros;
  }

  /**
   * Whether it keeps messages between two regions from arriving; a region may be unknown (null).
   */
  boolean cuts(String from, String to) {
    return switch (fault.fault()) {
      case REGION_DOWN -> isTarget(from) || isTarget(to);
      case LINK_CUT -> isLink(from, to) || isLink(to, from);
      default -> false;
    };
  }

  /**
   * Whether it makes an account refuse accesses.
   *
   * @param step the step of authorisation that refused
   * @param keyVault vault with the account's key, null when it needs none
   */
  boolean refuses(String account, String step, String keyVault) {
    return switch (fault.fault()) {
      case "storage-unavailable", "storage-throttled" ->
          step.equals("capacity") && isTarget(account);
      case "dns-failure" -> step.equals("dns") && isTarget(account);
      case "key-vault-unreachable" -> step.equals("encryption") && isTarget(keyVault);
      default -> false;
    };
  }

  /** Whether it keeps a resource from getting a token. */
  boolean refusesToken(String principal) {
    return fault.fault().equals("identity-token-failure") && isTarget(principal);
  }

  private boolean isLink(String from, String to) {
    return fault.targets().get(0).equals(from) && fault.targets().get(1).equals(to);
  }

  private boolean isTarget(String name) {
    return name != null && fault.targets().contains(name);
  }

  /** One more piece of work met it. */
  void met() {
    affected++;
  }

  /** A piece of work that met it failed for good. */
  void lost() {
    lost++;
  }

  /** A piece of work that met it failed, and somebody fetched its data all the same. */
  void recovered(long doneMicros) {
    recovered++;
    lastDoneMicros = Math.max(lastDoneMicros, doneMicros);
  }

  /** A piece of work that met it went on at a later attempt. */
  void delayed(long delayMicros, long doneMicros) {
    delayed++;
    maximalDelayMicros = Math.max(maximalDelayMicros, delayMicros);
    lastDoneMicros = Math.max(lastDoneMicros, doneMicros);
  }

  /**
   * What it has cost.
   *
   * @param failedMore pieces of work that failed and that nobody has made good yet
   */
  FaultImpact impact(long failedMore) {
    return new FaultImpact(
        fault.index(),
        fault.fault(),
        fault.targets(),
        beganMicros,
        endedMicros,
        affected,
        lost + failedMore,
        recovered,
        delayed,
        maximalDelayMicros,
        Math.max(0, lastDoneMicros - endedMicros));
  }
}
