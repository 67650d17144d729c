package dev.byos.cli;

/** What the terminal can do. */
final class Terminal {

  private Terminal() {}

  /** Whether a person is looking, so that a progress bar makes sense. */
  static boolean isInteractive() {
    return System.console() != null
        && !"dumb".equals(System.getenv("TERM"))
        && System.getenv("CI") == null;
  }

  /** Whether colours may be used: on a terminal, unless {@code NO_COLOR} is set. */
  static boolean hasColours() {
    return isInteractive() && System.getenv("NO_COLOR") == null;
  }
}
