package dev.byos.simulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The pinned Azurite package, installed once per user from the lock file that this program carries.
 * The folder's name holds the lock file's checksum, so another version never meets it.
 *
 * @param node how to call Node.js
 * @param folder holds {@code node_modules}
 */
record AzuriteInstallation(String node, Path folder) {
  private static final int NODE_MINIMAL = 18;
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "stop-with-parent.js");
  private static final String INSTALL_NODE =
      "install Node.js 18 or newer with npm (nodejs.org; Debian: apt-get install nodejs npm), or"
          + " choose another store";

  /** Installs what is not there yet and says so. */
  static AzuriteInstallation ensure(Map<String, String> environment, Consumer<String> messages)
      throws IOException {
    String node = requireNode();
    Path folder = cache(environment).resolve("azurite-" + lockChecksum());
    if (!Files.exists(folder.resolve(Path.of("node_modules", "azurite", "package.json")))) {
      messages.accept("Installing Azurite (once, npm ci) ...");
      install(folder);
    }
    return new AzuriteInstallation(node, folder);
  }

  Path main() {
    return folder.resolve(Path.of("node_modules", "azurite", "dist", "src", "blob", "main.js"));
  }

  Path stopWithParent() {
    return folder.resolve("stop-with-parent.js");
  }

  private static String requireNode() throws IOException {
    String version;
    try {
      version = run(List.of("node", "--version"), null).strip();
    } catch (IOException e) {
      throw new IOException("Azurite needs Node.js, which was not found: " + INSTALL_NODE, e);
    }
    int major = Integer.parseInt(version.replaceFirst("^v(\\d+).*", "$1"));
    if (major < NODE_MINIMAL) {
      throw new IOException("Azurite needs a newer Node.js than " + version + ": " + INSTALL_NODE);
    }
    return "node";
  }

  private static void install(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path made = Files.createTempDirectory(folder.getParent(), "installing-");
    try {
      for (String file : FILES) {
        try (InputStream in = resource(file)) {
          Files.copy(in, made.resolve(file));
        }
      }
      run(List.of(npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts"), made);
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another process may have been first; then its installation is as good.
      if (!Files.exists(folder.resolve("node_modules"))) {
        throw e;
      }
    } finally {
      remove(made);
    }
  }

  private static String npm() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    return windows ? "npm.cmd" : "npm";
  }

  private static String run(List<String> command, Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(
            String.join(" ", command) + " failed: " + output.strip() + "; " + INSTALL_NODE);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.get(0), e);
    }
    return output;
  }

  /** BYOS_CACHE, or the user's folder for caches on this system. */
  private static Path cache(Map<String, String> environment) {
    if (environment.containsKey("BYOS_CACHE")) {
      return Path.of(environment.get("BYOS_CACHE"));
    }
    String base = environment.get("XDG_CACHE_HOME");
    if (base == null) {
      base = environment.get("LOCALAPPDATA");
    }
    Path caches = base == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base);
    return caches.resolve("byos-testbed");
  }

  private static String lockChecksum() throws IOException {
    CRC32 checksum = new CRC32();
    for (String file : FILES) {
      try (InputStream in = resource(file)) {
        checksum.update(in.readAllBytes());
      }
    }
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  private static InputStream resource(String file) throws IOException {
    InputStream in = AzuriteInstallation.class.getResourceAsStream("azurite/" + file);
    if (in == null) {
      throw new IOException("this build lacks azurite/" + file);
    }
    return in;
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
