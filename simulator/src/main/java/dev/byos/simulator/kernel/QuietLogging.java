package dev.byos.simulator.kernel;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Keeps libraries from writing to the terminal of someone who uses the command line: every failure
 * of theirs reaches the user as an exception. A level that somebody has set is left alone.
 */
final class QuietLogging {
  private static final List<String> LIBRARIES =
      List.of("akka", "slick", "com.zaxxer.hikari", "com.typesafe", "dev.byos.simulator.kernel");

  private QuietLogging() {}

  static void apply() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      for (String library : LIBRARIES) {
        Logger logger = context.getLogger(library);
        if (logger.getLevel() == null) {
          logger.setLevel(Level.OFF);
        }
      }
    }
  }
}
