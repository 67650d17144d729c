package dev.byos.scenarios.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The JSON value of a YAML tree, by the core schema of YAML 1.2: {@code true} and {@code false} are
 * the only booleans, {@code on} and {@code no} are texts.
 */
public final class YamlJson {
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,100}");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?(?:[0-9]{1,100}[.][0-9]{0,100}|[.][0-9]{1,100}|[0-9]{1,100})"
              + "(?:[eE][-+]?[0-9]{1,3})?");

  private YamlJson() {}

  /** Converts a tree. */
  public static JsonNode of(YamlNode node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (node instanceof YamlNode.Mapping mapping) {
      ObjectNode object = factory.objectNode();
      for (Map.Entry<String, YamlNode.Field> field : mapping.fields().entrySet()) {
        object.set(field.getKey(), of(field.getValue().value()));
      }
      return object;
    }
    if (node instanceof YamlNode.Sequence sequence) {
      ArrayNode array = factory.arrayNode();
      sequence.items().forEach(item -> array.add(of(item)));
      return array;
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    String text = scalar.text();
    if (scalar.isNull()) {
      return factory.nullNode();
    }
    if (scalar.quoted()) {
      return factory.textNode(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return factory.booleanNode(text.equals("true"));
    }
    if (INTEGER.matcher(text).matches()) {
      return factory.numberNode(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
    }
    if (DECIMAL.matcher(text).matches()) {
      return factory.numberNode(new BigDecimal(text));
    }
    return factory.textNode(text);
  }
}
