package dev.byos.scenarios.imports.arm.expression;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.arm.ArmTemplateImporter;
import dev.byos.scenarios.imports.arm.LinkedTemplates;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What became of one expression, written as a property of a resource. */
record Probe(Value value, List<String> notUnderstood, List<String> problems) {
  private static final String BEFORE =
      "{\"resources\": [{\"type\": \"A.B/c\", \"name\": \"n\", \"properties\": {\"v\": ";

  /** Column of the opening quote of the expression. */
  static final int COLUMN = BEFORE.length() + 1;

  static Probe of(String expression) {
    String quoted = '"' + expression.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return ofTemplate(BEFORE + quoted + "}}]}");
  }

  static Probe ofTemplate(String template) {
    List<Value> values = new ArrayList<>();
    List<String> notUnderstood = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    JsonDocument document = JsonDocument.parse("t.json", template.getBytes(StandardCharsets.UTF_8));
    new ArmTemplateImporter(LinkedTemplates.none())
        .read(
            document,
            List.of(),
            new ResourceSink() {
              @Override
              public void accept(ArmResource resource) {
                resource.body().at("properties").ifPresent(p -> values.add(v(p)));
              }

              @Override
              public void notUnderstood(Place place, String what, String why) {
                notUnderstood.add(place + ": " + what);
              }

              @Override
              public void problem(InputProblem problem) {
                problems.add(problem.toString());
              }
            });
    return new Probe(values.isEmpty() ? null : values.get(0), notUnderstood, problems);
  }

  private static Value v(Value properties) {
    return ((Value.Members) properties).members().get("v");
  }

  String shown() {
    return shown(value);
  }

  static String shown(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Numeral number) {
      return number.number().toPlainString();
    }
    if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.truth());
    }
    if (value instanceof Value.Open open) {
      return '<' + open.expression() + '>';
    }
    if (value instanceof Value.Items list) {
      return list.items().stream().map(Probe::shown).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Value.Members object) {
      return object.members().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return "null";
  }
}
