package dev.byos.scenarios.imports.arm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Templates that are wrong: one clear message each, at its place; the rest is read. */
class BadTemplateTest {
  private static final String STORE =
      "{\"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"good\"}";

  private static String template(String sections, String... resources) {
    return "{"
        + sections
        + (sections.isEmpty() ? "" : ",\n")
        + "\"resources\": [\n"
        + String.join(",\n", resources)
        + "\n]}";
  }

  private static String resource(String name, String value) {
    return "{\"type\": \"A.B/c\", \"name\": \""
        + name
        + "\", \"properties\": {\"v\": \""
        + value
        + "\"}}";
  }

  @Test
  void circularVariablesAreOneProblem() {
    ArmReading read =
        ArmReading.ofText(
            template(
                "\"variables\": {\"a\": \"[variables('b')]\", \"b\": \"[concat('x', variables('c'))]\","
                    + " \"c\": \"[variables('a')]\"}",
                resource("one", "[variables('a')]"),
                resource("two", "[variables('c')]"),
                STORE));
    assertThat(read.problems)
        .containsExactly(
            "t.json:1:16: circular reference: variables('a') -> variables('b') -> variables('c')"
                + " -> variables('a'); expected no circle");
    assertThat(read.resources).hasSize(3);
    assertThat(read.value().asText()).contains("x{variables('a')}");
  }

  @Test
  void aParameterThatIsItsOwnDefaultIsOneProblem() {
    ArmReading read =
        ArmReading.ofText(
            template(
                "\"parameters\": {\"p\": {\"type\": \"string\", \"defaultValue\":"
                    + " \"[parameters('p')]\"}}",
                resource("one", "[parameters('p')]")));
    assertThat(read.problems)
        .containsExactly(
            "t.json:1:17: circular reference: parameters('p') -> parameters('p'); expected no"
                + " circle");
  }

  @Test
  void circularDependenciesAreOneProblem() {
    ArmReading read =
        ArmReading.ofText(
            template(
                "",
                "{\"type\": \"A.B/c\", \"name\": \"x\", \"dependsOn\": [\"[resourceId('A.B/c', 'y')]\"]}",
                "{\"type\": \"A.B/c\", \"name\": \"y\", \"dependsOn\": [\"A.B/c/z\"]}",
                "{\"type\": \"A.B/c\", \"name\": \"z\", \"dependsOn\": [\"x\", \"nowhere\"]}",
                STORE));
    assertThat(read.problems)
        .containsExactly("t.json:2:45: circular dependency: x -> y -> z -> x; expected no circle");
    assertThat(read.notUnderstood)
        .containsExactly(
            "t.json:4:51: dependency on nowhere: the template declares no such resource");
    assertThat(read.resources).hasSize(4);
  }

  @Test
  void namesThatAreNotDeclaredAreProblems() {
    ArmReading read =
        ArmReading.ofText(
            template(
                "\"parameters\": {\"location\": {\"type\": \"string\"}}",
                resource("one", "[parameters('locatoin')]"),
                resource("two", "[variables('x')]")));
    assertThat(read.problems)
        .containsExactly(
            "t.json:3:54: the template declares no parameter 'locatoin'; did you mean 'location'?",
            "t.json:4:54: the template declares no variable 'x'");
  }

  @Test
  void aValueThatIsNotAllowedIsAProblem() {
    ArmReading read =
        ArmReading.ofText(
            template(
                "\"parameters\": {\"p\": {\"type\": \"string\", \"defaultValue\": \"Standard_LSR\","
                    + " \"allowedValues\": [\"Standard_LRS\", \"Standard_ZRS\"]}}",
                resource("one", "[parameters('p')]")));
    assertThat(read.problems)
        .containsExactly(
            "t.json:1:57: found 'Standard_LSR' for parameter 'p', expected one of its allowed values:"
                + " Standard_LRS, Standard_ZRS; did you mean 'Standard_LRS'?");
  }

  @Test
  void unreasonableLoopsAreRefused() {
    ArmReading read =
        ArmReading.ofText(
            template(
                "",
                "{\"type\": \"A.B/c\", \"name\": \"[concat('x', copyIndex())]\","
                    + " \"copy\": {\"name\": \"l\", \"count\": 1000000000}}",
                "{\"type\": \"A.B/c\", \"name\": \"y\", \"copy\": {\"name\": \"l\"}}",
                STORE));
    assertThat(read.problems)
        .containsExactly(
            "t.json:2:88: found 1000000000 as the count of a copy loop, expected a whole number"
                + " from 0 to 800 (more is refused by Azure Resource Manager)",
            "t.json:3:40: this copy loop has no 'count', expected one");
    assertThat(read.resources).hasSize(1);
  }

  @Test
  void longChainsOfVariablesDoNotExhaustTheStack() {
    StringBuilder variables = new StringBuilder("\"variables\": {\"v0\": \"x\"");
    for (int i = 1; i <= 5000; i++) {
      variables.append(", \"v" + i + "\": \"[concat(variables('v" + (i - 1) + "'), '')]\"");
    }
    ArmReading read =
        ArmReading.ofText(
            template(variables + "}", resource("one", "[variables('v5000')]"), STORE));
    assertThat(read.problems).singleElement().asString().contains("more than 600 levels deep");
    assertThat(read.resources).hasSize(2);
  }

  @Test
  void textsThatDoubleAgainAndAgainAreRefused() {
    StringBuilder variables = new StringBuilder("\"variables\": {\"v0\": \"xxxxxxxxxx\"");
    for (int i = 1; i <= 60; i++) {
      String before = "variables('v" + (i - 1) + "')";
      variables.append(", \"v" + i + "\": \"[concat(" + before + ", " + before + ")]\"");
    }
    ArmReading read =
        ArmReading.ofText(template(variables + "}", resource("one", "[variables('v60')]"), STORE));
    assertThat(read.problems).singleElement().asString().contains("over a million characters");
    assertThat(read.resources).hasSize(2);
  }

  @Test
  void aTemplateThatLinksToItselfEnds() {
    ArmReading read = ArmReading.ofFile("links-to-itself.json");
    assertThat(read.problems)
        .singleElement()
        .asString()
        .startsWith("links-to-itself.json:")
        .contains("nested more than 20 levels deep");
  }

  @Test
  void whatIsNoTemplateIsAProblem() {
    assertThat(ArmReading.ofText("[1, 2]").problems)
        .containsExactly("t.json:1:1: found no object, expected an ARM template");
    assertThat(ArmReading.ofText("{\"resources\": [7, {\"name\": \"x\"}]}").problems)
        .containsExactly(
            "t.json:1:16: found no object, expected a resource",
            "t.json:1:19: a resource without 'type', expected one");
  }
}
