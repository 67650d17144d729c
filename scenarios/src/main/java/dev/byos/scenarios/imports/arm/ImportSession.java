package dev.byos.scenarios.imports.arm;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.arm.expression.EvaluationLimitException;
import dev.byos.scenarios.imports.arm.expression.Evaluator;
import dev.byos.scenarios.imports.arm.function.Functions;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.json.JsonDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What all templates that are read together share: one import of one file and what it links. */
final class ImportSession {
  private static final int MAXIMUM_RESOURCES = 1_000_000;

  final Evaluator evaluator = Functions.evaluator();
  private final LinkedTemplates links;
  private final Map<String, Optional<JsonDocument>> opened = new HashMap<>();
  final Set<String> linkedFiles = new TreeSet<>();
  private final ResourceSink sink;
  private final Set<InputProblem> told = new HashSet<>();
  private final Set<String> limits = new HashSet<>();
  private final Map<String, Template> deployments = new HashMap<>();
  private final Map<String, Template> deploymentsByName = new HashMap<>();
  private int resources;
  private boolean ahead;
  private final Map<Note, Integer> toldAhead = new HashMap<>();

  private record Note(Place place, String what) {}

  ImportSession(ResourceSink sink, LinkedTemplates linked) {
    this.sink = sink;
    links = linked;
  }

  /** A linked template; read once, however many deployments link to it. */
  Optional<JsonDocument> linked(String file, String relativePath) {
    String key = file + '\n' + relativePath;
    Optional<JsonDocument> found = opened.get(key);
    if (found == null) {
      opened.put(key, Optional.empty()); // If it cannot be read, that is told once.
      found = links.find(file, relativePath);
      opened.put(key, found);
    }
    return found;
  }

  int resources() {
    return resources;
  }

  void accept(ArmResource resource) {
    if (++resources > MAXIMUM_RESOURCES) {
      throw new EvaluationLimitException("the template declares over a million resources");
    }
    sink.accept(resource);
  }

  void notUnderstood(Place place, String what, String why) {
    Note note = new Note(place, what);
    if (ahead) {
      toldAhead.merge(note, 1, Integer::sum);
    } else if (toldAhead.containsKey(note)) {
      toldAhead.computeIfPresent(note, (key, times) -> times == 1 ? null : times - 1);
      return;
    }
    sink.notUnderstood(place, what, why);
  }

  /** Runs a step that looks ahead: what it tells is not told again when it is met later. */
  void lookingAhead(Runnable step) {
    boolean before = ahead;
    ahead = true;
    try {
      step.run();
    } finally {
      ahead = before;
    }
  }

  /** Tells a problem unless it was told before. */
  void problem(InputProblem problem) {
    if (told.add(problem)) {
      sink.problem(problem);
    }
  }

  /** Remembers a deployment within a template, for the sake of its outputs. */
  void register(String id, String name, Template deployment) {
    deployments.put(id.toLowerCase(Locale.ROOT), deployment);
    String key = name.toLowerCase(Locale.ROOT);
    // Two of a name: the name alone tells nothing.
    deploymentsByName.merge(key, deployment, (one, other) -> one == other ? one : Template.NONE);
  }

  Optional<Template> deployment(String id) {
    Template found = deployments.get(id.toLowerCase(Locale.ROOT));
    if (found == null
        && id.toLowerCase(Locale.ROOT).contains("/microsoft.resources/deployments/")) {
      String name = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      found = deploymentsByName.get(name);
    }
    return Optional.ofNullable(found == Template.NONE ? null : found);
  }

  /** Runs a step that may ask for too much; each such excess is told once, at its first place. */
  <T> T limited(Place place, Supplier<T> step, Supplier<T> otherwise) {
    int depth = evaluator.depth();
    try {
      return step.get();
    } catch (EvaluationLimitException e) {
      evaluator.unwindTo(depth);
      if (limits.add(e.getMessage())) {
        problem(new InputProblem(place, e.getMessage() + "; what depends on it is left out"));
      }
      return otherwise.get();
    }
  }
}
