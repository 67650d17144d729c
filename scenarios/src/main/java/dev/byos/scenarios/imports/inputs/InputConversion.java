package dev.byos.scenarios.imports.inputs;

import dev.byos.model.report.CheckReport;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.exports.ResourceExportImporter;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.MalformedJsonException;
import dev.byos.scenarios.imports.terraform.TerraformPlanImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the inputs one after the other and hands each to whoever understands it. Templates wait
 * until all inputs are known, since their parameter files may come behind them; of everything else
 * nothing stays in memory.
 */
final class InputConversion {
  private static final Pattern EXPORTED_PARAMETER =
      Pattern.compile("[A-Za-z]+_.+_(name|externalid)");

  private static final String NOT_AN_INPUT = "not an input that byos knows";

  private final ResourceSink estate;
  private final Contradictions contradictions;
  private final ScriptInputs scripts;
  private final ImportOptions options;
  private final InputReader reader;
  private final Consumer<InputProblem> problems;
  private final TemplateInputs templates = new TemplateInputs();
  private final BicepInputs bicep;
  private final Map<InputSource, CheckReport.Input> inputs = new LinkedHashMap<>();
  private boolean hasResources;
  private boolean hasExports;
  private boolean hasEmptyExports;

  InputConversion(
      ResourceSink estate,
      Contradictions contradictions,
      ScriptInputs scripts,
      ImportOptions options,
      InputReader reader,
      Consumer<InputProblem> problems) {
    this.estate = estate;
    this.contradictions = contradictions;
    this.scripts = scripts;
    this.options = options;
    this.reader = reader;
    this.problems = problems;
    this.bicep = new BicepInputs(options.path(), estate, problems);
  }

  /** What was read, in the order of the inputs. */
  List<CheckReport.Input> inputs() {
    return List.copyOf(inputs.values());
  }

  /** Whether anything but scripts was read. */
  boolean hasResources() {
    return hasResources;
  }

  /**
   * Whether a role assignment that exists would be among the inputs: an export shows resources
   * without them, unless somebody exported that there is none.
   */
  boolean rolesAreComplete() {
    return !hasExports || hasEmptyExports;
  }

  /**
   * Whether a template was exported from a resource group ({@code az group export}): its parameters
   * are named after type and resource. Such templates never hold role assignments.
   */
  private static boolean isExportOfGroup(JsonDocument template) {
    List<String> parameters = new ArrayList<>();
    template
        .root()
        .memberIgnoringCase("parameters")
        .ifPresent(found -> found.members().forEach(member -> parameters.add(member.name())));
    return !parameters.isEmpty()
        && parameters.stream().allMatch(name -> EXPORTED_PARAMETER.matcher(name).matches());
  }

  /** Reads one input. */
  void read(InputSource source) {
    Optional<InputContent> content = reader.read(source);
    if (content.isEmpty()) {
      return;
    }
    try {
      convert(content.get(), Recognition.of(content.get()));
    } catch (MalformedJsonException malformed) {
      malformed.problems().forEach(problems);
    }
  }

  private void convert(InputContent content, Recognition recognised) {
    InputSource source = content.source();
    JsonDocument json = recognised.json();
    switch (recognised.kind()) {
      case ARM_TEMPLATE -> {
        hasExports |= isExportOfGroup(json);
        wait(content, recognised.kind());
        templates.add(
            new TemplateInputs.Template(source, content.sha256(), recognised.kind(), json));
      }
      case ARM_PARAMETERS -> {
        wait(content, recognised.kind());
        templates.add(new TemplateInputs.Parameters(source, json));
      }
      case TERRAFORM_PLAN, TERRAFORM_STATE ->
          resources(content, recognised.kind(), sink -> TerraformPlanImporter.read(json, sink));
      case RAW_TERRAFORM_STATE ->
          resources(
              content, recognised.kind(), sink -> TerraformPlanImporter.readState(json, sink));
      case RESOURCE_EXPORT, RESOURCE_GRAPH -> {
        hasExports = true;
        hasEmptyExports |= json.root().isArray() && json.root().size() == 0;
        resources(content, recognised.kind(), sink -> ResourceExportImporter.read(json, sink));
      }
      case SCENARIO, LAYOUT -> {
        OptionalInt size = scripts.load(content);
        if (size.isPresent()) {
          input(content, recognised.kind(), size.getAsInt());
        }
      }
      case BICEP -> {
        wait(content, recognised.kind());
        bicep.add(content);
      }
      default -> refuse(source, recognised.kind());
    }
  }

  /** Keeps the place of an input that is read later. */
  private void wait(InputContent content, InputKind kind) {
    input(content, kind, 0);
  }

  private void input(InputContent content, InputKind kind, int resources) {
    inputs.put(
        content.source(),
        new CheckReport.Input(content.name(), kind.label(), content.sha256(), resources));
  }

  private void resources(InputContent content, InputKind kind, Consumer<ResourceSink> importer) {
    hasResources = true;
    InputSink sink = new InputSink(estate, contradictions);
    importer.accept(sink);
    input(content, kind, sink.resources());
  }

  private void refuse(InputSource source, InputKind kind) {
    if (source.named()) {
      problems.accept(Trouble.of(source.name(), kind.refusal()));
    } else {
      String what = kind == InputKind.UNKNOWN ? "file " + source.fileName() : kind.label();
      String why = kind == InputKind.UNKNOWN ? NOT_AN_INPUT : kind.refusal();
      estate.notUnderstood(new Place(source.name(), 1, 1), what, why);
    }
  }

  /** Reads what waited for others. */
  void finish() {
    bicep.compile(templates).forEach(inputs::remove);
    List<TemplateInputs.Parameters> given = givenParameters();
    Map<InputSource, List<TemplateInputs.Parameters>> paired = new LinkedHashMap<>();
    for (TemplateInputs.Parameters file : templates.parameters()) {
      Optional<TemplateInputs.Template> template =
          given.isEmpty() ? templates.templateOf(file) : Optional.empty();
      if (template.isPresent()) {
        paired.computeIfAbsent(template.get().source(), key -> new ArrayList<>()).add(file);
      } else {
        unpaired(file, given.isEmpty());
      }
    }
    Set<String> linked = templates.linked();
    for (TemplateInputs.Template template : templates.templates()) {
      hasResources = true;
      if (!TemplateInputs.isLinked(template, linked)) {
        List<TemplateInputs.Parameters> own = paired.getOrDefault(template.source(), List.of());
        InputSink sink = new InputSink(estate, contradictions);
        if (given.isEmpty()) {
          templates.read(template, own, sink);
        } else {
          templates.readOnce(template, given, sink);
        }
        CheckReport.Input before = inputs.get(template.source());
        inputs.put(
            template.source(),
            new CheckReport.Input(before.file(), before.kind(), before.sha256(), sink.resources()));
      }
    }
  }

  private void unpaired(TemplateInputs.Parameters file, boolean alone) {
    String why =
        alone
            ? "no template of this call goes with it; name it like the template"
                + " (NAME.parameters.json) or give it with --parameters"
            : "--parameters names others";
    if (file.source().named() && alone) {
      problems.accept(Trouble.of(file.source().name(), "is an ARM parameter file, and " + why));
    } else {
      estate.notUnderstood(new Place(file.source().name(), 1, 1), "ARM parameter file", why);
    }
  }

  private List<TemplateInputs.Parameters> givenParameters() {
    List<TemplateInputs.Parameters> given = new ArrayList<>();
    for (Path path : options.parameterFiles()) {
      InputSource source = new InputSource(InputFiles.normal(path.toString()), path, true);
      Optional<InputContent> content = reader.read(source);
      if (content.isEmpty()) {
        continue;
      }
      try {
        Recognition recognised = Recognition.of(content.get());
        if (recognised.kind() == InputKind.ARM_PARAMETERS) {
          given.add(new TemplateInputs.Parameters(source, recognised.json()));
          input(content.get(), recognised.kind(), 0);
        } else {
          String label = recognised.kind().label();
          String found = recognised.kind() == InputKind.UNKNOWN ? "" : ", found: " + label;
          problems.accept(Trouble.of(source.name(), "expected an ARM parameter file" + found));
        }
      } catch (MalformedJsonException malformed) {
        malformed.problems().forEach(problems);
      }
    }
    return given;
  }
}
