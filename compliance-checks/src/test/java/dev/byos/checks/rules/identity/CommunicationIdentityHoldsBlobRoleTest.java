package dev.byos.checks.rules.identity;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class CommunicationIdentityHoldsBlobRoleTest extends RuleTest {
  private static final String MISMATCH = "AuthorizationPermissionMismatch";

  CommunicationIdentityHoldsBlobRoleTest() {
    super("BYOS-IDN-012");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("a missing role", "communication/acseu", s -> s.withoutRoleOf("acseu")),
        happens(
            "refusals for want of a role",
            "communication/acseu",
            h -> h.refused("receu", "acseu", "call/calls-1", "authorization", MISMATCH)),
        quiet(
            "refusals of Speech",
            h -> h.refused("stteu", "speecheu", "transcription/b-1", "authorization", MISMATCH)));
  }
}
