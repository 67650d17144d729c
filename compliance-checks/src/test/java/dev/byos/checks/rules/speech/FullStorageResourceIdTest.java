package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;
import static dev.byos.checks.rules.speech.Fixtures.associate;
import static dev.byos.checks.rules.speech.Fixtures.id;

import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;
import java.util.Locale;

class FullStorageResourceIdTest extends RuleTest {

  FullStorageResourceIdTest() {
    super("BYOS-SPE-006");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("a host name", SPEECH, s -> id(s, "stt.blob.core.windows.net")),
        fires(
            "a subscription name in place of its GUID",
            SPEECH,
            s -> id(s, Ids.storage("other").replace(Ids.PROD, "prod"))),
        fires("the name alone in a template", SPEECH, s -> id(s, "stteu"))
            .on(Fixtures::template)
            .withoutRun(),
        fires(
                "the blob service below the account",
                SPEECH,
                s -> id(s, Ids.storage("stteu") + "/blobServices/default"))
            .withoutRun(),
        fires(
                "the id of a vault",
                SPEECH,
                s ->
                    id(
                        s,
                        Ids.storage("stteu")
                            .replace(
                                "Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults")))
            .withoutRun(),
        silent("an account's name for short", s -> associate(s, null, "sttus")),
        silent(
                "a reference to an account of the plan",
                s -> associate(s, "{azurerm_storage_account.stt.id}", "sttus"))
            .on(Fixtures::export)
            .withoutRun(),
        silent("other letters", s -> id(s, Ids.storage("stteu").toUpperCase(Locale.ROOT))),
        silent(
                "an id in a subscription and with a name that are open",
                s ->
                    id(
                        s,
                        "/subscriptions/{subscription().subscriptionId}/resourceGroups/{resourceGroup().name}/providers/"
                            + "Microsoft.Storage/storageAccounts/stt{uniqueString(resourceGroup().id)}"))
            .on(Fixtures::template)
            .withoutRun(),
        fires(
                "a name alone of which a part is open",
                SPEECH,
                s -> id(s, "stt{uniqueString(resourceGroup().id)}"))
            .on(Fixtures::template)
            .withoutRun()
            .certain("how the text begins is known"),
        undecided("an id that is a parameter", SPEECH, s -> id(s, "{parameters('storageId')}"))
            .on(Fixtures::template),
        undecided(
            "an id of which nothing is known",
            SPEECH,
            s -> {
              id(s, null);
              s.unknown("speechResources/speecheu/userOwnedStorage/0/resourceId");
            }));
  }
}
