package dev.byos.reports.check;

import dev.byos.model.scenario.Place;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Names input files as reports show them: relative and with forward slashes, so that a report says
 * nothing about the machine it was made on and code scanning finds the file in the repository.
 */
final class FileNames {
  private final String root;

  /**
   * Names for one report.
   *
   * @param root absolute folder that absolute paths are named relative to, or null
   */
  FileNames(String root) {
    this.root = root == null ? null : plain(root) + "/";
  }

  /** The name of a file that was given as this path. */
  String of(String path) {
    String slashed = path.replace('\\', '/');
    if (!isAbsolute(slashed)) {
      return withoutDots(slashed);
    }
    String plain = plain(slashed);
    if (root != null && plain.startsWith(root) && plain.length() > root.length()) {
      return plain.substring(root.length());
    }
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  /** A place as {@code file:line:column}; empty when there is none. */
  String of(Place place) {
    return place == null ? "" : of(place.file()) + ":" + place.line() + ":" + place.column();
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || (path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/');
  }

  private static String plain(String absolute) {
    String folder = withoutDots(absolute);
    return absolute.startsWith("/") ? "/" + folder : folder;
  }

  /** Without {@code .}, {@code ..} and empty segments; what leads above the start is dropped. */
  private static String withoutDots(String path) {
    if (!path.contains("//") && !path.contains("./") && !path.startsWith("/")) {
      return path;
    }
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }
}
