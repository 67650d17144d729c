package dev.byos.checks.rules.controls;

import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.SpeechProtection;
import java.util.List;

class SpeechPrivateLinkTest extends ControlTest {

  SpeechPrivateLinkTest() {
    super("BYOS-CTL-004");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "no endpoint",
            "speech/speecheu",
            s -> s.speech.get("speecheu").protection = SpeechProtection.unstated()),
        missed(
            "an endpoint that nobody approved",
            "speech/speecheu",
            s ->
                s.speech.get("speecheu").protection =
                    new SpeechProtection(
                        null,
                        null,
                        null,
                        List.of(new PrivateEndpoint("p", "westeurope", "account", false)),
                        true)),
        met("an approved endpoint", s -> {}));
  }
}
