package dev.byos.checks.rules.network;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class DestinationIsReachableTest extends RuleTest {
  private static final String DENIED = "AuthorizationFailure";

  DestinationIsReachableTest() {
    super("BYOS-NET-009");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a disabled public endpoint",
            "storage/receu",
            s -> s.storage.get("receu").publicNetworkAccess = "Disabled"),
        fires("a closed firewall", "storage/receu", s -> s.storage.get("receu").deny = true),
        happens(
            "a recording that was refused",
            "storage/receu",
            h -> h.refused("receu", "acseu", "call/calls-1", "network", DENIED)));
  }
}
