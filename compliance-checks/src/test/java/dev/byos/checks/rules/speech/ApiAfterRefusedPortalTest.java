package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.NEW;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class ApiAfterRefusedPortalTest extends RuleTest {

  ApiAfterRefusedPortalTest() {
    super("BYOS-SPE-017");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
                "giving up",
                NEW,
                h -> {
                  h.add(NEW, SpeechEvents.requested("portal", "stteu"));
                  h.add(NEW, SpeechEvents.rejected("portal", "owner"));
                })
            .on(Fixtures::livePortal),
        happens(
                "trying the portal again",
                NEW,
                h -> {
                  h.add(NEW, SpeechEvents.requested("portal", "stteu"));
                  h.add(NEW, SpeechEvents.rejected("portal", "region"));
                  h.add(NEW, SpeechEvents.requested("portal", "stteu"));
                  h.add(NEW, SpeechEvents.created("SystemAssigned", "stteu"));
                })
            .on(Fixtures::livePortal),
        quiet(
                "no approval, which stops the API as well",
                h -> {
                  h.add(NEW, SpeechEvents.requested("portal", "stteu"));
                  h.add(NEW, SpeechEvents.rejected("portal", "approval"));
                })
            .on(Fixtures::livePortal),
        quiet(
                "going on with the API under another name",
                h -> {
                  h.add(NEW, SpeechEvents.requested("portal", "stteu"));
                  h.add(NEW, SpeechEvents.rejected("portal", "region"));
                  h.add("speech/second", SpeechEvents.created("SystemAssigned", "stteu"));
                })
            .on(Fixtures::livePortal),
        quiet(
                "going on with the API",
                h -> {
                  h.add(NEW, SpeechEvents.requested("portal", "stteu"));
                  h.add(NEW, SpeechEvents.rejected("portal", "owner"));
                  h.add(NEW, SpeechEvents.requested("cli", "stteu"));
                  h.add(NEW, SpeechEvents.created("SystemAssigned", "stteu"));
                })
            .on(Fixtures::livePortal));
  }
}
