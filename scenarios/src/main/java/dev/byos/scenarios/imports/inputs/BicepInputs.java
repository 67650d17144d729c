package dev.byos.scenarios.imports.inputs;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.arm.BicepCompiler;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Bicep files among the inputs. A file that another one uses as a module is compiled with that one
 * and not by itself; of a file whose compiled template lies beside it the template is read, so that
 * no compiler is needed.
 */
final class BicepInputs {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Pattern MODULE =
      Pattern.compile("^\\s*module\\s+\\w+\\s+'([^'\\r\\n]+\\.bicep)'", Pattern.MULTILINE);

  /** A file and the files that it uses as modules. */
  private record BicepFile(InputSource source, String sha256, List<String> modules) {}

  private final BicepCompiler compiler;
  private final ResourceSink sink;
  private final Consumer<InputProblem> problems;
  private final List<BicepFile> files = new ArrayList<>();

  /**
   * @param path where the compiler is looked for
   */
  BicepInputs(String path, ResourceSink sink, Consumer<InputProblem> problems) {
    this.compiler = new BicepCompiler(path == null ? "" : path, LIMIT);
    this.sink = sink;
    this.problems = problems;
  }

  /** Remembers a file. */
  void add(InputContent content) {
    List<String> modules = new ArrayList<>();
    Matcher module = MODULE.matcher(new String(content.bytes(), StandardCharsets.UTF_8));
    while (module.find()) {
      modules.add(module.group(1));
    }
    files.add(new BicepFile(content.source(), content.sha256(), modules));
  }

  /**
   * Compiles what has to be compiled and hands it over with the other templates.
   *
   * @return the files of which nothing came
   */
  List<InputSource> compile(TemplateInputs templates) {
    List<InputSource> failed = new ArrayList<>();
    Set<Path> modules = modules();
    Set<String> compiled =
        templates.templates().stream()
            .map(template -> stem(template.source()))
            .collect(Collectors.toSet());
    for (BicepFile file : files) {
      InputSource source = file.source();
      if (source.path() == null) {
        failed.add(source);
        problems.accept(
            Trouble.of(source.name(), "is Bicep, which is compiled from files; give its name"));
      } else if (compiled.contains(stem(source))) {
        sink.notUnderstood(
            new Place(source.name(), 1, 1),
            "Bicep file " + source.fileName(),
            "the template compiled from it lies beside it and is read instead");
      } else if (!modules.contains(source.path().normalize()) && !isCompiled(file, templates)) {
        failed.add(source);
      }
    }
    return failed;
  }

  private boolean isCompiled(BicepFile file, TemplateInputs templates) {
    InputSource source = file.source();
    BicepCompiler.Result result = compiler.compile(source.name(), source.path());
    if (result instanceof BicepCompiler.Result.Compiled compiled) {
      templates.add(
          new TemplateInputs.Template(source, file.sha256(), InputKind.BICEP, compiled.template()));
      return true;
    }
    ((BicepCompiler.Result.Failed) result).problems().forEach(problems);
    return false;
  }

  private Set<Path> modules() {
    Set<Path> modules = new HashSet<>();
    for (BicepFile file : files) {
      for (String module : file.modules()) {
        try {
          if (file.source().path() != null) {
            modules.add(file.source().path().resolveSibling(module).normalize());
          }
        } catch (InvalidPathException impossible) {
          // The compiler will say so, with the place.
          modules.remove(file.source().path());
        }
      }
    }
    return modules;
  }

  private static String stem(InputSource source) {
    int dot = source.name().lastIndexOf('.');
    return dot < 0 ? source.name() : source.name().substring(0, dot);
  }
}
