package dev.byos.checks.rules.controls;

import dev.byos.model.estate.Intent;
import dev.byos.model.estate.SpeechProtection;
import java.util.List;

class SpeechNetworkIsRestrictedTest extends ControlTest {

  SpeechNetworkIsRestrictedTest() {
    super("BYOS-CTL-003");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "an open endpoint",
            "speech/speecheu",
            s -> {
              s.intent = Intent.none();
              s.speech.get("speecheu").protection = SpeechProtection.unstated();
            }),
        missed(
            "an open endpoint without BYOS",
            "speech/speecheu",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.speech.get("speecheu").protection = SpeechProtection.unstated();
            }),
        met(
            "no public access",
            s -> {
              s.intent = Intent.none();
              s.speech.get("speecheu").protection = SpeechProtection.unstated();
              s.speech.get("speecheu").publicNetworkAccess = "Disabled";
            }),
        met("rules for clients", s -> s.intent = Intent.none()));
  }
}
