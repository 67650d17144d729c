package dev.byos.scenarios.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlJson;
import dev.byos.scenarios.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds a YAML file against its JSON Schema and maps what is found back to lines and columns. The
 * schemas are those that editors use, in {@code scenarios/schema}.
 */
public final class SchemaCheck {

  private static final String FOLDER = "/dev/byos/scenarios/schema/";

  private final JsonNode schemaTree;
  private final JsonSchema schema;
  private final String called;

  /** Reads the schema of scenario scripts. */
  public SchemaCheck() {
    this("scenario.schema.json", "the script");
  }

  /**
   * Reads one of the schemas that come with the testbed.
   *
   * @param file its name in {@code scenarios/schema}
   * @param called what messages call a file of this kind as a whole
   */
  public SchemaCheck(String file, String called) {
    this.called = called;
    try (InputStream stream = SchemaCheck.class.getResourceAsStream(FOLDER + file)) {
      schemaTree = new ObjectMapper().readTree(stream);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build();
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(schemaTree, config);
  }

  /** The schema itself. */
  public JsonNode schemaTree() {
    return schemaTree;
  }

  /**
   * Something in the script that the schema does not allow.
   *
   * @param unknownField whether it is a field that does not exist; nothing but the schema finds
   *     those
   */
  public record Violation(boolean unknownField, InputProblem problem) {}

  /** Everything that the schema does not allow, in the order of the schema's rules. */
  public List<Violation> check(YamlNode.Mapping root) {
    List<Violation> violations = new ArrayList<>();
    for (ValidationMessage message : schema.validate(YamlJson.of(root))) {
      violations.add(violation(root, message));
    }
    return violations;
  }

  private Violation violation(YamlNode.Mapping root, ValidationMessage message) {
    YamlNode node = root;
    Place key = root.place();
    JsonNodePath path = message.getInstanceLocation();
    for (int index = 0; index < path.getNameCount(); index++) {
      Object element = path.getElement(index);
      if (node instanceof YamlNode.Mapping mapping
          && mapping.fields().containsKey(String.valueOf(element))) {
        YamlNode.Field field = mapping.fields().get(String.valueOf(element));
        key = field.keyPlace();
        node = field.value();
      } else if (node instanceof YamlNode.Sequence sequence && element instanceof Integer item) {
        node = sequence.items().get(item);
        key = node.place();
      }
    }
    String name =
        path.getNameCount() == 0 ? called : "'" + path.getElement(path.getNameCount() - 1) + "'";
    String keyword = message.getType();
    String property = message.getProperty();
    if (keyword.equals("additionalProperties")
        && node instanceof YamlNode.Mapping mapping
        && mapping.fields().containsKey(property)) {
      return new Violation(
          true,
          new InputProblem(
              mapping.fields().get(property).keyPlace(),
              "unknown field '" + property + "'" + NearestName.hint(property, siblings(message))));
    }
    if (node instanceof YamlNode.Mapping && !keyword.equals("type")) {
      String text =
          switch (keyword) {
            case "required" -> "field '" + property + "' is missing here";
            case "anyOf" -> "expected at least one of 'scenario', 'layout' and 'workload'";
            default -> name + ": " + message.getError();
          };
      return new Violation(false, new InputProblem(key, text));
    }
    return new Violation(
        false, new InputProblem(node.place(), name + ": " + wrongValue(message, node)));
  }

  private static String wrongValue(ValidationMessage message, YamlNode node) {
    String found = "found " + node.described();
    JsonNode expected = message.getSchemaNode();
    return switch (message.getType()) {
      case "type" -> found + ", expected " + types(expected);
      case "enum" -> {
        List<String> words = new ArrayList<>();
        expected.forEach(word -> words.add(word.asText()));
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        yield found + NearestName.hint(text, words);
      }
      case "minimum" -> found + ", expected at least " + expected.asText();
      case "maximum" -> found + ", expected at most " + expected.asText();
      default -> found + "; " + message.getError();
    };
  }

  private static String types(JsonNode types) {
    List<String> words = new ArrayList<>();
    if (types.isArray()) {
      types.forEach(type -> words.add(type.asText()));
    } else {
      words.add(types.asText());
    }
    return String.join(" or ", words)
        .replace("object", "a map")
        .replace("array", "a list")
        .replace("string", "a text")
        .replace("boolean", "true or false")
        .replace("integer", "an integer")
        .replace("number", "a number");
  }

  /** The properties that are valid beside an unknown one. */
  private List<String> siblings(ValidationMessage message) {
    JsonNode holder = schemaTree;
    JsonNodePath fragment = message.getSchemaLocation().getFragment();
    for (int index = 0; index < fragment.getNameCount() - 1; index++) {
      Object element = fragment.getElement(index);
      holder =
          element instanceof Integer item
              ? holder.path(item)
              : holder.path(String.valueOf(element));
    }
    List<String> names = new ArrayList<>();
    holder.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }
}
