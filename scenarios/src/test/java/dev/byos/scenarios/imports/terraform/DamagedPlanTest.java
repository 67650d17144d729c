package dev.byos.scenarios.imports.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.imports.Damage;
import dev.byos.scenarios.imports.assembly.EstateAssembly;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.regions.RegionData;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Whatever stands where something else is expected, a plan is read to its end. */
class DamagedPlanTest {
  private static final RegionCatalogue REGIONS = RegionData.load();

  @Test
  void everyValueMayBeOfTheWrongKind() throws IOException {
    int read;
    try (InputStream plan =
        getClass().getResourceAsStream("/terraform/speech-and-recording.plan.json")) {
      read =
          Damage.each(
              new ObjectMapper().readTree(plan),
              5,
              (where, bytes) -> {
                EstateAssembly assembly = new EstateAssembly(REGIONS);
                TerraformPlanImporter.read(JsonDocument.parse("plan.json", bytes), assembly);
                assertThat(assembly.finish("damaged", true).estate()).as(where).isNotNull();
              });
    }
    assertThat(read).isGreaterThan(300);
  }
}
