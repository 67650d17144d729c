package dev.byos.scenarios.imports.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.imports.assembly.EstateAssembly;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.regions.RegionData;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever stands where something else is expected, a plan is read to its end. */
class DamagedPlanTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RegionCatalogue REGIONS = RegionData.load();
  private static final List<String> WRONG = List.of("null", "7", "\"x\"", "[]", "{}", "true");

  @Test
  void everyValueMayBeOfTheWrongKind() throws IOException {
    JsonNode plan;
    try (InputStream stream =
        getClass().getResourceAsStream("/terraform/speech-and-recording.plan.json")) {
      plan = JSON.readTree(stream);
    }
    List<String> pointers = new ArrayList<>();
    gather("", plan, pointers);
    int read = 0;
    for (int i = 0; i < pointers.size(); i += 5) {
      JsonNode damaged = plan.deepCopy();
      replace(damaged, pointers.get(i), JSON.readTree(WRONG.get(i % WRONG.size())));
      EstateAssembly assembly = new EstateAssembly(REGIONS);
      JsonDocument document = JsonDocument.parse("plan.json", JSON.writeValueAsBytes(damaged));
      TerraformPlanImporter.read(document, assembly);
      assertThat(assembly.finish("damaged", true).estate()).as(pointers.get(i)).isNotNull();
      read++;
    }
    assertThat(read).isGreaterThan(300);
  }

  private static void gather(String path, JsonNode node, List<String> pointers) {
    if (!path.isEmpty()) {
      pointers.add(path);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        gather(path + '/' + i, node.get(i), pointers);
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey().replace("~", "~0").replace("/", "~1");
      gather(path + '/' + name, field.getValue(), pointers);
    }
  }

  private static void replace(JsonNode root, String pointer, JsonNode value) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = root.at(pointer.substring(0, slash));
    String last = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    if (parent instanceof ObjectNode object) {
      object.set(last, value);
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(last), value);
    }
  }
}
