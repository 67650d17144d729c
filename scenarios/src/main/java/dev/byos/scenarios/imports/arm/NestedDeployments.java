package dev.byos.scenarios.imports.arm;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.arm.expression.DeploymentScope;
import dev.byos.scenarios.imports.arm.expression.DeploymentScope.Level;
import dev.byos.scenarios.imports.arm.expression.Frame;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.json.MalformedJsonException;
import dev.byos.scenarios.imports.value.Value;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The deployments within one template: {@code Microsoft.Resources/deployments}. */
final class NestedDeployments {
  private static final String TYPE = "Microsoft.Resources/deployments";
  private static final int MAXIMUM_NESTING = 20;

  private final Template outer;
  private final Map<String, Optional<Template>> made = new HashMap<>();

  NestedDeployments(Template outer) {
    this.outer = outer;
  }

  static boolean isDeployment(ResourceIdentity identity) {
    return identity.type().equalsIgnoreCase(TYPE);
  }

  /** The template of a deployment; empty, and told why, when there is none to read. */
  Optional<Template> of(ResourceWalk.Stop stop) {
    if (!isDeployment(stop.identity())) {
      return Optional.empty();
    }
    String key = stop.identity().id() + '@' + stop.json().index() + '#' + stop.turn();
    Optional<Template> known = made.get(key);
    if (known == null) {
      known = made(stop);
      made.put(key, known);
      String id = OpenText.braces(stop.identity().id());
      String name = OpenText.braces(stop.identity().name());
      known.ifPresent(template -> outer.session().register(id, name, template));
    }
    return known;
  }

  private Optional<Template> made(ResourceWalk.Stop stop) {
    Optional<JsonValue> properties = stop.json().memberIgnoringCase("properties");
    Optional<JsonValue> template =
        properties.flatMap(p -> p.memberIgnoringCase("template")).filter(JsonValue::isObject);
    boolean linked = template.isEmpty();
    if (linked) {
      template = properties.flatMap(p -> linked(p, stop));
    }
    if (template.isEmpty()) {
      return Optional.empty();
    }
    Place place = stop.json().place();
    if (outer.nesting() >= MAXIMUM_NESTING) {
      String message = "deployments are nested more than " + MAXIMUM_NESTING + " levels deep";
      outer.problem(new InputProblem(place, message));
      return Optional.empty();
    }
    boolean inner =
        linked
            || properties
                .flatMap(p -> p.memberIgnoringCase("expressionEvaluationOptions"))
                .flatMap(options -> text(options, "scope", stop.frame()))
                .filter(scope -> scope.equalsIgnoreCase("inner"))
                .isPresent();
    return Optional.of(
        new Template(
            outer.session(),
            template.get(),
            scope(stop.identity(), Template.levelOf(template.get())),
            stop.identity().name(),
            outer,
            parameters(properties.get(), stop.frame()),
            inner ? null : stop.frame()));
  }

  private DeploymentScope scope(ResourceIdentity identity, Level level) {
    DeploymentScope to = identity.deployedTo();
    return to.at(level);
  }

  private ParameterSource parameters(JsonValue properties, Frame frame) {
    Optional<JsonValue> given = properties.memberIgnoringCase("parameters");
    if (given.isEmpty()) {
      return name -> Optional.empty();
    }
    if (!given.get().isObject()) {
      Value whole = outer.session().evaluator.evaluate(given.get(), frame);
      return name -> whole.member(name).flatMap(entry -> entry.member("value"));
    }
    Map<String, JsonValue> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    given.get().members().forEach(member -> byName.put(member.name(), member.value()));
    return name -> Optional.ofNullable(byName.get(name)).map(entry -> given(name, entry, frame));
  }

  private Value given(String name, JsonValue entry, Frame frame) {
    Optional<JsonValue> value = entry.memberIgnoringCase("value");
    if (value.isPresent()) {
      return outer.session().evaluator.evaluate(value.get(), frame);
    }
    if (entry.memberIgnoringCase("reference").isPresent()) {
      return ParameterSource.secret(name, entry);
    }
    // The entry itself may be an expression: if(..., createObject('value', ...), ...).
    Value whole = outer.session().evaluator.evaluate(entry, frame);
    if (whole instanceof Value.Members) {
      return whole.member("value").orElse(new Value.Nothing(entry.place()));
    }
    return whole.isOpen() ? whole : new Value.Nothing(entry.place());
  }

  private Optional<JsonValue> linked(JsonValue properties, ResourceWalk.Stop stop) {
    Place place = stop.json().place();
    Optional<JsonValue> link = properties.memberIgnoringCase("templateLink");
    if (link.isEmpty()) {
      outer.notUnderstood(place, "deployment", "it has neither a template nor a link to one");
      return Optional.empty();
    }
    if (link.get().memberIgnoringCase("id").isPresent()) {
      String why = "it deploys a template spec, which is kept in Azure";
      outer.notUnderstood(link.get().place(), "template spec", why);
      return Optional.empty();
    }
    Optional<String> relative = text(link.get(), "relativePath", stop.frame());
    Optional<String> uri = text(link.get(), "uri", stop.frame());
    Optional<JsonDocument> found =
        relative.isPresent() ? open(relative.get(), place) : uri.flatMap(u -> atEndOf(u, place));
    if (found.isEmpty()) {
      String what = "linked template " + OpenText.braces(relative.or(() -> uri).orElse("?"));
      outer.notUnderstood(link.get().place(), what, "no such file is beside the template");
      return Optional.empty();
    }
    outer.session().linkedFiles.add(found.get().file());
    return found.map(JsonDocument::root).filter(JsonValue::isObject);
  }

  /** The file at the longest end of the path of a URI that is beside the template. */
  private Optional<JsonDocument> atEndOf(String uri, Place place) {
    String path =
        OpenText.parts(uri).stream().map(p -> p.open() ? "" : p.text()).reduce("", String::concat);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    int scheme = path.indexOf("://");
    List<String> segments =
        Stream.of((scheme < 0 ? path : path.substring(scheme + 3)).split("/", -1))
            .filter(segment -> !segment.isEmpty())
            .toList();
    for (int from = Math.max(0, segments.size() - 4); from < segments.size(); from++) {
      String end = String.join("/", segments.subList(from, segments.size()));
      Optional<JsonDocument> found = open(end, place);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<JsonDocument> open(String relativePath, Place place) {
    if (OpenText.isPartlyOpen(relativePath)) {
      return Optional.empty();
    }
    try {
      return outer.session().linked(outer.root().place().file(), relativePath);
    } catch (MalformedJsonException e) {
      e.problems().forEach(outer::problem);
    } catch (UncheckedIOException e) {
      String message = "the linked template " + relativePath + " cannot be read";
      outer.problem(new InputProblem(place, message));
    }
    return Optional.empty();
  }

  private Optional<String> text(JsonValue object, String member, Frame frame) {
    return ResourceIdentity.text(outer.session(), object, member, frame);
  }
}
