package dev.byos.simulator.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An Azurite of our own: started on a free port of the loopback interface with the accounts of an
 * estate, keeping its blobs in a folder, ended with {@link #close}, with the Java process, and even
 * when that is killed. Every account has Azurite's published key.
 */
public final class AzuriteServer implements AutoCloseable {
  /** The key that Microsoft publishes for the storage emulator; it protects nothing. */
  public static final String PUBLISHED_KEY =
      "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

  private static final Pattern LISTENING = Pattern.compile("listens on (http://[0-9.]+:[0-9]+)");
  private static final int START_SECONDS = 60;

  private final Process process;
  private final Path folder;
  private final Collection<String> accounts;
  private final Thread atShutdown;
  private final Deque<String> lastLines = new ArrayDeque<>();
  private final CompletableFuture<String> endpoint = new CompletableFuture<>();

  private AzuriteServer(Process process, Path folder, Collection<String> accounts) {
    this.process = process;
    this.folder = folder;
    this.accounts = new TreeSet<>(accounts);
    this.atShutdown = new Thread(process::destroy, "azurite-stop");
    Runtime.getRuntime().addShutdownHook(atShutdown);
    Thread reader = new Thread(this::readOutput, "azurite-output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts Azurite and waits until it listens.
   *
   * @param folder where it keeps its blobs; created
   * @param accounts names of the storage accounts
   * @param messages told what takes long
   * @throws IOException when Node.js is missing or Azurite does not start; says what to install
   */
  public static AzuriteServer start(
      Path folder, Collection<String> accounts, Consumer<String> messages) throws IOException {
    AzuriteInstallation installed = AzuriteInstallation.ensure(System.getenv(), messages);
    Files.createDirectories(folder);
    ProcessBuilder builder =
        new ProcessBuilder(
            installed.node(),
            "--require",
            installed.stopWithParent().toString(),
            installed.main().toString(),
            "--blobHost",
            "127.0.0.1",
            "--blobPort",
            "0",
            "--location",
            folder.toAbsolutePath().toString(),
            "--silent",
            "--skipApiVersionCheck",
            "--disableTelemetry");
    builder.redirectErrorStream(true);
    builder.environment().put("AZURITE_ACCOUNTS", accountList(accounts));
    AzuriteServer server = new AzuriteServer(builder.start(), folder, accounts);
    try {
      server.endpoint.get(START_SECONDS, TimeUnit.SECONDS);
      return server;
    } catch (ExecutionException e) {
      server.close();
      throw new IOException(e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      server.close();
      throw new IOException("Azurite did not start within " + START_SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      server.close();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Azurite started", e);
    }
  }

  /** What {@code AZURITE_ACCOUNTS} must hold for these accounts, also for an Azurite of others. */
  public static String accountList(Collection<String> accounts) {
    return new TreeSet<>(accounts)
        .stream().map(name -> name + ":" + PUBLISHED_KEY).collect(Collectors.joining(";"));
  }

  /** Connection strings of accounts at an endpoint such as {@code http://127.0.0.1:10000}. */
  public static Map<String, String> connectionStrings(
      String endpoint, Collection<String> accounts) {
    Map<String, String> strings = new LinkedHashMap<>();
    String base = endpoint.replaceFirst("/+$", "");
    String protocol = base.startsWith("https:") ? "https" : "http";
    for (String account : new TreeSet<>(accounts)) {
      strings.put(
          account,
          "DefaultEndpointsProtocol=%s;AccountName=%s;AccountKey=%s;BlobEndpoint=%s/%s;"
              .formatted(protocol, account, PUBLISHED_KEY, base, account));
    }
    return strings;
  }

  /** Where it keeps its blobs. */
  Path folder() {
    return folder;
  }

  /** Where it listens. */
  public String endpoint() {
    return endpoint.join();
  }

  /** Connection strings of its accounts. */
  public Map<String, String> connectionStrings() {
    return connectionStrings(endpoint(), accounts);
  }

  /** The exit code, if Azurite has ended. */
  public OptionalInt ended() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /** Process id, for those who watch it. */
  public long processId() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // The Java process is ending: the hook can't be removed, and does no harm.
      process.destroyForcibly();
    }
  }

  private void readOutput() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        remember(line);
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          endpoint.complete(listening.group(1));
        }
      }
    } catch (IOException e) {
      remember(String.valueOf(e.getMessage()));
    }
    endpoint.completeExceptionally(
        new IOException("Azurite ended before it listened: " + String.join(" | ", lastLines())));
  }

  private synchronized void remember(String line) {
    lastLines.add(line);
    if (lastLines.size() > 10) {
      lastLines.remove();
    }
  }

  /** The last lines that Azurite printed. */
  public synchronized List<String> lastLines() {
    return List.copyOf(lastLines);
  }
}
