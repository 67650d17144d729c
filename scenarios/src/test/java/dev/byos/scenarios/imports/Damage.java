package dev.byos.scenarios.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Documents of which one value has become one of the wrong kind. */
public final class Damage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> WRONG = List.of("null", "7", "\"x\"", "[]", "{}", "true");

  private Damage() {}

  /**
   * Replaces values one after the other.
   *
   * @param step how many values are passed over from one to the next
   * @param each told where the damage is, and the damaged document's bytes
   * @return how many documents there were
   */
  public static int each(JsonNode document, int step, BiConsumer<String, byte[]> each)
      throws IOException {
    List<String> pointers = new ArrayList<>();
    gather("", document, pointers);
    int count = 0;
    for (int i = 0; i < pointers.size(); i += step) {
      JsonNode damaged = document.deepCopy();
      replace(damaged, pointers.get(i), JSON.readTree(WRONG.get(i % WRONG.size())));
      each.accept(pointers.get(i), JSON.writeValueAsBytes(damaged));
      count++;
    }
    return count;
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
