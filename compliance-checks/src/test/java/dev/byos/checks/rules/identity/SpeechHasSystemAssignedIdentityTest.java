package dev.byos.checks.rules.identity;

import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.event.SpeechEvent;
import java.util.List;

class SpeechHasSystemAssignedIdentityTest extends RuleTest {
  private static final ManagedIdentity USER_ASSIGNED =
      new ManagedIdentity(ManagedIdentity.Type.USER_ASSIGNED, List.of("shared"));

  SpeechHasSystemAssignedIdentityTest() {
    super("BYOS-IDN-001");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a user-assigned identity named for storage",
            "speech/speecheu",
            s ->
                s.speech
                    .get("speecheu")
                    .storage
                    .set(
                        0,
                        new SpeechResource.UserOwnedStorage(
                            Ids.storage("stteu"), "stteu", "client"))),
        undecided(
            "no identity where storage may be associated",
            "speech/speecheu",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.speech.get("speecheu").identity = ManagedIdentity.none();
              s.unknown("speechResources/speecheu/userOwnedStorage");
            }),
        silent(
            "the right identity, whatever storage is associated",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.unknown("speechResources/speecheu/userOwnedStorage");
            }),
        fires(
            "a user-assigned identity alone",
            "speech/speecheu",
            s -> s.speech.get("speecheu").identity = USER_ASSIGNED),
        silent(
            "both kinds of identity",
            s ->
                s.speech.get("speecheu").identity =
                    new ManagedIdentity(
                        ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED, List.of("shared"))),
        silent(
            "no identity on a plain resource",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.speech.get("speecheu").identity = ManagedIdentity.none();
            }),
        happens(
            "an identity that is taken away later",
            "speech/speecheu",
            h ->
                h.add(
                    "speech/speecheu",
                    new SpeechEvent.SpeechIdentityChanged(
                        "SystemAssigned", "UserAssigned", null, "admin"))));
  }
}
