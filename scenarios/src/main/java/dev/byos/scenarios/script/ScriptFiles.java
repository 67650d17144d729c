package dev.byos.scenarios.script;

import dev.byos.model.scenario.Place;
import dev.byos.model.scenario.Scenario.InputFile;
import dev.byos.scenarios.yaml.YamlNode;
import dev.byos.scenarios.yaml.YamlParser;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the files of a script and puts their parts together: files given one after the other, later
 * ones replacing whole sections of earlier ones, and {@code include}s of a layout or workload.
 */
public final class ScriptFiles {

  /** Most files of one script. */
  public static final int MAXIMAL_FILES = 100;

  private final Problems problems;
  private final UnaryOperator<String> displayed;
  private final Map<Path, byte[]> given;
  private final Map<String, InputFile> files = new LinkedHashMap<>();
  private final List<YamlNode.Mapping> roots = new ArrayList<>();
  private final Deque<Path> open = new ArrayDeque<>();

  /**
   * @param displayed turns a path into what places call the file
   */
  public ScriptFiles(Problems problems, UnaryOperator<String> displayed) {
    this(problems, displayed, Map.of());
  }

  /**
   * @param displayed turns a path into what places call the file
   * @param given content of files that were read already
   */
  public ScriptFiles(Problems problems, UnaryOperator<String> displayed, Map<Path, byte[]> given) {
    this.problems = problems;
    this.displayed = displayed;
    this.given = given;
  }

  /** The files that were read, the script first. */
  public List<InputFile> files() {
    return List.copyOf(files.values());
  }

  /** The content of every file by itself, in the order of reading. */
  public List<YamlNode.Mapping> roots() {
    return List.copyOf(roots);
  }

  /** Reads all files into one tree; empty when one of the given files cannot be read at all. */
  public Optional<YamlNode.Mapping> combine(List<Path> paths) {
    Map<String, YamlNode.Field> sections = new LinkedHashMap<>();
    Place place = null;
    for (Path path : paths) {
      Optional<YamlNode.Mapping> root = resolved(path, null);
      if (root.isEmpty()) {
        return Optional.empty();
      }
      place = place == null ? root.get().place() : place;
      sections.putAll(root.get().fields());
    }
    return Optional.of(new YamlNode.Mapping(place, sections));
  }

  private Optional<YamlNode.Mapping> resolved(Path path, Place includedAt) {
    String name = displayed.apply(path.toString().replace('\\', '/'));
    Place here = includedAt == null ? new Place(name, 1, 1) : includedAt;
    Path key = path.toAbsolutePath().normalize();
    if (open.contains(key)) {
      problems.add(here, "cyclic include: '" + name + "' is being read already");
      return Optional.empty();
    }
    if (roots.size() >= MAXIMAL_FILES) {
      problems.add(here, "more than " + MAXIMAL_FILES + " files in one script");
      return Optional.empty();
    }
    byte[] content = given.get(path);
    Optional<SourceText> source =
        content == null
            ? SourceText.read(path, name, here, problems)
            : SourceText.of(content, name, here, problems);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    files.putIfAbsent(key.toString(), new InputFile(name, source.get().sha256()));
    Optional<YamlNode> parsed = YamlParser.parse(name, source.get().text(), problems);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    if (!(parsed.get() instanceof YamlNode.Mapping root)) {
      problems.add(
          parsed.get().place(),
          "found " + parsed.get().described() + ", expected a map with 'scenario', 'layout', ...");
      return Optional.empty();
    }
    roots.add(root);
    open.push(key);
    Map<String, YamlNode.Field> fields = new LinkedHashMap<>(root.fields());
    fields.computeIfPresent("layout", (section, field) -> layout(path, field));
    fields.computeIfPresent("workload", (section, field) -> workload(path, field));
    open.pop();
    return Optional.of(new YamlNode.Mapping(root.place(), fields));
  }

  /**
   * An included layout; what stands beside the include is added, entries of the same name replace.
   */
  private YamlNode.Field layout(Path file, YamlNode.Field field) {
    if (!(field.value() instanceof YamlNode.Mapping own) || !own.fields().containsKey("include")) {
      return field;
    }
    Map<String, YamlNode.Field> merged = new LinkedHashMap<>();
    YamlNode included = included(file, own.fields().get("include"), "layout").orElse(null);
    if (included instanceof YamlNode.Mapping base) {
      merged.putAll(base.fields());
    }
    own.fields()
        .forEach(
            (section, value) -> {
              if (!section.equals("include")) {
                merged.merge(
                    section,
                    value,
                    section.equals("residency") ? (base, mine) -> mine : ScriptFiles::merged);
              }
            });
    return new YamlNode.Field(field.keyPlace(), new YamlNode.Mapping(own.place(), merged));
  }

  private static YamlNode.Field merged(YamlNode.Field base, YamlNode.Field own) {
    if (base.value() instanceof YamlNode.Mapping baseEntries
        && own.value() instanceof YamlNode.Mapping ownEntries) {
      Map<String, YamlNode.Field> entries = new LinkedHashMap<>(baseEntries.fields());
      entries.putAll(ownEntries.fields());
      return new YamlNode.Field(own.keyPlace(), new YamlNode.Mapping(ownEntries.place(), entries));
    }
    return own;
  }

  /** An included workload: {@code workload: {include: ...}}, or items that are includes. */
  private YamlNode.Field workload(Path file, YamlNode.Field field) {
    List<YamlNode> items = new ArrayList<>();
    boolean list = field.value() instanceof YamlNode.Sequence;
    List<YamlNode> own =
        field.value() instanceof YamlNode.Sequence sequence
            ? sequence.items()
            : List.of(field.value());
    for (YamlNode item : own) {
      if (item instanceof YamlNode.Mapping mapping && mapping.fields().containsKey("include")) {
        YamlNode included =
            included(file, mapping.fields().get("include"), "workload").orElse(null);
        if (included instanceof YamlNode.Sequence sequence) {
          items.addAll(sequence.items());
        }
      } else if (list) {
        items.add(item);
      } else {
        return field;
      }
    }
    return new YamlNode.Field(
        field.keyPlace(), new YamlNode.Sequence(field.value().place(), items));
  }

  private Optional<YamlNode> included(Path file, YamlNode.Field include, String section) {
    Place place = include.value().place();
    if (!(include.value() instanceof YamlNode.Scalar target) || target.isNull()) {
      problems.add(place, "'include': found " + include.value().described() + ", expected a file");
      return Optional.empty();
    }
    Path relative;
    try {
      relative = Path.of(target.text());
    } catch (java.nio.file.InvalidPathException invalid) {
      problems.add(place, "'include': '" + invalid.getReason() + "' in the file's name");
      return Optional.empty();
    }
    if (relative.isAbsolute()) {
      problems.add(place, "'include': found an absolute path, expected one relative to this file");
      return Optional.empty();
    }
    Optional<YamlNode.Mapping> root = resolved(file.resolveSibling(relative).normalize(), place);
    if (root.isPresent() && !root.get().fields().containsKey(section)) {
      problems.add(place, "'" + target.text() + "' has no '" + section + "'");
      return Optional.empty();
    }
    return root.map(found -> found.fields().get(section).value());
  }
}
