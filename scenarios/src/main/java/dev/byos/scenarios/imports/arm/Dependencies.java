package dev.byos.scenarios.imports.arm;

import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.arm.ResourceIndex.Element;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.ResourceIds;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Checks the {@code dependsOn} lists of a template: what they name is declared, and nothing waits
 * for itself. The order of deployment does not matter otherwise.
 */
final class Dependencies {
  private static final byte ON_PATH = 1;
  private static final byte DONE = 2;

  private final Template template;

  Dependencies(Template template) {
    this.template = template;
  }

  void check() {
    Optional<JsonValue> resources = template.root().memberIgnoringCase("resources");
    if (resources.isEmpty() || !anyDependency(resources.get())) {
      return;
    }
    Optional<ResourceIndex> index = template.index();
    if (index.isEmpty()) {
      return;
    }
    List<Element> elements = index.get().elements();
    List<List<Element>> edges = new ArrayList<>();
    for (Element element : elements) {
      edges.add(edges(element, index.get()));
    }
    findCircles(elements, edges);
  }

  private static boolean anyDependency(JsonValue resources) {
    for (JsonValue resource : resources.items()) {
      if (hasDependency(resource)) {
        return true;
      }
    }
    for (JsonValue.Member resource : resources.members()) {
      if (hasDependency(resource.value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDependency(JsonValue resource) {
    return resource.memberIgnoringCase("dependsOn").isPresent()
        || resource.memberIgnoringCase("resources").filter(r -> anyDependency(r)).isPresent();
  }

  private List<Element> edges(Element element, ResourceIndex index) {
    List<Element> edges = new ArrayList<>();
    Optional<JsonValue> written = element.json().memberIgnoringCase("dependsOn");
    if (written.isEmpty()) {
      return edges;
    }
    Value list =
        template
            .session()
            .limited(
                written.get().place(),
                () -> template.session().evaluator.evaluate(written.get(), element.first().frame()),
                () -> new Value.Nothing(written.get().place()));
    for (Value item : list.elements()) {
      Optional<String> text = item instanceof Value.Text ? OpenText.textOf(item) : Optional.empty();
      if (text.isEmpty()) {
        continue;
      }
      Optional<Element> target = target(text.get(), index);
      if (target.isPresent()) {
        edges.add(target.get());
      } else if (!OpenText.isPartlyOpen(text.get())) {
        String what = "dependency on " + text.get();
        template.notUnderstood(item.place(), what, "the template declares no such resource");
      }
    }
    return edges;
  }

  private Optional<Element> target(String text, ResourceIndex index) {
    String shown = OpenText.braces(text);
    Optional<Element> found = index.element(shown);
    if (found.isEmpty() && ResourceIds.isRelative(text)) {
      found = index.element(OpenText.braces(template.scope().path() + "/providers/" + text));
    }
    return found;
  }

  private void findCircles(List<Element> elements, List<List<Element>> edges) {
    byte[] state = new byte[elements.size()];
    int[] next = new int[elements.size()];
    for (Element start : elements) {
      if (state[start.number()] != 0) {
        continue;
      }
      Deque<Element> path = new ArrayDeque<>();
      path.push(start);
      state[start.number()] = ON_PATH;
      while (!path.isEmpty()) {
        Element element = path.peek();
        int number = element.number();
        if (next[number] == edges.get(number).size()) {
          state[number] = DONE;
          path.pop();
          continue;
        }
        Element target = edges.get(number).get(next[number]++);
        if (state[target.number()] == ON_PATH) {
          tell(target, path);
        } else if (state[target.number()] == 0) {
          state[target.number()] = ON_PATH;
          path.push(target);
        }
      }
    }
  }

  /** Turns of a loop may wait for each other: a circle through one is none for certain. */
  private void tell(Element target, Deque<Element> path) {
    List<String> circle = new ArrayList<>();
    for (Element element : path) {
      if (element.json().memberIgnoringCase("copy").isPresent()) {
        return;
      }
      circle.add(0, OpenText.braces(element.first().identity().name()));
      if (element.number() == target.number()) {
        break;
      }
    }
    circle.add(OpenText.braces(target.first().identity().name()));
    template.problem(
        new InputProblem(
            target.json().memberIgnoringCase("dependsOn").orElse(target.json()).place(),
            "circular dependency: " + String.join(" -> ", circle) + "; expected no circle"));
  }
}
