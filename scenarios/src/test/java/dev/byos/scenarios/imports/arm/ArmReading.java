package dev.byos.scenarios.imports.arm;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a template was read as, for tests to look at. */
final class ArmReading implements ResourceSink {
  final List<ArmResource> resources = new ArrayList<>();
  final List<String> notUnderstood = new ArrayList<>();
  final List<String> problems = new ArrayList<>();
  ArmTemplateImporter.Reading reading;

  /** Reads a template of the test resources. */
  static ArmReading ofFile(String name, String... parameterFiles) {
    ArmReading result = new ArmReading();
    List<JsonDocument> parameters = new ArrayList<>();
    for (String file : parameterFiles) {
      parameters.add(document(file));
    }
    LinkedTemplates linked =
        (file, path) ->
            ArmReading.class.getResource("/imports/arm/" + path) == null
                ? Optional.empty()
                : Optional.of(document(path));
    result.reading = new ArmTemplateImporter(linked).read(document(name), parameters, result);
    return result;
  }

  /** Reads a template that is written in a test, with ' for ". */
  static ArmReading ofText(String text) {
    ArmReading result = new ArmReading();
    result.reading =
        new ArmTemplateImporter(LinkedTemplates.none()).read(parse(text), List.of(), result);
    return result;
  }

  static JsonDocument parse(String text) {
    return JsonDocument.parse("t.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonDocument document(String name) {
    try (InputStream in = ArmReading.class.getResourceAsStream("/imports/arm/" + name)) {
      return JsonDocument.parse(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ArmResource resource(String type) {
    return resources.stream().filter(r -> r.type().equals(type)).findFirst().orElseThrow();
  }

  List<String> names(String type) {
    return resources.stream().filter(r -> r.type().equals(type)).map(ArmResource::name).toList();
  }

  /** The value of property {@code v} of the only resource. */
  Value value() {
    return resources.get(0).body().at("properties.v").orElseThrow();
  }

  @Override
  public void accept(ArmResource resource) {
    resources.add(resource);
  }

  @Override
  public void notUnderstood(Place place, String what, String why) {
    notUnderstood.add(place + ": " + what + ": " + why);
  }

  @Override
  public void problem(InputProblem problem) {
    problems.add(problem.toString());
  }
}
