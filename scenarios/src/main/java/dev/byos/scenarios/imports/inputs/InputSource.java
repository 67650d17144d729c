package dev.byos.scenarios.imports.inputs;

import java.nio.file.Path;

/**
 * One file (or standard input) that was asked for and is not read yet.
 *
 * @param name how places call it: the path as the user gave it, forward slashes
 * @param path where it lies; null for standard input
 * @param named whether the user named this very file, so that it must be of a kind that is known;
 *     files found in folders may be anything
 */
record InputSource(String name, Path path, boolean named) {

  /** What places call standard input. */
  static final String STANDARD_INPUT = "<stdin>";

  /** The part of the name up to the last slash, empty for a file without a folder. */
  String folder() {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** The part of the name after the last slash. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
