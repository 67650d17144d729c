package dev.byos.model.timeline;

/** Something of the platform breaks and comes back by itself after {@link #lastsMicros()}. */
public sealed interface Fault extends Action {

  /** How long it lasts, microseconds, more than 0. */
  long lastsMicros();

  /** Everything in a region is out of reach. */
  record RegionDown(String region, long lastsMicros) implements Fault {}

  /**
   * Nothing gets through from one region to another.
   *
   * @param oneWay true when the opposite direction still works
   */
  record LinkCut(String from, String to, boolean oneWay, long lastsMicros) implements Fault {}

  /**
   * A link is slower than usual.
   *
   * @param factor multiplies the sampled delay, at least 1
   * @param addMicros added to the one-way delay, at least 0
   */
  record LinkSlow(
      String from, String to, boolean oneWay, double factor, long addMicros, long lastsMicros)
      implements Fault {}

  /** A storage account answers 503 ServerBusy to a share of the requests, 0 to 1. */
  record StorageUnavailable(String account, double share, long lastsMicros) implements Fault {}

  /** A storage account's request limit is lowered. */
  record StorageThrottled(String account, int maximalOperationsPerSecond, long lastsMicros)
      implements Fault {}

  /** The account's host name does not resolve. */
  record DnsFailure(String account, long lastsMicros) implements Fault {}

  /** No token can be had for the managed identity of a resource. */
  record IdentityTokenFailure(String resource, long lastsMicros) implements Fault {}

  /** A key vault is out of reach: accounts encrypted with its keys refuse access. */
  record KeyVaultUnreachable(String keyVault, long lastsMicros) implements Fault {}
}
