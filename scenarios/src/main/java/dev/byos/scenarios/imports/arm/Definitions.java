package dev.byos.scenarios.imports.arm;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.arm.expression.Frame;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.PropertyLoops;
import dev.byos.scenarios.imports.arm.expression.Surroundings;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import dev.byos.scenarios.yaml.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The parameters, variables and functions of one template. Each value is worked out when it is
 * first asked for, and once.
 */
final class Definitions {
  private final ImportSession session;
  private final Frame frame;
  private final ParameterSource source;

  /** Goes in front of the names of open parameters, so that those of two templates differ. */
  private final String prefix;

  private final Map<String, JsonValue.Member> parameters;
  private final Map<String, JsonValue.Member> variables;
  private final Map<String, Surroundings.UserFunction> functions = new HashMap<>();

  /** By the name as expressions write it; most ask for the same few again and again. */
  private final Map<String, Value> knownParameters = new HashMap<>();

  private final Map<String, Value> knownVariables = new HashMap<>();
  private final Map<String, Value> known = new HashMap<>();
  private final Map<String, Place> inProgress = new LinkedHashMap<>();

  Definitions(
      ImportSession session, JsonValue root, Frame frame, ParameterSource source, String prefix) {
    this.session = session;
    this.frame = frame;
    this.source = source;
    this.prefix = prefix;
    parameters = members(root, "parameters");
    variables = members(root, "variables");
    root.memberIgnoringCase("functions").ifPresent(this::addFunctions);
  }

  private static Map<String, JsonValue.Member> members(JsonValue root, String section) {
    Map<String, JsonValue.Member> members = new HashMap<>();
    root.memberIgnoringCase(section)
        .ifPresent(
            object -> {
              for (JsonValue.Member member : object.members()) {
                if (!PropertyLoops.isLoop(member)) {
                  members.put(lower(member.name()), member);
                  continue;
                }
                for (JsonValue loop : member.value().items()) {
                  String name = loop.memberIgnoringCase("name").orElseThrow().text();
                  members.put(lower(name), new JsonValue.Member("copy", loop.place(), loop));
                }
              }
            });
    return members;
  }

  private void addFunctions(JsonValue namespaces) {
    for (JsonValue namespace : namespaces.items()) {
      String name = namespace.memberIgnoringCase("namespace").map(JsonValue::text).orElse("");
      namespace.memberIgnoringCase("members").ifPresent(members -> addFunctions(name, members));
    }
  }

  private void addFunctions(String namespace, JsonValue members) {
    for (JsonValue.Member member : members.members()) {
      List<String> names = new ArrayList<>();
      member
          .value()
          .memberIgnoringCase("parameters")
          .ifPresent(
              list -> {
                for (JsonValue parameter : list.items()) {
                  names.add(parameter.memberIgnoringCase("name").map(JsonValue::text).orElse(""));
                }
              });
      member
          .value()
          .memberIgnoringCase("output")
          .flatMap(output -> output.memberIgnoringCase("value"))
          .ifPresent(
              output ->
                  functions.put(
                      lower(namespace + '.' + member.name()),
                      new Surroundings.UserFunction(List.copyOf(names), output)));
    }
  }

  Optional<Surroundings.UserFunction> function(String name) {
    return Optional.ofNullable(functions.get(lower(name)));
  }

  Value parameter(String name, Place place) {
    Value value = knownParameters.get(name);
    if (value == null) {
      value = firstParameter(name, place);
      if (inProgress.isEmpty() && parameters.containsKey(lower(name))) {
        knownParameters.put(name, value);
      }
    }
    return value;
  }

  private Value firstParameter(String name, Place place) {
    JsonValue.Member declared = parameters.get(lower(name));
    if (declared == null) {
      return undeclared("parameter", name, parameters, place);
    }
    String label = prefix + "parameters('" + declared.name() + "')";
    return once(label, declared.namePlace(), () -> parameter(declared, label));
  }

  private Value parameter(JsonValue.Member declared, String label) {
    String name = declared.name();
    Optional<Value> given = source.of(name);
    if (given.isPresent() && !(given.get() instanceof Value.Nothing)) {
      checkAllowed(declared, given.get());
      return given.get();
    }
    Optional<JsonValue> preset = declared.value().memberIgnoringCase("defaultValue");
    if (preset.isPresent()) {
      Value value = session.evaluator.evaluate(preset.get(), frame);
      checkAllowed(declared, value);
      return value;
    }
    boolean nullable =
        declared.value().memberIgnoringCase("nullable").filter(JsonValue::isTrue).isPresent();
    if (nullable) {
      return new Value.Nothing(declared.namePlace());
    }
    String reason = "the parameter '" + name + "' has no value";
    return new Value.Open(label, reason, Optional.empty(), declared.namePlace());
  }

  private void checkAllowed(JsonValue.Member declared, Value value) {
    Optional<JsonValue> allowed = declared.value().memberIgnoringCase("allowedValues");
    if (allowed.isEmpty() || !(value instanceof Value.Text text) || text.text().length() > 100) {
      return;
    }
    List<String> names = new ArrayList<>();
    allowed.get().items().forEach(item -> names.add(item.text()));
    boolean open = OpenText.isOpen(value);
    if (open || names.stream().anyMatch(name -> name.equalsIgnoreCase(text.text()))) {
      return;
    }
    String nearest =
        NearestName.of(text.text(), names).map(n -> "; did you mean '" + n + "'?").orElse("");
    session.problem(
        new InputProblem(
            value.place(),
            "found '"
                + text.text()
                + "' for parameter '"
                + declared.name()
                + "', expected one of its allowed values: "
                + String.join(", ", names)
                + nearest));
  }

  Value variable(String name, Place place) {
    Value value = knownVariables.get(name);
    if (value == null) {
      value = firstVariable(name, place);
      if (inProgress.isEmpty() && variables.containsKey(lower(name))) {
        knownVariables.put(name, value);
      }
    }
    return value;
  }

  private Value firstVariable(String name, Place place) {
    JsonValue.Member declared = variables.get(lower(name));
    if (declared == null) {
      return undeclared("variable", name, variables, place);
    }
    boolean loop = declared.name().equals("copy") && !lower(name).equals("copy");
    String label = prefix + "variables('" + (loop ? name : declared.name()) + "')";
    return once(
        label,
        declared.namePlace(),
        () ->
            loop
                ? PropertyLoops.list(session.evaluator, declared.value(), frame)
                : session.evaluator.evaluate(declared.value(), frame));
  }

  private Value undeclared(
      String kind, String name, Map<String, JsonValue.Member> declared, Place place) {
    List<String> names = declared.values().stream().map(JsonValue.Member::name).sorted().toList();
    String nearest = NearestName.of(name, names).map(n -> "; did you mean '" + n + "'?").orElse("");
    session.problem(
        new InputProblem(place, "the template declares no " + kind + " '" + name + "'" + nearest));
    String label = prefix + kind + "s('" + name + "')";
    return new Value.Open(label, "it is not declared", Optional.empty(), place);
  }

  private Value once(String label, Place place, Supplier<Value> work) {
    String key = lower(label);
    Value value = known.get(key);
    if (value != null) {
      return value;
    }
    if (inProgress.containsKey(label)) {
      return circular(label);
    }
    inProgress.put(label, place);
    Value open = new Value.Open(label, "its value cannot be worked out", Optional.empty(), place);
    try {
      value = session.limited(place, work, () -> open);
    } finally {
      inProgress.remove(label);
    }
    known.put(key, value);
    return value;
  }

  private Value circular(String label) {
    List<String> circle = new ArrayList<>(inProgress.keySet());
    circle = new ArrayList<>(circle.subList(circle.indexOf(label), circle.size()));
    circle.add(label);
    Place place = inProgress.get(label);
    session.problem(
        new InputProblem(
            place, "circular reference: " + String.join(" -> ", circle) + "; expected no circle"));
    return new Value.Open(label, "it refers to itself", Optional.empty(), place);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
