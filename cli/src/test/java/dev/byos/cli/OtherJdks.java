package dev.byos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds JDKs installed beside the one that runs, and runs programs of the class path on them. */
final class OtherJdks {

  private OtherJdks() {}

  /** JDKs 17 or newer in the same parent folder, each once, without the given one. */
  static List<Path> beside(Path javaHome) throws IOException {
    List<Path> found = new ArrayList<>();
    Path own = javaHome.toRealPath();
    try (Stream<Path> siblings = Files.list(own.getParent())) {
      for (Path candidate : siblings.sorted().toList()) {
        Path real = candidate.toRealPath();
        if (!real.equals(own) && !found.contains(real) && isJdk17OrNewer(real)) {
          found.add(real);
        }
      }
    }
    return found;
  }

  static int run(Path jdk, String mainClass, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(List.of("-Xmx2g", "-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static boolean isJdk17OrNewer(Path home) throws IOException {
    if (!Files.isExecutable(home.resolve("bin/java"))
        || !Files.isRegularFile(home.resolve("release"))) {
      return false;
    }
    for (String line : Files.readAllLines(home.resolve("release"))) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        String version = line.substring(line.indexOf('"') + 1).replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]) >= 17;
      }
    }
    return false;
  }
}
