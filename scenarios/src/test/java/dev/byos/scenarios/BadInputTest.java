package dev.byos.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.regions.RegionData;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of bad input gets one clear message with its place. */
class BadInputTest {
  private static final RegionCatalogue REGIONS = RegionData.load();
  private static final String LAYOUT =
      """
      scenario: Test
      layout:
        storageAccounts:
          recseu: { location: westeurope }
        speech:
          speecheu: { location: westeurope, identity: SystemAssigned, userOwnedStorage: recseu }
        communication:
          acseu: { dataLocation: Europe, identity: SystemAssigned }
      """;

  @TempDir Path folder;

  private List<String> problems(String script) {
    return problemsOf(script.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> problemsOf(byte[] bytes) {
    try {
      return load(Files.write(folder.resolve("script.yaml"), bytes));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private List<String> load(Path script) {
    return ScenarioLoader.load(script, REGIONS, LoadOptions.none()).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void aGoodScriptHasNoProblem() {
    assertThat(problems(LAYOUT)).isEmpty();
  }

  @Test
  void malformedYaml() {
    assertThat(problems("scenario: Test\nlayout: [unclosed\nworkload: x\n"))
        .singleElement()
        .asString()
        .startsWith("script.yaml:3:9: malformed YAML: ");
  }

  @Test
  void aTabAsIndentation() {
    assertThat(problems("scenario: Test\nlayout:\n\tspeech: {}\n"))
        .singleElement()
        .asString()
        .startsWith("script.yaml:3:1: malformed YAML: ");
  }

  @Test
  void unknownFieldWithTheNearestValidOne() {
    assertThat(problems(LAYOUT.replace("userOwnedStorage", "userOwndStorage")))
        .containsExactly(
            "script.yaml:6:65: unknown field 'userOwndStorage'; did you mean 'userOwnedStorage'?");
  }

  @Test
  void unknownFieldAtTheTop() {
    assertThat(problems("senario: Test\n" + LAYOUT))
        .containsExactly("script.yaml:1:1: unknown field 'senario'; did you mean 'scenario'?");
  }

  @Test
  void unknownRegionWithTheNearest() {
    assertThat(
            problems(
                LAYOUT.replace("recseu: { location: westeurope", "recseu: { location: westeurop")))
        .containsExactly(
            "script.yaml:4:25: 'location': there is no region 'westeurop'; did you mean"
                + " 'westeurope'?");
  }

  @Test
  void referenceToNothingWithTheNearest() {
    assertThat(problems(LAYOUT.replace("userOwnedStorage: recseu", "userOwnedStorage: recsue")))
        .containsExactly(
            "script.yaml:6:83: 'userOwnedStorage': there is no storage account 'recsue'; did you"
                + " mean 'recseu'?");
  }

  @Test
  void referencesOfWorkloadRolesAndTimeline() {
    String script =
        LAYOUT
            + """
                roleAssignments:
                  - { principal: speechus, role: Storage Blob Data Contributer, scope: recsus }
              workload:
                - recognition: { on: speechus, every: PT1M, length: PT5S }
                - calls: { on: speecheu, from: mars, every: PT1M, length: PT5S, recording: { to: nowhere/x } }
              timeline:
                - { at: PT1M, fault: dns-failure, account: recs, lasts: PT1M }
                - { at: PT1M, change: remove-role, assignment: gone }
              """
                .replaceAll("(?m)^  (?=workload|timeline)", "");
    assertThat(problems(script))
        .extracting(
            problem -> problem.replaceAll("script.yaml:(\\d+):\\d+: (?:'(\\w+)')?.*", "$1 $2"))
        .containsExactly(
            "10 principal",
            "10 role",
            "10 scope",
            "12 on",
            "13 on",
            "13 from",
            "13 to",
            "15 account",
            "16 assignment");
  }

  @Test
  void duplicateKey() {
    assertThat(problems(LAYOUT + "scenario: Again\n"))
        .containsExactly("script.yaml:9:1: 'scenario' occurs twice; the first is in line 1");
  }

  @Test
  void duplicateNameOfAResource() {
    assertThat(problems(LAYOUT.replace("  speech:", "    recseu: { location: eastus }\n  speech:")))
        .containsExactly("script.yaml:5:5: 'recseu' occurs twice; the first is in line 4");
  }

  @Test
  void duplicateNameOfWork() {
    String work = "  - recognition: { name: menu, on: speecheu, every: PT1M, length: PT5S }\n";
    assertThat(problems(LAYOUT + "workload:\n" + work + work))
        .containsExactly("script.yaml:11:26: 'name': work 'menu' occurs twice");
  }

  @Test
  void negativeDuration() {
    assertThat(problems(LAYOUT + "duration: -PT4H\n"))
        .containsExactly(
            "script.yaml:9:11: 'duration': found the negative duration '-PT4H', expected 0 or more");
  }

  @Test
  void overflowingDuration() {
    assertThat(problems(LAYOUT + "duration: PT99999999999999999999H\n"))
        .containsExactly(
            "script.yaml:9:11: 'duration': duration 'PT99999999999999999999H' is too long, expected"
                + " at most P36500D");
  }

  @Test
  void durationThatIsNone() {
    assertThat(problems(LAYOUT + "duration: 4 hours\n"))
        .containsExactly(
            "script.yaml:9:11: 'duration': found '4 hours', expected an ISO-8601 duration such as"
                + " PT4M, PT1H30M or P2D");
  }

  @Test
  void missingFile() {
    assertThat(load(folder.resolve("gone.yaml")))
        .containsExactly("gone.yaml:1:1: cannot read 'gone.yaml': there is no such file");
  }

  @Test
  void folderInsteadOfFile() {
    assertThat(load(folder)).singleElement().asString().contains("it is not a file");
  }

  @Test
  void fiftyMegabytesAreRefusedAtOnce() throws IOException {
    Path big = folder.resolve("big.yaml");
    try (RandomAccessFile file = new RandomAccessFile(big.toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () ->
            assertThat(load(big))
                .containsExactly(
                    "big.yaml:1:1: 'big.yaml' is too large: 52428800 bytes, at most 5242880 are"
                        + " read"));
  }

  @Test
  void aliasBombIsRefusedSoon() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 30; level++) {
      bomb.append("a").append(level).append(": &a").append(level).append(" [");
      bomb.append(("*a" + (level - 1) + ", ").repeat(9)).append("*a").append(level - 1);
      bomb.append("]\n");
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(problems(bomb.toString())).singleElement().asString().contains("aliases"));
  }

  @Test
  void aliasToItselfIsRefused() {
    assertThat(problems("scenario: &a [ *a ]\n")).singleElement().asString().contains("alias");
  }

  @Test
  void deepNestingIsRefused() {
    for (String open : List.of("[", "{a: ")) {
      Assertions.assertTimeout(
          Duration.ofSeconds(2),
          () ->
              assertThat(problems("scenario: " + open.repeat(100_000)))
                  .singleElement()
                  .asString()
                  .startsWith("script.yaml:"));
    }
  }

  @Test
  void manyValuesInALargeFileAreRefusedSoon() {
    String script = LAYOUT + "workload:\n" + "  - x\n".repeat(800_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(problems(script)).isNotEmpty());
  }

  @Test
  void latinOneIsNamedWithItsPlace() {
    assertThat(
            problemsOf(
                "scenario: Test\ndescription: M\u00fcnchen\n"
                    .getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("script.yaml:2:15: the file is not UTF-8 from here on");
  }

  @Test
  void utf16IsNamed() {
    assertThat(problemsOf(LAYOUT.getBytes(StandardCharsets.UTF_16)))
        .containsExactly("script.yaml:1:1: the file is in UTF-16, expected UTF-8");
  }

  @Test
  void utf8WithByteOrderMarkIsAccepted() {
    assertThat(problems("\uFEFF" + LAYOUT)).isEmpty();
  }

  @Test
  void windowsLineEndsAreAccepted() {
    assertThat(problems(LAYOUT.replace("\n", "\r\n"))).isEmpty();
  }

  @Test
  void binaryIsRefused() {
    assertThat(problemsOf(new byte[] {0, 1, 2, 3, 4})).singleElement().asString().contains("YAML");
  }

  @Test
  void emptyFile() {
    for (String nothing : List.of("", "\n\n", "# only a comment\n", "---\n")) {
      assertThat(problems(nothing)).hasSize(1);
    }
    assertThat(problems(""))
        .containsExactly("script.yaml:1:1: the file is empty; expected a scenario");
  }

  @Test
  void listInsteadOfAScenario() {
    assertThat(problems("- a\n- b\n"))
        .containsExactly(
            "script.yaml:1:1: found a list, expected a map with 'scenario', 'layout', ...");
  }

  @Test
  void wrongTypes() {
    String script =
        """
        scenario: [a]
        seed: many
        start: tomorrow
        media: 3
        profile: 2024-01
        layout: text
        workload: 7
        timeline: { at: PT1M }
        expect: []
        """;
    assertThat(problems(script))
        .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
        .contains(
            "script.yaml:1:11",
            "script.yaml:2:7",
            "script.yaml:3:8",
            "script.yaml:4:8",
            "script.yaml:5:10",
            "script.yaml:6:9",
            "script.yaml:7:11",
            "script.yaml:9:9")
        .doesNotHaveDuplicates();
  }

  @Test
  void missingFields() {
    assertThat(problems("scenario: Test\nlayout:\n  storageAccounts:\n    recs: {}\n"))
        .containsExactly("script.yaml:4:5: field 'location' is missing here");
    assertThat(problems("description: only that\n"))
        .containsExactly(
            "script.yaml:1:1: field 'layout' is missing here",
            "script.yaml:1:1: field 'scenario' is missing here");
  }

  @Test
  void fieldOfAnotherFault() {
    assertThat(
            problems(
                LAYOUT
                    + "timeline:\n  - { at: PT1M, fault: region-down, region: westeurope,"
                    + " lasts: PT1M, factor: 2 }\n"))
        .containsExactly(
            "script.yaml:10:70: 'factor' does not belong to 'region-down'; its fields are at, fault,"
                + " lasts, region");
  }

  @Test
  void severalProblemsAtOnceInTheOrderOfTheFile() {
    String script =
        LAYOUT
                .replace("location: westeurope,", "lokation: westeurope, location: nowhere,")
                .replace("dataLocation: Europe", "dataLocation: Europ")
            + "duration: -PT1H\nprofil: 2023-03\n";
    assertThat(problems(script))
        .containsExactly(
            "script.yaml:6:17: unknown field 'lokation'; did you mean 'location'?",
            "script.yaml:6:49: 'location': there is no region 'nowhere'; the nearest is"
                + " 'northeurope'",
            "script.yaml:8:28: 'dataLocation': found 'Europ'; did you mean 'Europe'?",
            "script.yaml:9:11: 'duration': found the negative duration '-PT1H', expected 0 or more",
            "script.yaml:10:1: unknown field 'profil'; did you mean 'profile'?");
  }

  @Test
  void cyclicInclude() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "layout: { include: b.yaml }\n");
    Files.writeString(folder.resolve("b.yaml"), "layout:\n  include: a.yaml\n");
    assertThat(problems("scenario: Test\nlayout: { include: a.yaml }\n"))
        .containsExactly("b.yaml:2:12: cyclic include: 'a.yaml' is being read already");
  }

  @Test
  void includeOfNothing() {
    assertThat(problems("scenario: Test\nlayout: { include: gone.yaml }\n"))
        .containsExactly("script.yaml:2:20: cannot read 'gone.yaml': there is no such file");
  }

  @Test
  void includeOfTheWrongThing() throws IOException {
    Files.writeString(folder.resolve("work.yaml"), "workload: []\n");
    assertThat(problems("scenario: Test\nlayout: { include: work.yaml }\n"))
        .containsExactly("script.yaml:2:20: 'work.yaml' has no 'layout'");
  }

  @Test
  void problemsOfAnIncludedFileAreNamedThere() throws IOException {
    Files.writeString(
        folder.resolve("l.yaml"), "layout:\n  storageAccounts: { recs: { locaton: eastus } }\n");
    assertThat(problems("scenario: Test\nlayout: { include: l.yaml }\n"))
        .containsExactly(
            "l.yaml:2:22: field 'location' is missing here",
            "l.yaml:2:30: unknown field 'locaton'; did you mean 'location'?");
  }

  @Test
  void expectationsOfUnknownThings() {
    assertThat(
            problems(
                LAYOUT
                    + "expect:\n  findings: { eror: 0 }\n  rules: { IDN-3: 1 }\n"
                    + "  latency: { recording.exports: { p90: PT1S } }\n  exports: { missing: few }\n"))
        .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
        .containsExactly(
            "script.yaml:10:15",
            "script.yaml:11:12",
            "script.yaml:12:14",
            "script.yaml:12:35",
            "script.yaml:13:23");
  }
}
