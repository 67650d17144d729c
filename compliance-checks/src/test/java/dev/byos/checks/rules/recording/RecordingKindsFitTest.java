package dev.byos.checks.rules.recording;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class RecordingKindsFitTest extends RuleTest {
  private static final String STREAM = "workload/callseu";

  RecordingKindsFitTest() {
    super("BYOS-REC-013");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("unmixed mp3", STREAM, s -> s.calls.get("callseu").channel = "unmixed"),
        fires("audio as mp4", STREAM, s -> s.calls.get("callseu").format = "mp4"),
        silent(
            "unmixed wav",
            s -> {
              s.calls.get("callseu").channel = "unmixed";
              s.calls.get("callseu").format = "wav";
            }),
        silent(
            "mixed video",
            s -> {
              s.calls.get("callseu").content = "audioVideo";
              s.calls.get("callseu").format = "mp4";
            }));
  }
}
