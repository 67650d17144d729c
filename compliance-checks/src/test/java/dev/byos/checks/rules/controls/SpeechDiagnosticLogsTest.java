package dev.byos.checks.rules.controls;

import dev.byos.model.estate.SpeechProtection;
import java.util.List;

class SpeechDiagnosticLogsTest extends ControlTest {

  SpeechDiagnosticLogsTest() {
    super("BYOS-CTL-005");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "no logs",
            "speech/speecheu",
            s ->
                s.speech.get("speecheu").protection =
                    new SpeechProtection(null, null, null, List.of(), false)),
        untold(
            "an export without diagnostic settings",
            "speech/speecheu",
            s ->
                s.speech
                    .values()
                    .forEach(speech -> speech.protection = SpeechProtection.unstated())),
        met("logs", s -> {}));
  }
}
