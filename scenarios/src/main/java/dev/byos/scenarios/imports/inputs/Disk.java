package dev.byos.scenarios.imports.inputs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What finding inputs needs of a file system. A seam: what a folder without permission does to the
 * other inputs must be testable by a user who may read everything.
 */
interface Disk {

  /** The disk of this machine. */
  Disk REAL = new Disk() {};

  /** Attributes of what a path leads to, links followed. */
  default BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  /** Whether the path itself is a symbolic link, wherever it leads. */
  default boolean isLink(Path path) {
    return Files.isSymbolicLink(path);
  }

  /** Where a symbolic link says it leads. */
  default Path target(Path link) throws IOException {
    return Files.readSymbolicLink(link);
  }

  /** The one path without links that a path leads to. */
  default Path realPath(Path path) throws IOException {
    return path.toRealPath();
  }

  /** What lies in a folder, ordered by name. */
  default List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .sorted(Comparator.comparing(child -> child.getFileName().toString()))
          .toList();
    }
  }

  /** Opens a file. */
  default InputStream open(Path file) throws IOException {
    return Files.newInputStream(file);
  }
}
