package dev.byos.scenarios.imports.inputs;

import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.yaml.NearestName;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the files that the words of a command line mean: a file, a folder with everything below it,
 * a pattern, or {@code -} for standard input. Whatever is wrong with one word or file is one
 * problem; the others are found all the same. Every file is found once, under the first of its
 * names.
 */
final class InputFiles {

  /** Most files that are read. */
  static final int MAXIMAL_FILES = 50_000;

  /** Endings of files in folders that are looked at; the content decides what they are. */
  private static final Set<String> ENDINGS =
      Set.of(
          "json",
          "bicep",
          "bicepparam",
          "yaml",
          "yml",
          "tf",
          "tfstate",
          "tfplan",
          "zip",
          "gz",
          "tgz");

  private final Disk disk;
  private final int maximalFiles;
  private final Map<Path, InputSource> found = new LinkedHashMap<>();
  private final List<InputProblem> problems = new ArrayList<>();

  InputFiles(Disk disk, int maximalFiles) {
    this.disk = disk;
    this.maximalFiles = maximalFiles;
  }

  /** What was found, in the order of the words and then of paths, and what went wrong. */
  record Found(List<InputSource> sources, List<InputProblem> problems) {
    Found {
      sources = List.copyOf(sources);
      problems = List.copyOf(problems);
    }
  }

  /** Finds everything that the words mean. */
  static Found find(List<String> words, Disk disk) {
    return new InputFiles(disk, MAXIMAL_FILES).find(words);
  }

  /** Finds everything that the words mean; for use once. */
  Found find(List<String> words) {
    for (String word : words) {
      if (word.equals("-")) {
        InputSource stdin = new InputSource(InputSource.STANDARD_INPUT, null, true);
        found.put(Path.of("-"), stdin);
      } else {
        find(normal(word));
      }
    }
    return new Found(List.copyOf(found.values()), problems);
  }

  private void find(String word) {
    Map<Path, InputSource> before = new LinkedHashMap<>(found);
    try {
      if (Glob.isGlob(word) && !exists(word)) {
        pattern(word);
      } else {
        fileOrFolder(word, Path.of(word.isEmpty() ? "." : word));
      }
    } catch (FolderWalk.TooMany tooMany) {
      found.clear();
      found.putAll(before);
      String limit = String.format(Locale.ROOT, "%,d", maximalFiles);
      problem(word, "means more than " + limit + " files; give a smaller folder or a pattern");
    } catch (InvalidPathException | PatternSyntaxException malformed) {
      problem(word, "is neither a path nor a pattern: " + firstLine(malformed));
    }
  }

  private boolean exists(String word) {
    try {
      disk.attributes(Path.of(word));
      return true;
    } catch (IOException | InvalidPathException absent) {
      return false;
    }
  }

  private void fileOrFolder(String word, Path path) {
    try {
      BasicFileAttributes attributes = disk.attributes(path);
      if (attributes.isDirectory()) {
        if (isEmptyFolder(word, path, InputFiles::hasKnownEnding)) {
          problem(word, "holds no file that byos reads (*.json, *.bicep, *.yaml)");
        }
      } else {
        add(new InputSource(word, path, true), disk.realPath(path));
      }
    } catch (NoSuchFileException absent) {
      String hint = disk.isLink(path) ? "" : nearest(word, path);
      problem(word, Trouble.reason(disk, path, absent) + hint);
    } catch (IOException failed) {
      problem(word, Trouble.reason(disk, path, failed));
    }
  }

  private void pattern(String word) {
    Glob glob = Glob.of(word);
    Path base = Path.of(glob.folder().isEmpty() ? "." : glob.folder());
    if (!exists(base.toString())) {
      problem(word, "no file matches this pattern: there is no folder '" + glob.folder() + "'");
    } else if (isEmptyFolder(glob.folder(), base, glob::matches)) {
      problem(word, "no file matches this pattern");
    }
  }

  /** Takes the files of a folder; true when there is none, and nothing that explains why. */
  private boolean isEmptyFolder(String name, Path path, Predicate<String> taken) {
    List<String> files = new ArrayList<>();
    int problemsBefore = problems.size();
    FolderWalk.Files adding =
        (child, childPath, real) -> {
          files.add(child);
          add(new InputSource(child, childPath, false), real);
        };
    new FolderWalk(disk, taken, adding, problems::add).look(path, name);
    return files.isEmpty() && problems.size() == problemsBefore;
  }

  private void add(InputSource source, Path real) {
    InputSource earlier = found.get(real);
    if (earlier != null) {
      boolean named = earlier.named() || source.named();
      found.put(real, new InputSource(earlier.name(), earlier.path(), named));
      return;
    }
    if (found.size() >= maximalFiles) {
      throw new FolderWalk.TooMany();
    }
    found.put(real, source);
  }

  private static boolean hasKnownEnding(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(last.substring(last.lastIndexOf('.') + 1));
  }

  private String nearest(String word, Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    if (parent == null || path.getFileName() == null) {
      return "";
    }
    try {
      List<String> names =
          disk.children(parent).stream().map(child -> child.getFileName().toString()).toList();
      Optional<String> nearest = NearestName.of(path.getFileName().toString(), names);
      String folder = word.substring(0, word.lastIndexOf('/') + 1);
      return nearest.map(name -> "; did you mean '" + folder + name + "'?").orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }

  private void problem(String word, String message) {
    problems.add(Trouble.of(word.isEmpty() ? "." : word, message));
  }

  private static String firstLine(Exception malformed) {
    return String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
  }

  /** Forward slashes, no leading {@code ./} and no slash at the end. */
  static String normal(String word) {
    String normal = word.replace('\\', '/');
    while (normal.startsWith("./")) {
      normal = normal.substring(2);
    }
    while (normal.length() > 1 && normal.endsWith("/")) {
      normal = normal.substring(0, normal.length() - 1);
    }
    return normal.equals(".") ? "" : normal;
  }
}
