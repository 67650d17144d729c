package dev.byos.scenarios.imports.arm;

import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.arm.expression.Frame;
import dev.byos.scenarios.imports.arm.expression.LoopCount;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** Goes over the resources of a template: over lists and symbolic names, loops and children. */
final class ResourceWalk {

  /** One resource, in one turn of the loops around it. */
  record Stop(
      String symbolicName, String turn, JsonValue json, Frame frame, ResourceIdentity identity) {}

  /** What is done at each resource. */
  @FunctionalInterface
  interface Visitor {
    /** Whether to go on to the children of the resource. */
    boolean visit(Stop stop);
  }

  private final Template template;
  private final Visitor visitor;

  ResourceWalk(Template template, Visitor visitor) {
    this.template = template;
    this.visitor = visitor;
  }

  void all(Frame frame) {
    template
        .root()
        .memberIgnoringCase("resources")
        .ifPresent(resources -> each(resources, frame, null));
  }

  private void each(JsonValue resources, Frame frame, ResourceIdentity parent) {
    for (JsonValue resource : resources.items()) {
      loop("", resource, frame, parent);
    }
    for (JsonValue.Member resource : resources.members()) {
      loop(resource.name(), resource.value(), frame, parent);
    }
  }

  private void loop(String symbolic, JsonValue resource, Frame frame, ResourceIdentity parent) {
    if (!resource.isObject()) {
      String message = "found no object, expected a resource";
      template.problem(new InputProblem(resource.place(), message));
      return;
    }
    template
        .session()
        .limited(
            resource.place(),
            () -> {
              turns(symbolic, resource, frame, parent);
              return true;
            },
            () -> false);
  }

  private void turns(String symbolic, JsonValue resource, Frame frame, ResourceIdentity parent) {
    Optional<JsonValue> copy = resource.memberIgnoringCase("copy").filter(JsonValue::isObject);
    if (copy.isEmpty()) {
      one(symbolic, "", resource, frame, parent);
      return;
    }
    String name = copy.get().memberIgnoringCase("name").map(JsonValue::text).orElse("");
    LoopCount count = LoopCount.of(template.session().evaluator, copy.get(), frame);
    if (count.open() != null) {
      String what = "copy loop '" + name + "'";
      String why = "how often it turns is open; the resource is judged once for all turns";
      template.notUnderstood(copy.get().place(), what, why);
      Value turn =
          new Value.Open(
              "copyIndex('" + name + "')",
              "the loop is open",
              Optional.empty(),
              copy.get().place());
      one(symbolic, "", resource, frame.inLoop(name, turn, false), parent);
      return;
    }
    for (int i = 0; i < count.turns(); i++) {
      Value turn = new Value.Numeral(BigDecimal.valueOf(i), copy.get().place());
      one(symbolic, String.valueOf(i), resource, frame.inLoop(name, turn, false), parent);
    }
  }

  private void one(
      String symbolic, String turn, JsonValue resource, Frame frame, ResourceIdentity parent) {
    Optional<ResourceIdentity> identity = template.knownIdentity(resource, frame);
    if (identity.isEmpty()) {
      identity = ResourceIdentity.of(template.session(), resource, frame, template.scope(), parent);
    }
    if (identity.isEmpty()) {
      return;
    }
    boolean deeper = visitor.visit(new Stop(symbolic, turn, resource, frame, identity.get()));
    Optional<JsonValue> children = resource.memberIgnoringCase("resources");
    if (deeper && children.isPresent()) {
      each(children.get(), frame, identity.get());
    }
  }
}
