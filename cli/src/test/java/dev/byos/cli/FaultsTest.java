package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.simulator.store.AzuriteServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What surrounds a run breaks: the run ends by itself and says what happened and what to do. */
@Timeout(180)
class FaultsTest {
  @TempDir private Path folder;

  @Test
  void postgresThatDoesNotListen() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }
    Console console =
        run("missing-role", "--journal=postgres", "--postgres-url=" + url(closedPort));

    refused(console, "127.0.0.1:" + closedPort, "check that the server runs", "--journal none");
  }

  @Test
  void postgresDatabaseThatIsNotThere() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      Console console =
          run(
              "missing-role",
              "--journal=postgres",
              "--postgres-user=postgres",
              "--postgres-url=" + url(postgres.getPort()));

      refused(console, "database \"byos\" does not exist", "check that");
    }
  }

  @Test
  void azuriteThatDiesDuringTheRun() throws Exception {
    try (AzuriteServer azurite =
        AzuriteServer.start(
            folder.resolve("azurite"),
            List.of("speechweu", "recordweu", "speecheus", "recordeus"),
            message -> {})) {
      long processId = azurite.processId();
      Thread killer =
          new Thread(
              () -> {
                waitForBytes(folder.resolve("azurite/__blobstorage__"), 2_000_000);
                ProcessHandle.of(processId).ifPresent(ProcessHandle::destroyForcibly);
              });
      killer.start();
      Console console =
          run(
              "two-region-contact-centre",
              "--journal=none",
              "--storage=azurite",
              "--azurite-endpoint=" + azurite.endpoint());
      killer.join();

      assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.VIOLATIONS);
      assertThat(console.err()).doesNotContain("\tat ");
      JsonNode exports = report().get("exports");
      assertThat(exports.get("failed")).as("failed").isNotEmpty();
      assertThat(exports.get("failed").get(0).get("reason").asText()).isNotBlank();
      long accounted =
          exports.get("stored").asLong()
              + exports.get("expired").asLong()
              + exports.get("failed").size()
              + exports.get("missing").size();
      assertThat(accounted).isEqualTo(exports.get("expected").asLong());
    }
  }

  @Test
  void azuriteEndpointWhereNobodyListens() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }
    Console console =
        run(
            "missing-role",
            "--journal=none",
            "--storage=azurite",
            "--azurite-endpoint=http://127.0.0.1:" + closedPort);

    assertThat(console.exitCode()).isIn(ExitCode.BAD_INPUT, ExitCode.VIOLATIONS);
    assertThat(console.err()).doesNotContain("\tat ");
  }

  @Test
  void noNodeForAzurite() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            LibraryRun.script("missing-role").toString(),
            "--journal=none",
            "--storage=azurite",
            "--out",
            folder.resolve("out").toString());
    builder.environment().put("PATH", folder.toString());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said).contains("Node.js").doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void diskThatFillsUp() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        exitOf("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()) == 0,
        "a small disk can be mounted");
    try {
      Console console =
          Console.run(
              "run",
              LibraryRun.script("two-region-contact-centre").toString(),
              "--journal=none",
              "--out",
              disk.resolve("out").toString());

      assertThat(console.exitCode())
          .as(console.err())
          .isIn(ExitCode.VIOLATIONS, ExitCode.BAD_INPUT);
      assertThat(console.err() + console.out()).containsIgnoringCase("space");
      assertThat(console.err()).doesNotContain("\tat ").doesNotContain("internal error");
    } finally {
      assertThat(exitOf("umount", disk.toString())).isZero();
    }
  }

  private Console run(String script, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                LibraryRun.script(script).toString(),
                "--out",
                folder.resolve("out").toString()));
    arguments.addAll(List.of(options));
    return Console.run(arguments.toArray(String[]::new));
  }

  private void refused(Console console, String... parts) {
    assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints()).singleElement().asString().contains(parts);
    assertThat(console.err()).doesNotContain("\tat ");
    assertThat(console.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("out/report.json").toFile());
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/byos";
  }

  /** Azurite keeps many blobs in one file, so that bytes tell how far it is. */
  private static void waitForBytes(Path blobs, long bytes) {
    try {
      for (int tries = 0; tries < 12_000 && bytesIn(blobs) < bytes; tries++) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long bytesIn(Path blobs) {
    File[] files = blobs.toFile().listFiles();
    return files == null ? 0 : Stream.of(files).mapToLong(File::length).sum();
  }

  private static int exitOf(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
