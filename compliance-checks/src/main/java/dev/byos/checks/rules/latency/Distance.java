package dev.byos.checks.rules.latency;

import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Evidence;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.region.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A Speech resource and its storage account, and how far they are apart. */
record Distance(DeclaredSpeech speech, StorageAccount account, String from, String to) {

  /** All pairs whose regions are known by name, in the order of the resources. */
  static List<Distance> all(RuleContext context) {
    List<Distance> pairs = new ArrayList<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      context
          .accountOf(speech.resource())
          .ifPresent(
              account ->
                  pairs.add(
                      new Distance(
                          speech,
                          account,
                          RegionCatalogue.normalForm(speech.resource().location()),
                          RegionCatalogue.normalForm(account.location()))));
    }
    return pairs;
  }

  boolean sameRegion() {
    return from.equals(to);
  }

  /** Where the two regions are declared. */
  Evidence[] places(RuleContext context) {
    return new Evidence[] {
      context.place(speech.path("location")),
      context.place("storageAccounts/" + account.name() + "/location")
    };
  }

  /**
   * Why two regions count as too remote from each other, or null when they do not: the slower
   * direction's published P50 round trip, or another part of the world where none is published.
   */
  static String tooFar(String from, String to, RuleContext context) {
    if (from.equals(to)) {
      return null;
    }
    double policy = context.estate().residencyPolicy().maximalRoundTripMillis();
    double limit = policy > 0 ? policy : context.profile().farRoundTripMillis();
    Optional<RoundTrip> there = context.regions().roundTrip(from, to);
    Optional<RoundTrip> back = context.regions().roundTrip(to, from);
    if (there.isPresent() || back.isPresent()) {
      double slower =
          Math.max(
              there.map(RoundTrip::p50Millis).orElse(0.0),
              back.map(RoundTrip::p50Millis).orElse(0.0));
      return slower < limit
          ? null
          : String.format(Locale.ROOT, "a round trip of %.0f ms, limit %.0f ms", slower, limit);
    }
    Optional<Region> one = context.regions().region(from);
    Optional<Region> other = context.regions().region(to);
    if (one.isEmpty() || other.isEmpty() || one.get().geographyGroup() == null) {
      return null;
    }
    return one.get().geographyGroup().equals(other.get().geographyGroup())
        ? null
        : one.get().geographyGroup() + " and " + other.get().geographyGroup();
  }
}
