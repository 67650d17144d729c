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
        silent(
            "trusted services, which have the benefit of the doubt",
            s -> {
              s.storage.get("receu").deny = true;
              s.storage.get("receu").bypass = List.of("AzureServices");
            }),
        silent(
            "a rule for the resource",
            s -> {
              s.storage.get("receu").deny = true;
              s.storage.get("receu").resourceRules = List.of("acseu");
            }),
        fires(
                "an account that only a role names",
                "storage/receu",
                s -> {
                  s.calls.clear();
                  s.storage.get("receu").deny = true;
                })
            .withoutRun(),
        undecided(
            "an account that no input declares", "storage/receu", s -> s.storage.remove("receu")),
        undecided(
            "an unknown firewall",
            "storage/receu",
            s -> {
              s.storage.get("receu").deny = true;
              s.unknown("storageAccounts/receu/networkAcls");
            }),
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
