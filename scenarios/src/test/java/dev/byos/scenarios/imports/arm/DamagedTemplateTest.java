package dev.byos.scenarios.imports.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.imports.Damage;
import dev.byos.scenarios.imports.assembly.EstateAssembly;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.regions.RegionData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands where something else is expected, a template is read to its end. */
class DamagedTemplateTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
  private static final RegionCatalogue REGIONS = RegionData.load();

  @ParameterizedTest
  @ValueSource(strings = {"speech-with-storage.json", "recording-modules.json"})
  void everyValueMayBeOfTheWrongKind(String file) throws IOException {
    int read;
    try (InputStream template = getClass().getResourceAsStream("/imports/arm/" + file)) {
      read =
          Damage.each(
              JSON.readTree(template),
              1,
              (where, bytes) -> {
                EstateAssembly assembly = new EstateAssembly(REGIONS);
                new ArmTemplateImporter()
                    .read(JsonDocument.parse(file, bytes), List.of(), assembly);
                assertThat(assembly.finish("damaged", true).estate()).as(where).isNotNull();
              });
    }
    assertThat(read).isGreaterThan(50);
  }
}
