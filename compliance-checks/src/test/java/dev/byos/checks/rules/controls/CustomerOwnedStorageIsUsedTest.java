package dev.byos.checks.rules.controls;

import java.util.List;

class CustomerOwnedStorageIsUsedTest extends ControlTest {

  CustomerOwnedStorageIsUsedTest() {
    super("BYOS-CTL-001");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "a resource without storage",
            "speech/speecheu",
            s -> s.speech.get("speecheu").storage.clear()),
        met("storage for all", s -> {}),
        met(
            "a resource of many services",
            s -> {
              s.speech.get("speecheu").storage.clear();
              s.speech.get("speecheu").kind = "CognitiveServices";
            }));
  }
}
