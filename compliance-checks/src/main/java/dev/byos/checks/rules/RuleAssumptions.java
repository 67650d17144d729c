package dev.byos.checks.rules;

import dev.byos.model.report.Assumption;
import java.util.List;

/** What the rules take for granted without a document that says so. */
public final class RuleAssumptions {

  private RuleAssumptions() {}

  /** All of them, ordered by id. */
  public static List<Assumption> all() {
    return List.of(
        new Assumption(
            "rules-cmk-wanted",
            "A customer asks for customer-managed keys by a compliance rule of a container whose"
                + " name says so.",
            "The source names the feature and no way to demand it."),
        new Assumption(
            "rules-creator-unknown",
            "A creator or assigner of whom the estate tells no role at all is not judged.",
            "Templates rarely say who deploys them; without data there is no verdict."),
        new Assumption(
            "rules-destination-bypass",
            "A recording account that denies by default but lets Azure services bypass its firewall"
                + " counts as reachable until a refusal shows otherwise.",
            "The only text on the matter has low authority."),
        new Assumption(
            "rules-expiry-slack",
            "A built-in copy may be deleted up to one minute after its time.",
            "No document promises the second."),
        new Assumption(
            "rules-far-apart",
            "A resource and its storage are too remote from the profile's round trip on, or in"
                + " different geography groups where no round trip is published.",
            "The source gives an example, East US and West Europe, and no figure."),
        new Assumption(
            "rules-geography-group",
            "An allowed geography takes in the geographies of the group of that name: Europe takes"
                + " in Germany.",
            "Azure lists the countries of Europe as geographies of their own."),
        new Assumption(
            "rules-recording-event",
            "The event that tells of a recording is late from five minutes after its end on.",
            "The documents say that it comes within a few minutes."),
        new Assumption(
            "rules-role-end-slack",
            "A removed role may still be honoured for five seconds after its end.",
            "The message that tells the account of the removal takes time."),
        new Assumption(
            "rules-voice-exception",
            "Only profiles named after 2023 forbid text to speech to read over the public internet.",
            "The exception entered the documents in 2024."));
  }
}
