package dev.byos.scenarios.imports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {

  static JsonDocument parse(String text) {
    return JsonDocument.parse("a.json", text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> problemsOf(byte[] bytes) {
    var e =
        catchThrowableOfType(
            MalformedJsonException.class, () -> JsonDocument.parse("a.json", bytes));
    assertThat(e).isNotNull();
    return e.problems().stream().map(Object::toString).toList();
  }

  static List<String> problemsOf(String text) {
    return problemsOf(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsEveryKindOfValue() {
    JsonValue root =
        parse("{\"a\": [1, -2.50e3, true, false, null], \"b\": {\"c\": \"d\"}}").root();
    assertThat(root.kind()).isEqualTo(JsonKind.OBJECT);
    assertThat(root.size()).isEqualTo(2);
    JsonValue list = root.member("a").orElseThrow();
    assertThat(list.size()).isEqualTo(5);
    List<JsonValue> items = new ArrayList<>();
    list.items().forEach(items::add);
    assertThat(items)
        .extracting(JsonValue::text)
        .containsExactly("1", "-2.50e3", "true", "false", "null");
    assertThat(items.get(1).number()).isEqualTo(new BigDecimal("-2.50e3"));
    assertThat(items.get(2).isTrue()).isTrue();
    assertThat(root.member("b").flatMap(b -> b.member("c")).map(JsonValue::text)).contains("d");
    assertThat(root.member("B")).isEmpty();
    assertThat(root.memberIgnoringCase("B")).isPresent();
    assertThat(root.members()).extracting(JsonValue.Member::name).containsExactly("a", "b");
  }

  @Test
  void decodesEscapesAndKeepsLineBreaksWithinStrings() {
    JsonValue root = parse("[\"a\\\"\\\\\\/\\n\\u00e9\\ud83d\\ude00é\", \"two\nlines\"]").root();
    assertThat(root.items())
        .extracting(JsonValue::text)
        .containsExactly("a\"\\/\n\u00e9\ud83d\ude00é", "two\nlines");
    assertThat(parse("{\"\\u0061b\": 1}").root().member("ab")).isPresent();
  }

  @Test
  void acceptsCommentsAndAByteOrderMark() {
    JsonValue root = parse("\ufeff// head\n{ /* one */ \"a\": 1 // tail\n}").root();
    assertThat(root.member("a").orElseThrow().place()).isEqualTo(new Place("a.json", 2, 18));
    assertThat(parse("\ufeff{\"a\":1}").root().member("a").orElseThrow().place())
        .isEqualTo(new Place("a.json", 1, 6));
  }

  @Test
  void columnsCountCharactersEvenFarIntoALongLine() {
    String pad = "\"ä€😀\",".repeat(2000);
    JsonValue root = parse("\n[" + pad + "{\"key\":7}]").root();
    JsonValue last = null;
    for (JsonValue item : root.items()) {
      last = item;
    }
    assertThat(last.place()).isEqualTo(new Place("a.json", 2, 2 + 6 * 2000));
    JsonValue.Member member = last.members().iterator().next();
    assertThat(member.namePlace().column()).isEqualTo(2 + 6 * 2000 + 1);
    assertThat(member.value().place().column()).isEqualTo(2 + 6 * 2000 + 7);
  }

  @Test
  void makesATreeOfValuesWithPlaces() {
    Value value = parse("{\"sku\": {\"name\": \"S0\"}, \"zones\": [1, null]}").root().toValue();
    assertThat(value.at("SKU.Name")).contains(new Value.Text("S0", new Place("a.json", 1, 18)));
    assertThat(value.member("zones").orElseThrow().elements()).hasSize(2);
    assertThat(value.at("zones.x")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void refusesUtf16WithOneMessage(String charset) {
    assertThat(problemsOf("{\"a\": 1}".getBytes(Charset.forName(charset))))
        .containsExactly(
            "a.json:1:1: the file is in UTF-16, expected UTF-8; save it as UTF-8 and try again");
  }

  @Test
  void refusesOtherEncodingsWithOneMessage() {
    assertThat(problemsOf("{\"a\": 1}".getBytes(Charset.forName("UTF-32BE"))))
        .singleElement()
        .asString()
        .contains("UTF-32");
    assertThat(problemsOf("{\n \"ä\": \"ö\"}".getBytes(StandardCharsets.ISO_8859_1)))
        .singleElement()
        .asString()
        .startsWith("a.json:2:3: byte 0xE4 is not valid UTF-8");
  }

  @Test
  void tellsEveryKeyUsedTwice() {
    assertThat(problemsOf("{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2},\n \"a\": 3, \"A\": 4}"))
        .containsExactly(
            "a.json:2:16: the key 'c' appears twice in this object, expected once",
            "a.json:3:2: the key 'a' appears twice in this object, expected once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void refusesDeepNestingOnceAtItsPlace(String opening) {
    assertThat(problemsOf(opening.repeat(10_000)))
        .singleElement()
        .asString()
        .startsWith("a.json:1:" + (500 * opening.length() + 1) + ": ")
        .contains("nested more than 500 levels");
    assertThat(parse("[".repeat(500) + "]".repeat(500)).root().toValue().elements()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|a.json:1:1: the file is empty, expected JSON",
        "{\"a\": [1, 2|a.json:1:11: the file ends too early: the list that starts in line 1, column"
            + " 7 is not closed, expected ']'",
        "{\"a\": 1} {}|a.json:1:10: the document ended before this, expected the end of the file",
        "[1e99999]|a.json:1:2: this number is too large to be meant",
      })
  void saysWhatIsWrong(String text, String problem) {
    assertThat(problemsOf(text)).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{a: 1}", "{\"a\" 1}", "[1,]", "[tru]", "[\"\\x\"]", "[01]", "}", "<a/>", "[\"a"})
  void refusesWhatIsNotJson(String text) {
    assertThat(problemsOf(text)).singleElement().asString().startsWith("a.json:1:");
  }
}
