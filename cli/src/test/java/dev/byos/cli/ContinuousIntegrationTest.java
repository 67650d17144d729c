package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code action.yml} and {@code docs/ci.md} say what is true. */
class ContinuousIntegrationTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  void theActionIsWellFormedAndUsesEveryInput() throws IOException {
    JsonNode action = YAML.readTree(Files.readString(HOME.resolve("action.yml")));

    assertThat(action.at("/runs/using").asText()).isEqualTo("composite");
    assertThat(action.at("/inputs").fieldNames())
        .toIterable()
        .contains("path", "policy", "suppressions", "baseline", "fail-on", "format", "out");
    assertThat(action.at("/outputs").fieldNames()).toIterable().contains("verdict", "sarif");
    String steps = action.at("/runs/steps").toString();
    action
        .at("/inputs")
        .fieldNames()
        .forEachRemaining(input -> assertThat(steps).contains("inputs." + input + " "));
    for (JsonNode step : action.at("/runs/steps")) {
      assertThat(step.has("uses") || step.has("shell")).isTrue();
    }
  }

  @Test
  void theActionHandsItsInputsToTheCommandAndReportsHowItEnded(@TempDir Path folder)
      throws Exception {
    Ended ended =
        run(
            folder,
            1,
            Map.of(
                "BYOS_PATH", "infra\nplan one.json\n",
                "BYOS_POLICY", "policy.yaml",
                "BYOS_FORMAT", "sarif",
                "BYOS_FAIL_ON", "warning",
                "BYOS_OUT", "out"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("arguments")))
        .containsExactly(
            "check",
            "--format",
            "sarif,json",
            "--out",
            "out",
            "--fail-on",
            "warning",
            "--policy",
            "policy.yaml",
            "infra",
            "plan one.json");
    assertThat(Files.readString(folder.resolve("output")))
        .contains("verdict=violations\n", "exit-code=1\n", "sarif=out/report.sarif\n");
    assertThat(Files.readString(folder.resolve("summary"))).isEqualTo("# summary\n");
  }

  @Test
  void inputsOfTheActionAreNeverRunAsCommands(@TempDir Path folder) throws Exception {
    run(folder, 0, Map.of("BYOS_PATH", "$(touch stolen); `touch stolen`", "BYOS_OUT", "out"));

    assertThat(folder.resolve("stolen")).doesNotExist();
    assertThat(Files.readAllLines(folder.resolve("arguments")))
        .contains("$(touch stolen); `touch stolen`");
  }

  @Test
  void theGuideAndTheActionUseOptionsThatTheCommandHas() throws IOException {
    Set<String> known =
        new CommandLine(new ByosCommand())
            .getSubcommands()
            .get("check")
            .getCommandSpec()
            .optionsMap()
            .keySet();
    // Lines that run the command and the lines that they go on in.
    Matcher commands =
        Pattern.compile("byos check .*(?:\\\\\n.*)*|options\\+?=.*")
            .matcher(
                Files.readString(HOME.resolve("docs/ci.md"))
                    + Files.readString(HOME.resolve("tools/ci/check.sh")));
    List<String> used = new ArrayList<>();
    while (commands.find()) {
      Matcher options = Pattern.compile("--[a-z-]+").matcher(commands.group());
      while (options.find()) {
        used.add(options.group());
      }
    }

    assertThat(used).contains("--baseline", "--suppressions", "--policy", "--profile", "--out");
    assertThat(known).containsAll(used);
  }

  @Test
  void theYamlOfTheGuideCanBeRead() throws IOException {
    Matcher blocks =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(HOME.resolve("docs/ci.md")));
    List<JsonNode> documents = new ArrayList<>();
    while (blocks.find()) {
      documents.add(YAML.readTree(blocks.group(1)));
    }

    assertThat(documents).hasSize(3).allSatisfy(node -> assertThat(node.isObject()).isTrue());
    JsonNode with = documents.get(0).at("/jobs/check/steps/1/with");
    JsonNode action = YAML.readTree(Files.readString(HOME.resolve("action.yml")));
    with.fieldNames()
        .forEachRemaining(name -> assertThat(action.at("/inputs").has(name)).as(name).isTrue());
  }

  private record Ended(int code, String said) {}

  /** Runs the action's script with a command that notes its arguments. */
  private static Ended run(Path folder, int code, Map<String, String> inputs) throws Exception {
    Path stub = folder.resolve("stub");
    Files.writeString(
        stub,
        """
        #!/usr/bin/env bash
        printf '%%s\\n' "$@" >arguments
        mkdir -p out
        printf '{\\n  "schemaVersion" : 1,\\n  "verdict" : "violations",\\n  "x" : 1\\n}\\n' >out/report.json
        echo '# summary' >out/summary.md
        echo '{}' >out/report.sarif
        exit %d
        """
            .formatted(code));
    assertThat(stub.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder("bash", HOME.resolve("tools/ci/check.sh").toString())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(inputs);
    builder.environment().put("BYOS_COMMAND", stub.toString());
    builder.environment().put("GITHUB_OUTPUT", folder.resolve("output").toString());
    builder.environment().put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    Process process = builder.start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), said);
  }
}
