package dev.byos.scenarios.imports.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import org.junit.jupiter.api.Test;

class LargeEstateTest {
  private static final int EACH = 5_000;

  @Test
  void relationsOfTwentyThousandResourcesResolve() {
    EstateAssembly assembly = new EstateAssembly(Given.REGIONS);
    for (int i = 0; i < EACH; i++) {
      String account = "recs" + i;
      String speech = "sp" + i;
      assembly.accept(
          Given.role(
              Given.storage(account),
              "role-" + i,
              Given.identityOf(Given.speech(speech)),
              Given.BLOB_CONTRIBUTOR));
      assembly.accept(Given.speech(speech, Given.storage(account)));
      assembly.accept(
          Given.resource(
              "Microsoft.Storage/storageAccounts/blobServices/containers",
              account + "/default/calls",
              "{'properties':{'publicAccess':'None'}}"));
      assembly.accept(
          Given.account(
              account,
              "{'networkAcls':{'defaultAction':'Deny','resourceAccessRules':[{'resourceId':'"
                  + Given.speech(speech)
                  + "'}]}}"));
    }
    Estate estate = assembly.finish("large", true).estate();
    assertThat(estate.speechResources()).hasSize(EACH);
    for (SpeechResource speech : estate.speechResources()) {
      String number = speech.name().substring(2);
      assertThat(speech.userOwnedStorage().get(0).account()).isEqualTo("recs" + number);
    }
    assertThat(estate.roleAssignments())
        .hasSize(EACH)
        .allSatisfy(
            role -> {
              String number = role.name().substring("role-".length());
              assertThat(role.principal()).isEqualTo("sp" + number);
              assertThat(role.principalKind())
                  .isEqualTo(RoleAssignment.PrincipalKind.SYSTEM_ASSIGNED);
              assertThat(role.scope().name()).isEqualTo("recs" + number);
            });
    assertThat(estate.storageAccounts())
        .hasSize(EACH)
        .allSatisfy(account -> assertThat(account.containers()).hasSize(1));
  }
}
