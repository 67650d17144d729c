package dev.byos.scenarios.imports.inputs;

import dev.byos.scenarios.imports.arm.ArmTemplateImporter;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.JsonValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The templates of a call and the parameter files that go with them. A parameter file belongs to
 * the template beside it whose name it begins with ({@code main.parameters.prod.json} to {@code
 * main.json} or {@code main.bicep}), else to the only template of its folder or of the call.
 * Templates that another one links to are read as part of that one, not by themselves.
 */
final class TemplateInputs {

  /** A template, compiled when it was Bicep. */
  record Template(InputSource source, String sha256, InputKind kind, JsonDocument document) {}

  /** A parameter file. */
  record Parameters(InputSource source, JsonDocument document) {}

  private final List<Template> templates = new ArrayList<>();
  private final Map<String, Template> byStem = new HashMap<>();
  private final Map<String, List<Template>> byFolder = new HashMap<>();
  private final List<Parameters> parameters = new ArrayList<>();
  private final ArmTemplateImporter importer = new ArmTemplateImporter();

  void add(Template template) {
    templates.add(template);
    byStem.putIfAbsent(stem(template.source()), template);
    byFolder.computeIfAbsent(template.source().folder(), folder -> new ArrayList<>()).add(template);
  }

  void add(Parameters file) {
    parameters.add(file);
  }

  /** All templates, in the order of the inputs. */
  List<Template> templates() {
    return templates;
  }

  /** The parameter files that were among the inputs. */
  List<Parameters> parameters() {
    return parameters;
  }

  /** Reads a template once for each of its parameter files, or once without any. */
  void read(Template template, List<Parameters> files, InputSink sink) {
    if (files.size() < 2) {
      readOnce(template, files, sink);
      return;
    }
    for (Parameters file : files) {
      String deployment = file.source().fileName();
      importer.read(
          template.document(), List.of(file.document()), new DeploymentSink(sink, deployment));
    }
  }

  /** Reads a template with all of the parameter files together. */
  void readOnce(Template template, List<Parameters> files, InputSink sink) {
    List<JsonDocument> documents = files.stream().map(Parameters::document).toList();
    importer.read(template.document(), documents, sink);
  }

  /** The template that a parameter file belongs to. */
  Optional<Template> templateOf(Parameters file) {
    String name = file.source().name();
    int end = name.indexOf(".param", name.lastIndexOf('/') + 1);
    return Optional.ofNullable(end < 0 ? null : byStem.get(name.substring(0, end)))
        .or(() -> only(byFolder.getOrDefault(file.source().folder(), List.of())))
        .or(() -> only(templates));
  }

  private static Optional<Template> only(List<Template> some) {
    return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
  }

  private static String stem(InputSource source) {
    int dot = source.name().lastIndexOf('.');
    return dot <= source.name().lastIndexOf('/') ? source.name() : source.name().substring(0, dot);
  }

  /** Normal paths of all templates that another template of this call links to by its path. */
  Set<String> linked() {
    Set<String> linked = new HashSet<>();
    for (Template template : templates) {
      if (template.source().path() != null) {
        gather(template.source().path(), template.document().root(), linked);
      }
    }
    return linked;
  }

  /** Whether a template is read as part of another one. */
  static boolean isLinked(Template template, Set<String> linked) {
    return template.source().path() != null
        && linked.contains(template.source().path().normalize().toString());
  }

  private static void gather(Path template, JsonValue resources, Set<String> linked) {
    for (JsonValue.Member member : resources.members()) {
      if (member.name().equalsIgnoreCase("templateLink")) {
        member
            .value()
            .memberIgnoringCase("relativePath")
            .flatMap(JsonValue::string)
            .ifPresent(path -> link(template, path, linked));
      } else {
        gather(template, member.value(), linked);
      }
    }
    resources.items().forEach(item -> gather(template, item, linked));
  }

  private static void link(Path template, String relative, Set<String> linked) {
    try {
      String target = template.resolveSibling(relative).normalize().toString();
      if (!target.equals(template.normalize().toString())) {
        linked.add(target);
      }
    } catch (InvalidPathException expression) {
      // An expression whose value is not written as a path names no file of this call.
      linked.remove(relative);
    }
  }
}
