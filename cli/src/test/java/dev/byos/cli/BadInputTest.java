package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is wrong with the input: one line for each problem with its place, exit code 2, nothing
 * left behind.
 */
class BadInputTest {
  private static final String GOOD_LAYOUT =
      "layout: { storageAccounts: { storea: { location: westeurope } } }\n";

  @TempDir private Path folder;

  @Test
  void malformedYaml() throws IOException {
    refused("layout:\n  storageAccounts: [\n", "script.yaml:4:1: malformed YAML");
  }

  @Test
  void unknownFieldWithTheNearestName() throws IOException {
    refused(
        "layout:\n  storageAcounts: {}\n",
        "script.yaml:3:3: unknown field 'storageAcounts'; did you mean 'storageAccounts'?");
  }

  @Test
  void unknownRegionWithTheNearestName() throws IOException {
    refused(
        "layout:\n  storageAccounts:\n    storea: { location: westeurop }\n",
        "script.yaml:4:25: 'location': there is no region 'westeurop'; did you mean 'westeurope'?");
  }

  @Test
  void referenceToNothing() throws IOException {
    refused(
        """
        layout:
          storageAccounts: { storea: { location: westeurope } }
          speech:
            speech-a: { location: westeurope, identity: SystemAssigned, userOwnedStorage: stora }
        """,
        "script.yaml:5:83: ",
        "'stora'",
        "storea");
  }

  @Test
  void duplicateName() throws IOException {
    refused(
        """
        layout:
          storageAccounts:
            storea: { location: westeurope }
            storea: { location: westeurope }
        """,
        "script.yaml:5:5: ",
        "storea");
  }

  @Test
  void cyclicInclude() throws IOException {
    Files.writeString(folder.resolve("other.yaml"), "layout: { include: script.yaml }\n");
    refused(
        "layout: { include: other.yaml }\n",
        "other.yaml:1:20: cyclic include: ",
        "script.yaml' is being read already");
  }

  @ParameterizedTest
  @CsvSource({"-PT1H, negative", "PT999999999999H, too long", "PT99999999999999999999H, duration"})
  void impossibleDuration(String duration, String complaint) throws IOException {
    refused(GOOD_LAYOUT + "duration: " + duration + "\n", "script.yaml:3:11: ", complaint);
  }

  @Test
  void everyProblemOfAFileAtOnce() throws IOException {
    Console console =
        run(
            write(
                "duration: -PT1H\nlayout:\n  storageAccounts:\n    storea: { location: nowhere }\n"));

    assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints()).hasSize(2);
  }

  @Test
  void emptyFile() throws IOException {
    Path script = folder.resolve("script.yaml");
    Files.writeString(script, "");
    refused(run(script), "script.yaml:1:1: the file is empty");
  }

  @Test
  void missingFile() {
    refused(run(folder.resolve("script.yaml")), "script.yaml:1:1: ", "no such file");
  }

  @Test
  void folderInsteadOfFile() throws IOException {
    refused(run(Files.createDirectory(folder.resolve("script.yaml"))), "it is not a file");
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    Path script = folder.resolve("script.yaml");
    Files.write(script, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0x80, 10});
    refused(run(script), "script.yaml:1:");
  }

  @Test
  void fiftyMegabytesAreRefusedWithoutReadingThem() throws IOException {
    Path script = folder.resolve("script.yaml");
    Files.write(script, new byte[50 * 1024 * 1024]);
    refusedSoon(script, "too large");
  }

  @Test
  void aliasesThatExplode() throws IOException {
    StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char name = 'b'; name < 'm'; name++) {
      String before = "*" + (char) (name - 1);
      bomb.append(name).append(": &").append(name).append(" [");
      bomb.append((before + ",").repeat(8)).append(before).append("]\n");
    }
    refusedSoon(write(bomb.toString()), "aliases");
  }

  @Test
  void deepNesting() throws IOException {
    refusedSoon(write("layout: " + "[".repeat(100_000) + "\n"), "script.yaml:");
  }

  @ParameterizedTest
  @CsvSource({
    "--nope, Unknown option",
    "--format=pdf, 'expected html, json, sarif, junit, markdown or csv'",
    "--profile=1999, '2023-03, 2025-10'",
    "--threads=99, expected 1 to 64",
    "--journal=mysql, '[H2, POSTGRES, NONE]'",
    "--storage=tape, '[DIRECTORY, AZURITE, AZURE]'",
    "--fail-on=never, '[NOTE, WARNING, ERROR]'",
    "--seed=many, 'many'",
    "--scale=0, expected a factor above 0",
    "--postgres-url=http://x --journal=postgres, jdbc:postgresql:"
  })
  void usage(String options, String complaint) throws IOException {
    Path script = write(GOOD_LAYOUT);
    String[] some = options.split(" ", -1);
    String[] arguments = new String[some.length + 4];
    arguments[0] = "run";
    arguments[1] = script.toString();
    arguments[2] = "--out";
    arguments[3] = folder.resolve("out").toString();
    System.arraycopy(some, 0, arguments, 4, some.length);

    refused(Console.run(arguments), complaint);
  }

  @Test
  void outputFolderWithAFileInItsWay() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    for (Path out : new Path[] {file, file.resolve("below")}) {
      Console console = Console.run("run", write(GOOD_LAYOUT).toString(), "--out", out.toString());

      refused(console, out.toString(), "--out");
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void outputFolderThatHoldsForeignFiles() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path mine = Files.writeString(out.resolve("thesis.txt"), "mine");
    Path report = Files.writeString(out.resolve("report.json"), "{}");

    Console console = Console.run("run", write(GOOD_LAYOUT).toString(), "--out", out.toString());

    assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints())
        .singleElement()
        .asString()
        .contains("thesis.txt", "left alone");
    assertThat(mine).hasContent("mine");
    assertThat(report).hasContent("{}");
  }

  private void refused(String script, String... parts) throws IOException {
    refused(run(write(script)), parts);
  }

  private void refusedSoon(Path script, String part) {
    long begun = System.nanoTime();
    refused(run(script), part);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  private void refused(Console console, String... parts) {
    assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints()).singleElement().asString().contains(parts);
    assertThat(console.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(console.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private Console run(Path script) {
    return Console.run("run", script.toString(), "--out", folder.resolve("out").toString());
  }

  private Path write(String rest) throws IOException {
    return Files.writeString(folder.resolve("script.yaml"), "scenario: Bad\n" + rest);
  }
}
