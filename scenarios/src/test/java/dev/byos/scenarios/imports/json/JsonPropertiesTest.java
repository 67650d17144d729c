package dev.byos.scenarios.imports.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every document. */
class JsonPropertiesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Provide
  Arbitrary<JsonNode> trees() {
    return trees(3);
  }

  private static Arbitrary<JsonNode> trees(int depth) {
    Arbitrary<JsonNode> leaves =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(20).map(JsonNodeFactory.instance::textNode),
            Arbitraries.longs().map(JsonNodeFactory.instance::numberNode),
            Arbitraries.of(true, false).map(JsonNodeFactory.instance::booleanNode),
            Arbitraries.just(JsonNodeFactory.instance.nullNode()));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<JsonNode> inner = trees(depth - 1);
    Arbitrary<JsonNode> lists =
        inner.list().ofMaxSize(4).map(items -> JsonNodeFactory.instance.arrayNode().addAll(items));
    Arbitrary<JsonNode> objects =
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), inner)
            .ofMaxSize(4)
            .map(map -> JsonNodeFactory.instance.objectNode().setAll(map));
    return Arbitraries.oneOf(leaves, lists, objects);
  }

  @Property(tries = 300)
  void aDocumentReadsAsWhatWasWritten(@ForAll("trees") JsonNode tree, @ForAll boolean pretty)
      throws IOException {
    byte[] bytes =
        pretty
            ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree)
            : MAPPER.writeValueAsBytes(tree);
    // A lone surrogate is written as a question mark: compare with what the bytes say.
    assertSame(JsonDocument.parse("a.json", bytes).root(), MAPPER.readTree(bytes));
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefusedWithAPlace(@ForAll("texts") String text) {
    try {
      JsonValue root = JsonDocument.parse("a", text.getBytes(StandardCharsets.UTF_8)).root();
      assertThat(root.toValue().place().file()).isEqualTo("a");
    } catch (MalformedJsonException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.problems()).allMatch(problem -> problem.place().line() >= 1);
      assertThat(e.problems()).allMatch(problem -> problem.place().column() >= 1);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "{", "}", "[", "]", ":", ",", "\"", "a", "\\", "1", "-", "e", "true", "\n", "é", "//",
            "/*", "*/", " ")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }

  private static void assertSame(JsonValue value, JsonNode node) {
    assertThat(value.size()).isEqualTo(node.isContainerNode() ? node.size() : 0);
    if (node.isObject()) {
      value.members().forEach(member -> assertSame(member.value(), node.get(member.name())));
    } else if (node.isArray()) {
      int index = 0;
      for (JsonValue item : value.items()) {
        assertSame(item, node.get(index++));
      }
    } else {
      assertThat(value.text()).isEqualTo(node.asText());
    }
  }
}
