package dev.byos.checks.rules.controls;

import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.SpeechProtection;
import java.util.List;

class SpeechCustomerManagedKeyTest extends ControlTest {

  SpeechCustomerManagedKeyTest() {
    super("BYOS-CTL-002");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "keys of the service",
            "speech/speecheu",
            s ->
                s.speech.get("speecheu").protection =
                    new SpeechProtection(
                        null, Encryption.microsoftManaged(), null, List.of(), true)),
        missed(
            "nothing stated on a plain resource",
            "speech/speecheu",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.speech.get("speecheu").protection = SpeechProtection.unstated();
            }),
        met("keys of the customer", s -> {}),
        met(
            "a kind that is excepted",
            s -> {
              s.speech.get("speecheu").kind = "AIServices";
              s.speech.get("speecheu").protection = SpeechProtection.unstated();
            }));
  }
}
