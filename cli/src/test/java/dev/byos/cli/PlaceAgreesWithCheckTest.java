package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code byos place} admits or refuses by a policy, {@code byos check} judges alike. */
class PlaceAgreesWithCheckTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> RULES = List.of("BYOS-RES-001", "BYOS-RES-002", "BYOS-LAT-003");

  @TempDir private Path folder;
  private String policy;

  @BeforeEach
  void writePolicy() throws IOException {
    policy =
        Files.writeString(
                folder.resolve("policy.yaml"),
                "policy: { allowedGeographies: [Europe], maximalRoundTripMillis: 25 }\n")
            .toString();
  }

  @Test
  void whatIsAdmittedHasNoFinding() throws IOException {
    Console place =
        Console.run("place", "--policy", policy, "--kind=batch", "--top=1000", "--format=json");
    JsonNode admitted = MAPPER.readTree(place.out()).at("/kinds/0/placements");

    assertThat(admitted.size()).isGreaterThan(300);
    // Every seventeenth: the best, the worst and what is between.
    for (int i = 0; i < admitted.size(); i += 17) {
      JsonNode placement = admitted.get(i);
      assertThat(
              findings(
                  placement.get("speechRegion").asText(),
                  placement.get("storageRegion").asText(),
                  placement.get("dataLocation").asText()))
          .as(placement.get("id").asText())
          .isEmpty();
    }
  }

  @Test
  void whatIsRefusedHasTheFindingOfItsReason() throws IOException {
    assertThat(refusal("eastus/westeurope/Europe")).isEqualTo("speechPlace");
    assertThat(findings("eastus", "westeurope", "Europe")).contains("BYOS-RES-001");
    assertThat(refusal("westeurope/eastus/Europe")).isEqualTo("storagePlace");
    assertThat(findings("westeurope", "eastus", "Europe")).contains("BYOS-RES-001");
    assertThat(refusal("westeurope/westeurope/Japan")).isEqualTo("dataLocation");
    assertThat(findings("westeurope", "westeurope", "Japan")).containsExactly("BYOS-RES-002");
    assertThat(refusal("northeurope/polandcentral/Europe")).isEqualTo("roundTrip");
    assertThat(findings("northeurope", "polandcentral", "Europe")).containsExactly("BYOS-LAT-003");
  }

  private String refusal(String placement) throws IOException {
    String id = placement + "/batch";
    Console place =
        Console.run("place", "--policy", policy, "--explain", id + "," + id, "--format=json");
    return MAPPER.readTree(place.out()).at("/explanation/first/refusal").asText();
  }

  /** Rules of the three that a check of such a layout finds broken. */
  private List<String> findings(String speech, String storage, String location) throws IOException {
    Path layout =
        Files.writeString(
            folder.resolve("layout.yaml"),
            """
            scenario: One placement
            duration: PT10M
            layout:
              subscriptions: { prod: { byosApproved: true } }
              storageAccounts: { storea: { location: %s, sku: Standard_ZRS } }
              speech: { speecha: { location: %s, createdWith: cli, identity: SystemAssigned, userOwnedStorage: storea } }
              communication: { acsa: { dataLocation: %s, identity: SystemAssigned } }
            """
                .formatted(storage, speech, location));
    Console check = Console.run("check", layout.toString(), "--policy", policy, "--format=json");
    JsonNode report = MAPPER.readTree(check.out());
    List<String> judged = new ArrayList<>();
    report.at("/rules").forEach(rule -> judged.add(rule.get("ruleId").asText()));
    assertThat(judged).as(check.err()).containsAll(RULES);
    List<String> found = new ArrayList<>();
    for (JsonNode finding : report.at("/findings")) {
      String rule = finding.get("ruleId").asText();
      if (RULES.contains(rule)) {
        found.add(rule);
      }
    }
    return found;
  }
}
