package dev.byos.scenarios;

import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import dev.byos.scenarios.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The scripts that come with the testbed: a folder of YAML files, each telling one story. */
public final class ScenarioLibrary {
  private static final String EXTENSION = ".yaml";

  private final Path folder;

  /**
   * @param folder the folder with the scripts, {@code scenarios/library}
   */
  public ScenarioLibrary(Path folder) {
    this.folder = folder;
  }

  /**
   * A script of the library.
   *
   * @param name the file's name without extension
   * @param title the script's {@code scenario}
   * @param description the script's {@code description}
   */
  public record Script(String name, Path file, String title, String description) {}

  /**
   * All scripts, ordered by name; empty when there is no such folder.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public List<Script> scripts() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files =
          listed
              .filter(file -> file.getFileName().toString().endsWith(EXTENSION))
              .sorted()
              .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    List<Script> scripts = new ArrayList<>();
    files.forEach(file -> scripts.add(script(file)));
    return scripts;
  }

  /** The script of that name (with or without {@code .yaml}), if there is one. */
  public Optional<Path> find(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    String file = wanted.endsWith(EXTENSION) ? wanted : wanted + EXTENSION;
    if (!file.matches("[a-z0-9][a-z0-9-]*[.]yaml")) {
      return Optional.empty();
    }
    return Optional.of(folder.resolve(file)).filter(Files::isRegularFile);
  }

  /** What to say when a script is not found: the nearest name, or some of the names. */
  public String hint(String name) {
    return NearestName.hint(name, scripts().stream().map(Script::name).toList());
  }

  private static Script script(Path file) {
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - EXTENSION.length());
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Optional<YamlNode> root = YamlParser.parse(fileName, text, problem -> {});
      return new Script(name, file, text(root, "scenario"), text(root, "description"));
    } catch (IOException unreadable) {
      // A file that cannot be read is still listed, so that loading it says why.
      return new Script(name, file, "", "");
    }
  }

  private static String text(Optional<YamlNode> root, String field) {
    return root.filter(YamlNode.Mapping.class::isInstance)
        .map(node -> ((YamlNode.Mapping) node).fields().get(field))
        .map(YamlNode.Field::value)
        .filter(YamlNode.Scalar.class::isInstance)
        .map(node -> ((YamlNode.Scalar) node).text().strip())
        .orElse("");
  }
}
