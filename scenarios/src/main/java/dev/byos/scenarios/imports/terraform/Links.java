package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows the references of a configuration to resources: through inputs and outputs of modules,
 * {@code for_each} and {@code count}. A plan lists which references an expression makes but not the
 * expression itself; where they leave more than one answer there is none.
 */
final class Links {

  /** Deepest chain of module inputs and outputs that is followed. */
  private static final int MAXIMAL_STEPS = 64;

  private final TerraformPlan plan;

  Links(TerraformPlan plan) {
    this.plan = plan;
  }

  /**
   * Where the value of an attribute comes from.
   *
   * @param expression the attribute's expression in the configuration
   * @param wanted the sort of value that the attribute takes
   */
  Optional<Link> follow(TerraformResource owner, JsonValue expression, Link.Sort wanted) {
    List<Link> links = new ArrayList<>();
    Here here = new Here(owner.module(), owner.key(), owner.forEach(), 0);
    follow(here, expression, List.of(), links);
    Map<String, Link> distinct = new LinkedHashMap<>();
    boolean ofWantedSort = links.stream().anyMatch(link -> link.sort(wanted) == wanted);
    for (Link link : links) {
      if (!ofWantedSort || link.sort(wanted) == wanted) {
        distinct.putIfAbsent(link.target().address() + link.sort(wanted), link);
      }
    }
    return distinct.size() == 1 ? distinct.values().stream().findFirst() : Optional.empty();
  }

  /**
   * Where a reference is written.
   *
   * @param key the instance's key
   * @param forEach what its {@code for_each} says
   * @param steps how many module borders were crossed
   */
  private record Here(ModuleScope module, String key, JsonValue forEach, int steps) {
    Here in(ModuleScope other, String otherKey, JsonValue otherForEach) {
      return new Here(other, otherKey, otherForEach, steps + 1);
    }
  }

  private void follow(Here here, JsonValue expression, List<String> rest, List<Link> links) {
    if (expression == null || here.steps() > MAXIMAL_STEPS) {
      return;
    }
    String longer = "";
    for (JsonValue item : expression.member("references").map(JsonValue::items).orElse(List.of())) {
      String text = item.text();
      // After each reference Terraform lists what it leads through: a.b.id, then a.b.
      if (!isPartOf(text, longer)) {
        longer = text;
        follow(here, Reference.of(text), rest, links);
      }
    }
  }

  private static boolean isPartOf(String text, String longer) {
    return longer.startsWith(text)
        && (longer.length() == text.length() || ".[".indexOf(longer.charAt(text.length())) >= 0);
  }

  private void follow(Here here, Reference reference, List<String> rest, List<Link> links) {
    switch (reference.text(0)) {
      case "var" -> variable(here, reference.text(1), joined(reference.from(2), rest), links);
      case "module" -> output(here, reference, rest, links);
      case "each" -> {
        if (reference.text(1).equals("value")) {
          follow(
              here.in(here.module(), here.key(), null),
              here.forEach(),
              joined(reference.from(2), rest),
              links);
        }
      }
      case "local", "path", "terraform", "count", "self", "" -> {
        // Says nothing about a resource: a plan does not contain what local values stand for.
      }
      case "data" -> resource(here, reference, 1, "data.", rest, links);
      default -> resource(here, reference, 0, "", rest, links);
    }
  }

  private void variable(Here here, String name, List<String> rest, List<Link> links) {
    ModuleScope module = here.module();
    if (module.call() != null && module.parent() != null) {
      module
          .call()
          .member("expressions")
          .flatMap(inputs -> inputs.member(name))
          .ifPresent(
              input ->
                  follow(
                      here.in(module.parent(), module.key(), module.forEach()),
                      input,
                      rest,
                      links));
    }
  }

  private void output(Here here, Reference reference, List<String> rest, List<Link> links) {
    boolean indexed = reference.isIndex(2);
    String key = indexed ? reference.text(2) : here.key();
    Optional<ModuleScope> child =
        plan.childModule(here.module(), reference.text(1), key)
            .or(() -> plan.childModule(here.module(), reference.text(1), null));
    List<String> path = joined(reference.from(indexed ? 3 : 2), rest);
    if (child.isPresent() && !path.isEmpty()) {
      child
          .get()
          .configured("outputs", path.get(0))
          .flatMap(output -> output.member("expression"))
          .ifPresent(
              expression ->
                  follow(
                      here.in(child.get(), null, null),
                      expression,
                      path.subList(1, path.size()),
                      links));
    }
  }

  private void resource(
      Here here, Reference reference, int type, String mode, List<String> rest, List<Link> links) {
    if (reference.size() < type + 2) {
      return;
    }
    String local = mode + reference.text(type) + '.' + reference.text(type + 1);
    Map<String, TerraformResource> instances = plan.instancesOf(here.module(), local);
    boolean indexed = reference.isIndex(type + 2);
    String key = indexed ? reference.text(type + 2) : here.key();
    List<String> path = joined(reference.from(type + (indexed ? 3 : 2)), rest);
    TerraformResource instance = key == null ? null : instances.get(key);
    if (instance == null && !indexed && instances.size() == 1) {
      instance = instances.values().iterator().next();
    }
    if (instance != null) {
      links.add(new Link(instance, path));
    }
  }

  private static List<String> joined(List<String> path, List<String> rest) {
    List<String> joined = new ArrayList<>(path);
    joined.addAll(rest);
    return joined;
  }
}
