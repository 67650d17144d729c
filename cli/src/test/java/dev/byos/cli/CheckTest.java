package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates, plans and exports are judged from the command line. */
class CheckTest {
  private static final Path ESTATES = HistoryHashes.root().resolve("scenarios/estates");
  private static final String DAY = "2026-11-22";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contact-centre.template.json",
        "contact-centre.plan.json",
        "contact-centre.resources.json contact-centre.roles.json"
      })
  void theSameEstateGetsTheSameFindingsWhateverToolWroteIt(String files) {
    Console result = check(estates(files), "--policy", policy());
    assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(1);
    assertThat(result.out()).contains("BYOS-STO-004", "storage/storerec");
    assertThat(result.out()).contains("BYOS-IDN-004", "speech/speechstt");
  }

  @Test
  void findingsPointToTheirPlaceInTheTemplate() {
    Console result =
        check(estates("contact-centre.template.json"), "--policy", policy(), "--format", "csv");
    assertThat(result.out().lines().filter(line -> line.contains("BYOS-STO-004")))
        .singleElement()
        .asString()
        .containsPattern("contact-centre\\.template\\.json:\\d+:\\d+");
  }

  @Test
  void everyFormatIsWrittenIntoAFolder() throws IOException {
    Path out = folder.resolve("reports");
    Console result =
        check(
            estates("contact-centre.template.json"), "--policy", policy(), "--out", out.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.html",
              "report.json",
              "report.sarif",
              "junit.xml",
              "summary.md",
              "findings.csv");
    }
  }

  @Test
  void aSuppressionTakesItsFindingOutUntilItExpires() {
    String suppressions = ESTATES.resolve("suppressions.yaml").toString();
    Console before =
        check(
            estates("contact-centre.template.json"),
            "--policy",
            policy(),
            "--suppressions",
            suppressions,
            "--format",
            "json");
    assertThat(before.out()).contains("\"state\" : \"suppressed\"");
    Console after =
        Console.run(
            "check",
            ESTATES.resolve("contact-centre.template.json").toString(),
            "--policy",
            policy(),
            "--suppressions",
            suppressions,
            "--today",
            "2027-01-01",
            "--format",
            "json");
    assertThat(after.out()).doesNotContain("\"state\" : \"suppressed\"").contains("BYOS-SUP-001");
  }

  @Test
  void aBaselineLetsOnlyNewFindingsCount() throws IOException {
    Console first =
        check(estates("contact-centre.plan.json"), "--policy", policy(), "--format", "json");
    Path baseline = Files.writeString(folder.resolve("report.json"), first.out());
    // The baseline came from another kind of input: findings are the same all the same.
    Console second =
        check(
            estates("contact-centre.template.json"),
            "--policy",
            policy(),
            "--baseline",
            baseline.toString());
    assertThat(second.exitCode()).as(second.out()).isNotEqualTo(1);
  }

  @Test
  void anInputMayComeFromStandardInput() throws IOException {
    InputStream usual = System.in;
    System.setIn(
        new ByteArrayInputStream(Files.readAllBytes(ESTATES.resolve("contact-centre.plan.json"))));
    try {
      Console result = check(List.of("-"), "--policy", policy());
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.out()).contains("<stdin>:");
    } finally {
      System.setIn(usual);
    }
  }

  @Test
  void scenarioScriptsAreJudgedToo() {
    Path script = HistoryHashes.root().resolve("scenarios/library/storage-too-far.yaml");
    Console result = check(List.of(script.toString()));
    assertThat(result.out()).contains("BYOS-LAT-003");
  }

  @Test
  void whatCannotBeReadIsSaidAndTheRestIsJudged() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{ \"resources\": [ }\n");
    List<String> inputs = new ArrayList<>(estates("contact-centre.template.json"));
    inputs.add(broken.toString());
    Console result = check(inputs, "--policy", policy());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.complaints()).singleElement().asString().contains("broken.json:1:");
    assertThat(result.out()).contains("BYOS-STO-004");
  }

  @Test
  void anEstateWithoutAnythingToJudgeIsNotClean() throws IOException {
    Path empty =
        Files.writeString(
            folder.resolve("empty.json"),
            """
            { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion": "1.0.0.0", "resources": [] }
            """);
    assertThat(check(List.of(empty.toString())).exitCode()).isEqualTo(4);
  }

  @Test
  void badUsageIsSaidBeforeAnythingIsRead() {
    assertThat(check(estates("contact-centre.plan.json"), "--format", "json,csv").complaints())
        .singleElement()
        .asString()
        .contains("only one format can be printed");
    assertThat(check(estates("contact-centre.plan.json"), "--policy", "none.yaml").exitCode())
        .isEqualTo(2);
    assertThat(Console.run("check", "x", "--today", "soon").complaints())
        .singleElement()
        .asString()
        .contains("expected a day");
  }

  @Test
  void noActorIsEverLoaded() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.byos.cli.Main",
                "check",
                ESTATES.resolve("contact-centre.template.json").toString(),
                "--policy",
                policy())
            .redirectErrorStream(true)
            .start();
    String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(loaded).contains("dev.byos.studies.CheckStudy");
    assertThat(loaded.lines().filter(line -> line.contains(" akka.") || line.contains(" scala.")))
        .isEmpty();
  }

  private static Console check(List<String> inputs, String... options) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(inputs);
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--today", DAY));
    return Console.run(arguments.toArray(String[]::new));
  }

  private static List<String> estates(String files) {
    return Stream.of(files.split(" ", -1)).map(file -> ESTATES.resolve(file).toString()).toList();
  }

  private static String policy() {
    return ESTATES.resolve("policy.yaml").toString();
  }
}
