package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.id;
import static dev.byos.checks.rules.speech.Fixtures.portal;

import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class PortalNeedsSameRegionTest extends RuleTest {

  PortalNeedsSameRegionTest() {
    super("BYOS-SPE-016");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "the portal across regions",
            SPEECH,
            s -> {
              portal(s);
              s.speech.get("speecheu").location = "eastus";
            }),
        silent(
            "the region in its display form",
            s -> {
              portal(s);
              s.speech.get("speecheu").location = "West Europe";
            }),
        silent("the CLI across regions", s -> s.speech.get("speecheu").location = "eastus")
            .withoutRun(),
        silent(
                "one open region for both",
                s -> {
                  portal(s);
                  s.speech.get("speecheu").location = "{resourceGroup().location}";
                  s.storage.get("stteu").location = "{resourceGroup().location}";
                  s.unknown("speechResources/speecheu/location");
                  s.unknown("storageAccounts/stteu/location");
                })
            .withoutRun(),
        undecided(
            "storage that is not among the inputs",
            SPEECH,
            s -> {
              portal(s);
              id(s, Ids.storage("elsewhere"));
            }),
        undecided(
            "storage in an open region",
            SPEECH,
            s -> {
              portal(s);
              s.storage.get("stteu").location = "{parameters('location')}";
              s.unknown("storageAccounts/stteu/location");
            }));
  }
}
