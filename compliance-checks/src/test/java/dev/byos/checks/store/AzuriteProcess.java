package dev.byos.checks.store;

import dev.byos.model.artefact.StoreLocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Azurite for tests: the pinned package, from the user's cache when it is there, otherwise
 * installed below {@code target}.
 */
public final class AzuriteProcess implements AutoCloseable {
  /** A well-formed key; not a secret, every account of this Azurite has it. */
  private static final String KEY = "Ynlvcy10ZXN0YmVkLXRlc3Qta2V5LW5vdC1hLXNlY3JldA==";

  private static final Pattern LISTENING = Pattern.compile("listens on (http://[0-9.]+:[0-9]+)");

  private final Process process;
  private final String endpoint;
  private final List<String> accounts;

  private AzuriteProcess(Process process, String endpoint, List<String> accounts) {
    this.process = process;
    this.endpoint = endpoint;
    this.accounts = accounts;
  }

  /** Starts it on a free port and waits until it listens. */
  public static AzuriteProcess start(Path folder, List<String> accounts) throws IOException {
    Path main = installed().resolve(Path.of("node_modules/azurite/dist/src/blob/main.js"));
    ProcessBuilder builder =
        new ProcessBuilder(
            "node",
            "--require",
            tools().resolve("stop-with-parent.js").toString(),
            main.toString(),
            "--blobHost",
            "127.0.0.1",
            "--blobPort",
            "0",
            "--location",
            folder.toString(),
            "--silent",
            "--disableTelemetry");
    builder.redirectErrorStream(true);
    builder
        .environment()
        .put(
            "AZURITE_ACCOUNTS",
            String.join(";", accounts.stream().map(a -> a + ":" + KEY).toList()));
    Process process = builder.start();
    try {
      String endpoint =
          CompletableFuture.supplyAsync(() -> endpoint(process)).get(60, TimeUnit.SECONDS);
      return new AzuriteProcess(process, endpoint, accounts);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IOException("Azurite did not start", e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Azurite started", e);
    }
  }

  private static String endpoint(Process process) {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        Matcher matcher = LISTENING.matcher(line);
        if (matcher.find()) {
          return matcher.group(1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("Azurite ended before it listened: " + said);
  }

  private static Path tools() {
    return Path.of("").toAbsolutePath().getParent().resolve("tools/azurite");
  }

  private static Path installed() throws IOException {
    String base = System.getenv().getOrDefault("BYOS_CACHE", defaultCache());
    Path cache = Path.of(base);
    if (Files.isDirectory(cache)) {
      try (Stream<Path> entries = Files.list(cache)) {
        List<Path> found =
            entries
                .filter(path -> path.getFileName().toString().startsWith("azurite-"))
                .filter(path -> Files.exists(path.resolve("node_modules/azurite/package.json")))
                .sorted()
                .toList();
        if (!found.isEmpty()) {
          return found.get(0);
        }
      }
    }
    return install(Path.of("target/azurite").toAbsolutePath());
  }

  private static String defaultCache() {
    String base = System.getenv("XDG_CACHE_HOME");
    return base == null
        ? System.getProperty("user.home") + "/.cache/byos-testbed"
        : base + "/byos-testbed";
  }

  private static Path install(Path folder) throws IOException {
    if (Files.exists(folder.resolve("node_modules/azurite/package.json"))) {
      return folder;
    }
    Files.createDirectories(folder);
    for (String file : List.of("package.json", "package-lock.json")) {
      Files.write(folder.resolve(file), Files.readAllBytes(tools().resolve(file)));
    }
    Process npm =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (npm.waitFor() != 0) {
        throw new IOException("npm ci failed: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while npm installed Azurite", e);
    }
    return folder;
  }

  /** Where its accounts are. */
  public StoreLocation.BlobService location() {
    return location(KEY);
  }

  /** Where its accounts are, with another key. */
  public StoreLocation.BlobService location(String key) {
    Map<String, String> strings = new LinkedHashMap<>();
    for (String account : accounts) {
      strings.put(
          account,
          "DefaultEndpointsProtocol=http;AccountName=%s;AccountKey=%s;BlobEndpoint=%s/%s;"
              .formatted(account, key, endpoint, account));
    }
    return new StoreLocation.BlobService(strings);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
