package dev.byos.scenarios.imports.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds of every expression. */
class ArmPropertiesTest {

  private static ArmReading read(String expression) {
    String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return ArmReading.ofText(
        "{\"parameters\": {\"p\": {\"type\": \"string\"}, \"q\": {\"defaultValue\": [1, \"x\"]}},"
            + " \"variables\": {\"v\": {\"a\": \"[parameters('p')]\", \"b\": 2}},"
            + " \"resources\": [{\"type\": \"A.B/c\", \"name\": \"n\", \"properties\": {\"v\": \""
            + quoted
            + "\"}}]}");
  }

  /** Texts that are much like expressions, right and wrong. */
  @Provide
  Arbitrary<String> nearlyExpressions() {
    return Arbitraries.of(
            "concat(",
            "format(",
            "split(",
            "union(",
            "take(",
            "if(",
            "map(",
            "lambda(",
            "createObject(",
            "parameters(",
            "variables(",
            "reference(",
            "resourceId(",
            "uniqueString(",
            "copyIndex(",
            "substring(",
            "json(",
            "equals(",
            "intersection(",
            "filter(",
            "items(",
            "tryGet(",
            "uri(",
            "foo(",
            "'a'",
            "'p'",
            "'q'",
            "'v'",
            "'{0}'",
            "''",
            "'A.B/c'",
            "1",
            "-1",
            "0",
            "1.5",
            "(",
            ")",
            ")",
            ")",
            "[",
            "]",
            ",",
            ",",
            ",",
            ".",
            "?",
            ".a",
            ".b",
            "[0]",
            " ",
            "\n",
            "'",
            "{",
            "é",
            "99999999999999999999",
            "null()",
            "true()",
            "resourceGroup()",
            "subscription()")
        .list()
        .ofMaxSize(25)
        .map(parts -> '[' + String.join("", parts) + ']');
  }

  @Property(tries = 3000)
  void noExpressionMakesTheEvaluatorFail(@ForAll("nearlyExpressions") String expression) {
    ArmReading read = read(expression);
    assertThat(read.resources).hasSize(1);
    assertThat(read.problems).allMatch(problem -> problem.startsWith("t.json:1:"));
  }

  /**
   * Calls of any function with arguments of any kind: right in grammar, mostly wrong in meaning.
   */
  @Provide
  Arbitrary<String> calls() {
    return calls(3).map(call -> '[' + call + ']');
  }

  private static Arbitrary<String> calls(int depth) {
    Arbitrary<String> leaves =
        Arbitraries.of(
            "'a'",
            "''",
            "'{0} {1:D2} {9}'",
            "'/subscriptions/x'",
            "'A.B/c/d'",
            "1",
            "-3",
            "0",
            "2000000000",
            "null()",
            "true()",
            "parameters('p')",
            "parameters('q')",
            "variables('v')",
            "variables('v').a",
            "resourceGroup()",
            "resourceGroup().id",
            "reference('n')",
            "guid('x')",
            "createArray()",
            "createObject()",
            "json('{\\\"k\\\": [1]}')",
            "lambda('x', lambdaVariables('x'))",
            "lambda('x', 'y', false())");
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<String> names =
        Arbitraries.of(
            "concat",
            "format",
            "toLower",
            "toUpper",
            "trim",
            "replace",
            "split",
            "join",
            "substring",
            "startsWith",
            "endsWith",
            "padLeft",
            "string",
            "int",
            "float",
            "bool",
            "json",
            "base64",
            "base64ToString",
            "base64ToJson",
            "dataUri",
            "dataUriToString",
            "uri",
            "uriComponent",
            "uriComponentToString",
            "add",
            "sub",
            "mul",
            "div",
            "mod",
            "min",
            "max",
            "range",
            "less",
            "greater",
            "lessOrEquals",
            "greaterOrEquals",
            "not",
            "equals",
            "and",
            "or",
            "if",
            "array",
            "createArray",
            "length",
            "empty",
            "first",
            "last",
            "take",
            "skip",
            "contains",
            "indexOf",
            "lastIndexOf",
            "flatten",
            "createObject",
            "union",
            "intersection",
            "shallowMerge",
            "items",
            "objectKeys",
            "tryGet",
            "coalesce",
            "map",
            "filter",
            "sort",
            "reduce",
            "toObject",
            "groupBy",
            "mapValues",
            "resourceId",
            "subscriptionResourceId",
            "tenantResourceId",
            "extensionResourceId",
            "managementGroupResourceId",
            "reference",
            "resourceInfo",
            "newGuid",
            "copyIndex",
            "parameters",
            "variables",
            "lambdaVariables",
            "environment",
            "deployment",
            "tenant",
            "managementGroup",
            "deployer",
            "listKeys",
            "providers",
            "pickZones",
            "utcNow");
    Arbitrary<String> arguments =
        calls(depth - 1).list().ofMaxSize(4).map(list -> String.join(", ", list));
    Arbitrary<String> ends = Arbitraries.of("", "", "", ".a", "[0]", ".?b", "[1].c", "['name']");
    Arbitrary<String> made =
        names.flatMap(name -> arguments.flatMap(a -> ends.map(end -> name + '(' + a + ')' + end)));
    return Arbitraries.oneOf(leaves, made, made);
  }

  @Property(tries = 3000)
  void noCallMakesTheEvaluatorFail(@ForAll("calls") String expression) {
    ArmReading read = read(expression.replace("\\\"", "\""));
    assertThat(read.resources).hasSize(1);
    assertThat(read.problems)
        .noneMatch(problem -> problem.contains("not a valid template expression"));
    assertThat(read.resources.get(0).body().toString()).doesNotContain("\u0001", "\u0002");
  }

  @Property(tries = 300)
  void concatJoins(
      @ForAll @Size(max = 5) List<@AlphaChars @NumericChars @StringLength(max = 8) String> parts) {
    String arguments = String.join(", ", parts.stream().map(part -> '\'' + part + '\'').toList());
    assertThat(text(read("[concat(" + arguments + ")]"))).isEqualTo(String.join("", parts));
  }

  @Property(tries = 300)
  void formatAndConcatSayTheSameOfOpenParts(
      @ForAll @AlphaChars @StringLength(max = 8) String head,
      @ForAll @AlphaChars @StringLength(max = 8) String tail) {
    String open = "uniqueString('" + head + "')";
    String formatted = "[format('" + head + "{0}" + tail + "', " + open + ")]";
    String joined = "[concat('" + head + "', " + open + ", '" + tail + "')]";
    assertThat(text(read(formatted))).isEqualTo(text(read(joined)));
  }

  @Property(tries = 200)
  void splitAndJoinUndoEachOther(
      @ForAll @Size(min = 1, max = 5) List<@AlphaChars @StringLength(max = 5) String> parts) {
    String text = String.join("-", parts);
    assertThat(text(read("[join(split('" + text + "', '-'), '-')]"))).isEqualTo(text);
  }

  private static String text(ArmReading read) {
    return read.value() instanceof Value.Text text
        ? text.text()
        : read.value().asText().orElseThrow();
  }
}
