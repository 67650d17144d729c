package dev.byos.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An account without a connection string is reached with what the environment offers. */
class DefaultCredentialTest {

  @Test
  void aServicePrincipalOfTheEnvironmentSignsRequestsToThePublicEndpoint() throws Exception {
    String output =
        ChildJvm.run(
            CredentialMain.class,
            List.of(),
            Map.of(
                "AZURE_TENANT_ID", "6f7ba0b9-1d2f-4a0f-8d0a-2f9c3c0d5f11",
                "AZURE_CLIENT_ID", "app-of-the-test",
                "AZURE_CLIENT_SECRET", "not-a-secret"));

    assertThat(output)
        .containsPattern(
            "POST https://login.microsoftonline.com/6f7ba0b9.*/token .*client_id=app-of")
        .contains("scope=https%3A%2F%2Fstorage.azure.com%2F.default")
        .contains(
            "PUT https://recseu.blob.core.windows.net/recordings?restype=container"
                + " authorization=Bearer secret-token")
        .containsPattern(
            "PUT https://recseu.blob.core.windows.net/recordings/a.wav"
                + " authorization=Bearer secret-token version=2024-11-04 md5=\\S{22}==");
  }
}
