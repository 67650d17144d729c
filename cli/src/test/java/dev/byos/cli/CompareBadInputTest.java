package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever can't be compared: a line for each problem, exit code 2, nothing written. */
class CompareBadInputTest {
  private static final String GOOD =
      """
      layout:
        storageAccounts: { storea: { location: westeurope } }
        communication: { acs-a: { dataLocation: Europe, identity: SystemAssigned } }
      """;

  @TempDir private Path folder;

  @Test
  void layoutsThatNameDifferentResources() throws IOException {
    Path good = write("good.yaml", GOOD);
    Path other = write("other.yaml", GOOD.replace("storea", "storeb"));

    List<String> complaints = refused(good, other, work());

    assertThat(complaints).hasSize(3);
    assertThat(complaints.get(0))
        .contains(
            "good.yaml:1:1: layout good has no storage account 'storeb', which other has at ",
            "other.yaml:2:22",
            "is it 'storea' here?");
    assertThat(complaints.get(1)).contains("other.yaml:1:1: layout other has no storage account");
    assertThat(complaints.get(2)).contains("work.yaml:2:", "'storea'", "(on layout other)");
  }

  @Test
  void aWorkloadThatNeedsWhatALayoutLacksForAllLayoutsAtOnce() throws IOException {
    Path good = write("good.yaml", GOOD);
    Path other = write("other.yaml", GOOD.replace("westeurope", "eastus"));
    Path work = write("work.yaml", WORK.replace("acs-a", "acs-b").replace("storea", "storeb"));

    List<String> complaints = refused(good, other, work);

    assertThat(complaints).hasSize(2);
    assertThat(complaints.get(0)).contains("work.yaml:2:18: ", "'acs-b'", "acs-a");
    assertThat(complaints.get(1)).contains("work.yaml:2:", "'storeb'", "storea");
  }

  @Test
  void whatTheWorkLacksOnOneLayoutSaysOnWhich() throws IOException {
    Path good = write("good.yaml", GOOD);
    Path poor =
        write(
            "poor.yaml",
            GOOD.lines().limit(2).toList().get(0) + "\n" + GOOD.lines().toList().get(1) + "\n");

    List<String> complaints = refused(good, poor, work());

    assertThat(complaints).anyMatch(line -> line.contains("(on layout poor)"));
    assertThat(complaints)
        .anyMatch(
            line -> line.contains("layout poor has no Communication Services resource 'acs-a'"));
  }

  @Test
  void filesThatAreNoLayoutOrCannotBeRead() throws IOException {
    Path notes = write("notes.yaml", "remember: the milk\n");
    Path broken = write("broken.yaml", "layout: [\n");
    Path absent = folder.resolve("absent.yaml");

    List<String> complaints = refused(List.of(notes, broken, absent), work());

    assertThat(complaints).anyMatch(l -> l.contains("notes.yaml:1:1: there is no 'layout'"));
    assertThat(complaints).anyMatch(l -> l.contains("broken.yaml:") && l.contains("malformed"));
    assertThat(complaints).anyMatch(l -> l.contains("absent.yaml") && l.contains("no such file"));
  }

  @Test
  void aWorkloadWithoutWork() throws IOException {
    List<String> complaints =
        refused(
            write("good.yaml", GOOD), write("other.yaml", GOOD), write("idle.yaml", "seed: 3\n"));

    assertThat(complaints)
        .singleElement()
        .asString()
        .contains("idle.yaml:1:1: there is no 'workload' in this file");
  }

  @Test
  void theSameLayoutTwice() throws IOException {
    Path good = write("good.yaml", GOOD);

    assertThat(refused(good, good, work()))
        .singleElement()
        .asString()
        .contains("good.yaml:1:1: this layout is given twice");
  }

  @Test
  void layoutsOfOneNameGoByTheirFolders() throws IOException {
    Path east = Files.createDirectory(folder.resolve("east"));
    Path west = Files.createDirectory(folder.resolve("west"));
    Files.writeString(east.resolve("layout.yaml"), GOOD.replace("westeurope", "eastus"));
    Files.writeString(west.resolve("layout.yaml"), GOOD);

    Console console =
        Console.run(
            "compare",
            east.resolve("layout.yaml").toString(),
            west.resolve("layout.yaml").toString(),
            "--workload",
            work().toString(),
            "--seeds",
            "1");

    assertThat(console.out()).contains("east-layout", "west-layout");
  }

  @Test
  void partsThatDoNotCountAreSaid() throws IOException {
    Path good = write("good.yaml", GOOD + "duration: PT9H\n");
    Path other = write("other.yaml", GOOD.replace("westeurope", "eastus"));

    Console console =
        Console.run(
            "compare",
            good.toString(),
            other.toString(),
            "--workload",
            work().toString(),
            "--seeds",
            "1");

    assertThat(console.err()).contains("good.yaml: its 'duration' does not count");
  }

  @Test
  void aPriceTableWithMistakes() throws IOException {
    Path prices =
        write(
            "prices.csv",
            """
            # source: us
            # date: 2026-01-01
            kind,from,to,redundancy,price
            storage,westeurop,,ZRS,0.1
            egress,any,any,,cheap
            """);

    List<String> complaints =
        refused(
            List.of(write("good.yaml", GOOD), write("other.yaml", GOOD)),
            work(),
            "--prices",
            prices.toString());

    assertThat(complaints).hasSize(3);
    assertThat(complaints.get(0)).contains("prices.csv:1:1: there is no line '# currency: ...'");
    assertThat(complaints.get(1))
        .contains("prices.csv:4:9: from: ", "did you mean 'westeurope'?", "found 'westeurop'");
    assertThat(complaints.get(2)).contains("prices.csv:5:17: price: expected a number");
  }

  @ParameterizedTest
  @CsvSource({
    "--seeds=0, '--seeds 0: expected 1 to 100'",
    "--seeds=101, '--seeds 101: expected 1 to 100'",
    "--jobs=0, '--jobs 0: expected 1 to 64'",
    "--seed=-1, '--seed -1: expected 0 to'",
    "--format=junit, '--format junit: expected one of'",
    "--media=tape, '[FILES, DESCRIPTORS]'",
    "--scale=0, 'expected a factor above 0'",
    "--profile=1999, '2023-03, 2025-10'"
  })
  void usage(String option, String complaint) throws IOException {
    assertThat(
            refused(List.of(write("good.yaml", GOOD), write("other.yaml", GOOD)), work(), option))
        .singleElement()
        .asString()
        .contains(complaint);
  }

  @Test
  void resumeNeedsAFolder() throws IOException {
    Console console =
        Console.run(
            "compare",
            write("good.yaml", GOOD).toString(),
            "--workload",
            work().toString(),
            "--resume");

    assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints()).singleElement().asString().contains("--resume needs");
  }

  @Test
  void aFolderWithForeignFilesIsLeftAlone() throws IOException {
    Path run = Files.createDirectories(folder.resolve("out/runs/good-1"));
    Path mine = Files.writeString(run.resolve("thesis.txt"), "mine");

    Console console =
        Console.run(
            "compare",
            write("good.yaml", GOOD).toString(),
            "--workload",
            work().toString(),
            "--out",
            folder.resolve("out").toString());

    assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints()).singleElement().asString().contains("thesis.txt");
    assertThat(mine).hasContent("mine");
  }

  private static final String WORK =
      """
      workload:
        - calls: { on: acs-a, from: westeurope, arrivals: 4/h, length: PT1M, recording: { to: storea/recordings } }
      media: descriptors
      """;

  private Path work() throws IOException {
    return write("work.yaml", WORK);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<String> refused(Path one, Path other, Path workload) {
    return refused(List.of(one, other), workload);
  }

  private List<String> refused(List<Path> layouts, Path workload, String... more) {
    List<String> arguments = new ArrayList<>(List.of("compare"));
    layouts.forEach(layout -> arguments.add(layout.toString()));
    arguments.addAll(
        List.of("--workload", workload.toString(), "--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    Console console = Console.run(arguments.toArray(String[]::new));
    assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(console.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
    return console.complaints();
  }
}
