package dev.byos.scenarios.imports.arm;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.arm.expression.DeploymentScope;
import dev.byos.scenarios.imports.arm.expression.DeploymentScope.Level;
import dev.byos.scenarios.imports.arm.expression.Frame;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.PropertyLoops;
import dev.byos.scenarios.imports.arm.expression.ResourceIds;
import dev.byos.scenarios.imports.arm.expression.Surroundings;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One template in evaluation: the outermost one, or one of a deployment within another. */
final class Template implements Surroundings {
  /** Stands for no template where a null would. */
  static final Template NONE = new Template();

  private static final Pattern OUTPUT =
      Pattern.compile("properties\\.outputs\\.([^.\\[]+)\\.value", Pattern.CASE_INSENSITIVE);

  /** Properties that are what the template says; others may get a default from Azure. */
  private static final Set<String> DECLARED = Set.of("location", "kind", "name");

  private final ImportSession session;
  private final JsonValue root;
  private final DeploymentScope scope;
  private final String name;

  /** The template that this one is nested in; null for the outermost. */
  private final Template around;

  private final int nesting;
  private final Definitions definitions;

  /** Where its resources and outputs are evaluated: within itself or within the outer template. */
  private final Frame frame;

  private final NestedDeployments nested = new NestedDeployments(this);
  private final Map<String, Value> outputs = new HashMap<>();
  private ResourceIndex index;
  private boolean indexing;

  private Template() {
    session = null;
    root = null;
    scope = null;
    name = "";
    around = null;
    nesting = 0;
    definitions = null;
    frame = null;
  }

  /**
   * @param outer the frame of the template around this one when it is evaluated there; null when
   *     this one is evaluated within itself
   */
  Template(
      ImportSession session,
      JsonValue root,
      DeploymentScope scope,
      String name,
      Template around,
      ParameterSource source,
      Frame outer) {
    this.session = session;
    this.root = root;
    this.scope = scope;
    this.name = name;
    this.around = around;
    nesting = around == null ? 0 : around.nesting + 1;
    Frame own = Frame.of(this);
    String prefix = nesting == 0 ? "" : OpenText.braces(name) + '.';
    definitions = new Definitions(session, root, own, source, prefix);
    frame = outer == null ? own : outer;
  }

  static Template outermost(
      ImportSession session, JsonValue root, DeploymentScope scope, ParameterSource source) {
    String name = OpenText.part("deployment().name");
    return new Template(session, root, scope, name, null, source, null);
  }

  /** What a template is deployed into, by its schema. */
  static Level levelOf(JsonValue template) {
    String schema =
        template
            .memberIgnoringCase("$schema")
            .map(JsonValue::text)
            .orElse("")
            .toLowerCase(Locale.ROOT);
    if (schema.contains("subscriptiondeploymenttemplate")) {
      return Level.SUBSCRIPTION;
    }
    if (schema.contains("managementgroupdeploymenttemplate")) {
      return Level.MANAGEMENT_GROUP;
    }
    return schema.contains("tenantdeploymenttemplate") ? Level.TENANT : Level.RESOURCE_GROUP;
  }

  /** Hands over the resources. */
  void read() {
    new Dependencies(this).check();
    new ResourceReader(this, nested).read();
  }

  ImportSession session() {
    return session;
  }

  JsonValue root() {
    return root;
  }

  int nesting() {
    return nesting;
  }

  Frame frame() {
    return frame;
  }

  /** All resources by name; empty while it is being made. */
  Optional<ResourceIndex> index() {
    if (index == null && !indexing) {
      indexing = true;
      ResourceIndex made = new ResourceIndex();
      session.lookingAhead(
          () ->
              new ResourceWalk(
                      this,
                      stop -> {
                        made.add(stop);
                        nested.of(stop);
                        return true;
                      })
                  .all(frame));
      index = made;
    }
    return Optional.ofNullable(index);
  }

  /** The identity that was worked out for the index, of a resource outside of loops. */
  Optional<ResourceIdentity> knownIdentity(JsonValue resource, Frame around) {
    return index == null || around != frame ? Optional.empty() : index.identityOf(resource);
  }

  @Override
  public Value parameter(String parameter, Place place) {
    return definitions.parameter(parameter, place);
  }

  @Override
  public Value variable(String variable, Place place) {
    return definitions.variable(variable, place);
  }

  @Override
  public Optional<UserFunction> function(String function) {
    return definitions.function(function);
  }

  @Override
  public DeploymentScope scope() {
    return scope;
  }

  @Override
  public String deploymentName() {
    return name;
  }

  @Override
  public String resourceIdOf(String idOrName) {
    if (idOrName.startsWith("/")) {
      return idOrName;
    }
    Optional<String> declared = index().flatMap(resources -> resources.idOf(idOrName));
    if (declared.isPresent()) {
      return declared.get();
    }
    return ResourceIds.isRelative(idOrName) ? scope.path() + "/providers/" + idOrName : idOrName;
  }

  @Override
  public Optional<Value> property(Value.ResourceProperty property, Place place) {
    if (DECLARED.contains(property.property())) {
      // The group that a template is deployed to can only be declared by one around it.
      boolean group = !property.resource().contains("/providers/");
      return group
          ? Optional.ofNullable(around).flatMap(outer -> outer.groupProperty(property, place))
          : declared(property, place);
    }
    Matcher output = OUTPUT.matcher(property.property());
    if (!output.matches()) {
      return Optional.empty();
    }
    index();
    return session.deployment(property.resource()).flatMap(other -> other.output(output.group(1)));
  }

  private Optional<Value> groupProperty(Value.ResourceProperty property, Place place) {
    Optional<Value> declared = declared(property, place);
    return declared.isPresent() ? declared : property(property, place);
  }

  /** What the template itself says of a resource that it declares. */
  private Optional<Value> declared(Value.ResourceProperty property, Place place) {
    Optional<ResourceWalk.Stop> stop =
        index()
            .flatMap(resources -> resources.element(property.resource()))
            .map(ResourceIndex.Element::first)
            .filter(first -> OpenText.braces(first.identity().id()).equals(property.resource()))
            .filter(first -> first.json().memberIgnoringCase("existing").isEmpty());
    if (stop.isEmpty()) {
      return Optional.empty();
    }
    if (property.property().equals("name")) {
      String own = ResourceIds.last(stop.get().identity().name());
      return Optional.of(OpenText.value(own, place));
    }
    return stop.get()
        .json()
        .memberIgnoringCase(property.property())
        .map(json -> session.evaluator.evaluate(json, stop.get().frame()));
  }

  /** The value of an output. */
  private Optional<Value> output(String output) {
    Optional<JsonValue> declared =
        root.memberIgnoringCase("outputs").flatMap(o -> o.memberIgnoringCase(output));
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    String key = output.toLowerCase(Locale.ROOT);
    Value known = outputs.get(key);
    if (known == null) {
      Place place = declared.get().place();
      String label = OpenText.braces(name) + ".outputs." + output;
      Value open = new Value.Open(label, "it refers to itself", Optional.empty(), place);
      outputs.put(key, open);
      known = session.limited(place, () -> evaluated(declared.get(), open), () -> open);
      outputs.put(key, known);
    }
    return Optional.of(known);
  }

  private Value evaluated(JsonValue output, Value otherwise) {
    Optional<JsonValue> value = output.memberIgnoringCase("value");
    if (value.isPresent()) {
      return session.evaluator.evaluate(value.get(), frame);
    }
    return output
        .memberIgnoringCase("copy")
        .map(loop -> PropertyLoops.list(session.evaluator, loop, frame))
        .orElse(otherwise);
  }

  @Override
  public void notUnderstood(Place place, String what, String why) {
    session.notUnderstood(place, what, why);
  }

  @Override
  public void problem(InputProblem problem) {
    session.problem(problem);
  }
}
