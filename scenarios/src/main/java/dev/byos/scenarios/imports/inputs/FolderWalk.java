package dev.byos.scenarios.imports.inputs;

import dev.byos.scenarios.InputProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Looks through one folder and everything below it, in the order of names. Links are followed; one
 * that leads back to a folder which it lies in is reported and left, and no folder is entered
 * twice. Hidden folders, {@code node_modules} and {@code target} hold no inputs of the user.
 */
final class FolderWalk {

  /** Most entries of folders that are looked at, inputs or not. */
  static final int MAXIMAL_ENTRIES = 500_000;

  private static final Set<String> SKIPPED = Set.of("node_modules", "target");

  private final Disk disk;
  private final Predicate<String> taken;
  private final Files files;
  private final Consumer<InputProblem> problems;
  private final Set<Path> seen = new HashSet<>();
  private final Deque<Path> open = new ArrayDeque<>();
  private int entries;

  /**
   * @param taken whether a file is taken, by its path relative to the folder
   * @param files told every file that is taken
   */
  FolderWalk(Disk disk, Predicate<String> taken, Files files, Consumer<InputProblem> problems) {
    this.disk = disk;
    this.taken = taken;
    this.files = files;
    this.problems = problems;
  }

  /** Told of files: how places call them, where they lie, and their real path. */
  interface Files {
    /** Takes one file. */
    void found(String name, Path path, Path realPath);
  }

  /** There is more than anybody means to have checked. */
  static final class TooMany extends RuntimeException {
    TooMany() {
      super("too many files", null, false, false);
    }
  }

  /**
   * Looks through a folder.
   *
   * @param name how places call the folder; empty for the current one
   */
  void look(Path folder, String name) {
    try {
      enter(folder, disk.realPath(folder), name, "");
    } catch (IOException failed) {
      problem(name, Trouble.reason(disk, folder, failed));
    }
  }

  private void enter(Path folder, Path real, String name, String relative) throws IOException {
    if (!seen.add(real)) {
      return;
    }
    open.push(real);
    for (Path child : disk.children(folder)) {
      if (++entries > MAXIMAL_ENTRIES) {
        throw new TooMany();
      }
      String last = child.getFileName().toString();
      String childName = joined(name, last);
      if (last.startsWith(".")) {
        continue;
      }
      try {
        visit(child, real, childName, joined(relative, last));
      } catch (IOException failed) {
        problem(childName, Trouble.reason(disk, child, failed));
      }
    }
    open.pop();
  }

  private void visit(Path child, Path realParent, String name, String relative) throws IOException {
    boolean link = disk.isLink(child);
    if (link && !mayMatter(child, relative)) {
      return;
    }
    BasicFileAttributes attributes = disk.attributes(child);
    Path real = link ? disk.realPath(child) : realParent.resolve(child.getFileName());
    if (attributes.isDirectory()) {
      if (open.contains(real)) {
        problem(name, "is a symbolic link that leads back to a folder it lies in; not followed");
      } else if (!SKIPPED.contains(child.getFileName().toString())) {
        int depth = open.size();
        try {
          enter(child, real, name, relative);
        } finally {
          while (open.size() > depth) {
            open.pop();
          }
        }
      }
    } else if (attributes.isRegularFile() && taken.test(relative)) {
      files.found(name, child, real);
    }
  }

  /** A broken link to something that would not be read anyway is nobody's problem. */
  private boolean mayMatter(Path link, String relative) {
    return taken.test(relative) || !link.getFileName().toString().contains(".");
  }

  private void problem(String name, String message) {
    problems.accept(Trouble.of(name.isEmpty() ? "." : name, message));
  }

  /** A name within a folder as places write it. */
  static String joined(String folder, String name) {
    return folder.isEmpty() ? name : folder.endsWith("/") ? folder + name : folder + '/' + name;
  }
}
