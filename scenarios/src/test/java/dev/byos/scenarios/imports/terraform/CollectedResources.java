package dev.byos.scenarios.imports.terraform;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what an importer hands over, for tests. */
final class CollectedResources implements ResourceSink {
  final Map<String, ArmResource> byId = new LinkedHashMap<>();
  final List<String> notUnderstood = new ArrayList<>();
  final List<InputProblem> problems = new ArrayList<>();

  static CollectedResources ofPlan(String resource) {
    CollectedResources collected = new CollectedResources();
    TerraformPlanImporter.read(document(resource), collected);
    return collected;
  }

  static JsonDocument document(String resource) {
    try (InputStream stream = CollectedResources.class.getResourceAsStream(resource)) {
      String name = resource.substring(resource.lastIndexOf('/') + 1);
      return JsonDocument.parse(name, stream.readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void accept(ArmResource resource) {
    String id =
        new ArmName(
                resource.type(),
                resource.name(),
                resource.subscription(),
                resource.resourceGroup(),
                resource.scope())
            .id();
    byId.put(id, resource);
  }

  @Override
  public void notUnderstood(Place place, String what, String why) {
    notUnderstood.add(place + " " + what + ": " + why);
  }

  @Override
  public void problem(InputProblem problem) {
    problems.add(problem);
  }

  /** The resource that the input calls so; the first of several. */
  ArmResource at(String address) {
    return byId.values().stream()
        .filter(resource -> resource.address().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + address + " in " + byId.keySet()));
  }

  /** A value in a compact form: texts in quotes, open values in braces. */
  static String shown(Value value) {
    if (value instanceof Value.Text text) {
      return '\'' + text.text() + '\'';
    }
    if (value instanceof Value.Numeral number) {
      return number.number().toPlainString();
    }
    if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.truth());
    }
    if (value instanceof Value.Open open) {
      return open.property().map(p -> "{" + p.resource() + " " + p.property() + "}").orElse("{?}");
    }
    if (value instanceof Value.Items items) {
      return items.items().stream().map(CollectedResources::shown).toList().toString();
    }
    if (value instanceof Value.Members members) {
      Map<String, String> shown = new LinkedHashMap<>();
      members.members().forEach((name, member) -> shown.put(name, shown(member)));
      return shown.toString();
    }
    return "null";
  }

  /** What a resource says at a path. */
  String shown(String address, String path) {
    return at(address).body().at(path).map(CollectedResources::shown).orElse("absent");
  }
}
