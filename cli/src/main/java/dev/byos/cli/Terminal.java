package dev.byos.cli;

import java.io.Console;

/** What the terminal can do. */
final class Terminal {

  private Terminal() {}

  /** Whether a person is looking, so that a progress bar makes sense. */
  static boolean isInteractive() {
    return hasConsole() && !"dumb".equals(System.getenv("TERM")) && System.getenv("CI") == null;
  }

  /** From Java 22 on there is a console even when output is redirected, and it can say so. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }

  /** Whether colours may be used: on a terminal, unless {@code NO_COLOR} is set. */
  static boolean hasColours() {
    return isInteractive() && System.getenv("NO_COLOR") == null;
  }
}
