package dev.byos.checks.rules.latency;

import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Evidence;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.region.RoundTrip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A Speech resource and its storage account, and how far they are apart. */
record Distance(DeclaredSpeech speech, StorageAccount account, String from, String to) {

  /**
   * All pairs whose regions are known by name, in the order of the resources; those with an open
   * region or with an account that no input declares are left undecided.
   */
  static List<Distance> all(RuleContext context, Findings findings) {
    List<Distance> pairs = new ArrayList<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      Optional<StorageAccount> account = context.accountOf(speech.resource());
      if (account.isEmpty()) {
        if (speech.isByos() && !context.runFollows()) {
          findings.undecided(
              speech.subject(),
              "Where its storage account is cannot be told: no input declares the account.",
              context.place(speech.path("userOwnedStorage")));
        }
        continue;
      }
      String location = "storageAccounts/" + account.get().name() + "/location";
      boolean open =
          context.undecided(findings, speech.subject(), speech.path("location"), location);
      if (!open && speech.resource().location() != null && account.get().location() != null) {
        pairs.add(
            new Distance(
                speech,
                account.get(),
                RegionCatalogue.normalForm(speech.resource().location()),
                RegionCatalogue.normalForm(account.get().location())));
      }
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

  /** What a round trip between the two regions takes, as published, in words. */
  String figures(RuleContext context) {
    Optional<RoundTrip> slower = slower(from, to, context);
    return slower.isEmpty()
        ? "no round trip is published for the pair"
        : String.format(
            Locale.ROOT,
            "a round trip takes %.0f ms (P50) or %.0f ms (P95), data of %s",
            slower.get().p50Millis(),
            slower.get().p95Millis(),
            context.regions().latencyData().date());
  }

  /** The slower direction's published round trip. */
  private static Optional<RoundTrip> slower(String from, String to, RuleContext context) {
    return Stream.of(context.regions().roundTrip(from, to), context.regions().roundTrip(to, from))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(RoundTrip::p50Millis));
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
    Optional<RoundTrip> slower = slower(from, to, context);
    if (slower.isPresent()) {
      return slower.get().p50Millis() < limit
          ? null
          : String.format(
              Locale.ROOT,
              "a round trip of %.0f ms (P50) and %.0f ms (P95) by data of %s, limit %.0f ms of the %s",
              slower.get().p50Millis(),
              slower.get().p95Millis(),
              context.regions().latencyData().date(),
              limit,
              policy > 0 ? "policy" : "profile");
    }
    Optional<Region> one = context.regions().region(from);
    Optional<Region> other = context.regions().region(to);
    if (one.isEmpty()
        || other.isEmpty()
        || one.get().geographyGroup() == null
        || one.get().geographyGroup().equals(other.get().geographyGroup())) {
      return null;
    }
    return one.get().geographyGroup() + " and " + other.get().geographyGroup();
  }
}
