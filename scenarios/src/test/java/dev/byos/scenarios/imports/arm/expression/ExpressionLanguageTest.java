package dev.byos.scenarios.imports.arm.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions mean. A text between angle brackets is an open value. */
class ExpressionLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain|plain",
        "[[not evaluated]|[not evaluated]",
        "[not closed|[not closed",
        "['it''s']|it's",
        "[concat('a', 1, true())]|a1True",
        "[concat(createArray(1), createArray(2, 3))]|[1, 2, 3]",
        "[CONCAT ( 'a' , toUPPER('b') )]|aB",
        "[format('{0}-{1:D3} {{x}} {0,4}', 'a', 7)]|a-007 {x}    a",
        "[replace('a-b-c', '-', '')]|abc",
        "[split('a,b;c', createArray(',', ';'))]|[a, b, c]",
        "[join(createArray('a', 'b'), '-')]|a-b",
        "[substring('abcdef', 2, 3)]|cde",
        "[take('abcdef', 2)]|ab",
        "[skip(createArray(1, 2, 3), 2)]|[3]",
        "[last('abc')]|c",
        "[trim('  a ')]|a",
        "[padLeft('7', 3, '0')]|007",
        "[and(startsWith('Abc', 'aB'), endsWith('abC', 'Bc'))]|true",
        "[indexOf('abcB', 'b')]|1",
        "[lastIndexOf('abcB', 'b')]|3",
        "[length('abc')]|3",
        "[if(empty(''), 'none', 'some')]|none",
        "[contains(createObject('Key', 1), 'key')]|true",
        "[contains('abc', 'bc')]|true",
        "[contains(createArray('a', 'b'), 'B')]|false",
        "[add(1, mul(2, sub(10, div(7, 2))))]|15",
        "[mod(7, 3)]|1",
        "[max(createArray(3, 9, 4))]|9",
        "[min(3, 2)]|2",
        "[range(3, 2)]|[3, 4]",
        "[union(createArray(1, 2), createArray(2, 3))]|[1, 2, 3]",
        "[union(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2)))]"
            + "|{a: {x: 1, y: 2}}",
        "[intersection(createArray('a', 'b'), createArray('b'))]|[b]",
        "[shallowMerge(createArray(createObject('a', 1), createObject('a', 2)))]|{a: 2}",
        "[coalesce(null(), 'x', 'y')]|x",
        "[items(createObject('b', 1, 'a', 2))]|[{key: a, value: 2}, {key: b, value: 1}]",
        "[objectKeys(createObject('b', 1))]|[b]",
        "[tryGet(createObject('a', createObject('b', 1)), 'a', 'b')]|1",
        "[tryGet(createObject('a', 1), 'x', 'y')]|null",
        "[createObject('a', 1).?b]|null",
        "[createObject('a', createArray(1, 2))['a'][1]]|2",
        "[json('{\"a\": [1, {\"b\": \"{c}\"}]}').a[1].b]|{c}",
        "[string(createObject('a', createArray(1, 'x', true())))]|{\"a\":[1,\"x\",true]}",
        "[int('12')]|12",
        "[bool('TRUE')]|true",
        "[base64ToString(base64('Grüße'))]|Grüße",
        "[base64ToJson('eyJhIjoxfQ==').a]|1",
        "[uri('https://example.org/firstpath', 'myscript.sh')]|https://example.org/myscript.sh",
        "[uri('https://example.org/dir/', '/x')]|https://example.org/dir/x",
        "[uriComponentToString(uriComponent('a b/c+d'))]|a b/c+d",
        "[dataUri('Hello')]|data:text/plain;charset=utf8;base64,SGVsbG8=",
        "[equals(createArray(1, 'a'), createArray(1, 'a'))]|true",
        "[equals('a', 'A')]|false",
        "[less(1, 2)]|true",
        "[greaterOrEquals('b', 'a')]|true",
        "[or(false(), not(false()))]|true",
        "[map(range(0, 2), lambda('i', add(lambdaVariables('i'), 1)))]|[1, 2]",
        "[filter(range(0, 5), lambda('i', greater(lambdaVariables('i'), 3)))]|[4]",
        "[reduce(range(1, 4), 0, lambda('sum', 'i', add(lambdaVariables('sum'), lambdaVariables('i'))))]"
            + "|10",
        "[sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))]"
            + "|[1, 2, 3]",
        "[toObject(createArray('a', 'b'), lambda('x', lambdaVariables('x')), lambda('x', 1))]"
            + "|{a: 1, b: 1}",
        "[groupBy(createArray('ab', 'ac', 'b'), lambda('x', first(lambdaVariables('x'))))]"
            + "|{a: [ab, ac], b: [b]}",
        "[resourceId('rg', 'Microsoft.Storage/storageAccounts', 's')]"
            + "|/subscriptions/{subscription().subscriptionId}/resourceGroups/rg/providers/"
            + "Microsoft.Storage/storageAccounts/s",
        "[resourceId('1', 'rg', 'A.B/c/d', 'x', 'y')]"
            + "|/subscriptions/1/resourceGroups/rg/providers/A.B/c/x/d/y",
        "[subscriptionResourceId('A.B/c', 'x')]"
            + "|/subscriptions/{subscription().subscriptionId}/providers/A.B/c/x",
        "[tenantResourceId('A.B/c', 'x')]|/providers/A.B/c/x",
        "[extensionResourceId('/base', 'A.B/c', 'x')]|/base/providers/A.B/c/x",
        "[managementGroupResourceId('mg', 'A.B/c', 'x')]"
            + "|/providers/Microsoft.Management/managementGroups/mg/providers/A.B/c/x",
        "[environment().suffixes.storage]|core.windows.net",
        "[last(split(resourceId('A.B/c', concat('n', uniqueString('x'))), '/'))]"
            + "|n{uniqueString('x')}",
      })
  void meansWhatAzureSaysItMeans(String expression, String value) {
    Probe probe = Probe.of(expression);
    assertThat(probe.shown()).isEqualTo(value);
    assertThat(probe.problems()).isEmpty();
    assertThat(probe.notUnderstood()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[uniqueString(resourceGroup().id)]|<uniqueString(resourceGroup().id)>",
        "[concat('a', uniqueString('x'), '-b')]|a{uniqueString('x')}-b",
        "[format('a{0}-b', uniqueString('x'))]|a{uniqueString('x')}-b",
        "[concat(uniqueString('x'))]|<uniqueString('x')>",
        "[toLower(concat('A', uniqueString('x')))]|a{uniqueString('x')}",
        "[toLower(concat('A', resourceGroup().name))]|a{toLower(resourceGroup().name)}",
        "[replace(concat('a-', guid('x')), '-', '')]|a{replace(guid('x'), '-', '')}",
        "[take(concat('abc', guid('x')), 2)]|ab",
        "[take(concat('abc', guid('x')), 24)]|<take('abc{guid('x')}', 24)>",
        "[length(guid('x'))]|<length(guid('x'))>",
        "[startsWith(concat('abc', guid('x')), 'ab')]|true",
        "[startsWith(concat('abc', guid('x')), 'xb')]|false",
        "[startsWith(concat('abc', guid('x')), 'abcd')]|<startsWith('abc{guid('x')}', 'abcd')>",
        "[equals(concat('abc', guid('x')), 'xyz')]|false",
        "[equals(guid('x'), guid('x'))]|true",
        "[equals(guid('x'), guid('y'))]|<equals(guid('x'), guid('y'))>",
        "[empty(concat('abc', guid('x')))]|false",
        "[if(equals(guid('x'), 'y'), 'same', 'same')]|same",
        "[if(true(), 'a', nonsense())]|a",
        "[and(false(), nonsense())]|false",
        "[or(guid('x'), true())]|true",
        "[contains(createArray('a', guid('x')), 'a')]|true",
        "[reference('x').primaryEndpoints.blob]|<reference('x').primaryEndpoints.blob>",
        "[listKeys('x', '2021-01-01').keys[0].value]|<listKeys('x', '2021-01-01').keys[0].value>",
        "[resourceGroup().location]|<resourceGroup().location>",
        "[subscription().tenantId]|<tenant().tenantId>",
        "[subscription().displayName]|<subscription().displayName>",
        "[coalesce(reference('x').y, 'z')]|<coalesce(reference('x').y, 'z')>",
        "[map(reference('x').y, lambda('i', lambdaVariables('i')))]"
            + "|<map(reference('x').y, lambda('i', lambdaVariables('i')))>",
      })
  void whatOnlyTheDeploymentKnowsStaysOpen(String expression, String value) {
    Probe probe = Probe.of(expression);
    assertThat(probe.shown()).isEqualTo(value);
    assertThat(probe.problems()).isEmpty();
    assertThat(probe.notUnderstood()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[concat('a']|1:12|found the end of the expression, expected ')'",
        "[concat('a', )]|1:14|found ')', expected a function, a text or a number",
        "[concat('a)]|1:9|this text has no closing quote, expected '",
        "[parameters]|1:12|found the end of the expression, expected '('",
        "[true() false()]|1:9|unexpected 'false' behind the end of the expression",
        "[add(1; 2)]|1:7|unexpected character ';'",
        "[]|1:2|found the end of the expression, expected a function, a text or a number",
      })
  void aMistakeIsToldAtItsCharacter(String expression, String place, String message) {
    Probe probe = Probe.of(expression);
    int column = Integer.parseInt(place.substring(2)) + Probe.COLUMN;
    assertThat(probe.problems())
        .containsExactly("t.json:1:" + column + ": not a valid template expression: " + message);
    assertThat(probe.value().isOpen()).isTrue();
  }

  @Test
  void anUnknownFunctionIsOpenAndAProblem() {
    Probe probe = Probe.of("[concat('a', tolowr('x', 1))]");
    assertThat(probe.shown()).isEqualTo("a{tolowr('x', 1)}");
    assertThat(probe.problems())
        .containsExactly(
            "t.json:1:"
                + Probe.COLUMN
                + ": there is no template function 'tolowr'; did you mean 'tolower'?");
  }

  @Test
  void argumentsThatNoFunctionTakesAreToldAndOpen() {
    Probe probe = Probe.of("[substring('abc', 2, 9)]");
    assertThat(probe.shown()).isEqualTo("<substring('abc', 2, 9)>");
    assertThat(probe.notUnderstood()).hasSize(1);
    assertThat(Probe.of("[div(1, 0)]").notUnderstood()).hasSize(1);
    assertThat(Probe.of("[createObject('a', 1).b]").notUnderstood()).hasSize(1);
  }

  @Test
  void twoNewGuidsDiffer() {
    assertThat(Probe.of("[equals(newGuid(), newGuid())]").value().isOpen()).isFalse();
    Probe probe = Probe.of("[reference('x', '2021-01-01', 'Full').identity.principalId]");
    assertThat(probe.shown()).isEqualTo("<reference('x', 'full').identity.principalId>");
  }

  @Test
  void expressionsThatAskForTooMuchAreToldOnce() {
    String deep = "[" + "concat(".repeat(300) + "'a'" + ")".repeat(300) + "]";
    assertThat(Probe.of(deep).problems())
        .singleElement()
        .asString()
        .contains("nested more than 200 levels deep");
    String large = "[padLeft(padLeft('a', 999999, 'b'), 1000000, 'c')]";
    assertThat(
            Probe.of("[concat(" + large.substring(1, large.length() - 1) + ", 'xy')]").problems())
        .singleElement()
        .asString()
        .contains("over a million characters");
  }
}
