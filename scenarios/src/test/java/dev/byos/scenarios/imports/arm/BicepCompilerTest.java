package dev.byos.scenarios.imports.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.scenarios.imports.arm.BicepCompiler.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class BicepCompilerTest {
  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void writeBicepFile() throws IOException {
    source = Files.writeString(folder.resolve("speech.bicep"), "param name string\n");
  }

  private Result compile(String program, String script, Duration limit) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    if (program != null) {
      Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\n" + script + "\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return new BicepCompiler(bin.toString(), limit).compile("infra/speech.bicep", source);
  }

  private static List<String> problems(Result result) {
    return ((Result.Failed) result).problems().stream().map(Object::toString).toList();
  }

  @Test
  void withoutACompilerItSaysHowToCompile() throws IOException {
    assertThat(problems(compile(null, "", Duration.ofSeconds(10))))
        .containsExactly(
            "infra/speech.bicep:1:1: no Bicep compiler is on the PATH (neither bicep nor az); run"
                + " 'bicep build infra/speech.bicep' where there is one and give the"
                + " infra/speech.json that it writes");
  }

  @Test
  void takesWhatBicepWritesToStandardOutput() throws IOException {
    Result result =
        compile(
            "bicep",
            """
            [ "$1 $2" = 'build --stdout' ] || exit 9
            case "$3" in *speech.bicep) echo '{"resources": []}';; *) exit 8;; esac
            """,
            Duration.ofSeconds(30));
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Compiled.class,
            compiled -> {
              assertThat(compiled.template().file()).isEqualTo("infra/speech.json");
              assertThat(compiled.template().root().member("resources")).isPresent();
            });
  }

  @Test
  void takesTheCompilerOfAzOtherwise() throws IOException {
    String script = "[ \"$1 $2 $3 $4\" = 'bicep build --stdout --file' ] && echo '{}'";
    assertThat(compile("az", script, Duration.ofSeconds(30))).isInstanceOf(Result.Compiled.class);
  }

  @Test
  void tellsTheMistakesWithTheirPlaces() throws IOException {
    String script =
        """
        echo '/x/y/speech.bicep(3,7) : Warning no-unused: whatever' >&2
        echo '/x/y/speech.bicep(4,9) : Error BCP057: The name does not exist.' >&2
        exit 1
        """;
    assertThat(problems(compile("bicep", script, Duration.ofSeconds(30))))
        .containsExactly(
            "infra/speech.bicep:4:9: does not compile: BCP057: The name does not exist.");
  }

  @Test
  void tellsWhenTheCompilerFallsOrSaysSomethingElse() throws IOException {
    assertThat(problems(compile("bicep", "echo 'no network' >&2; exit 3", Duration.ofSeconds(30))))
        .containsExactly(
            "infra/speech.bicep:1:1: the Bicep compiler ended with code 3: no network");
    assertThat(problems(compile("bicep", "echo hello", Duration.ofSeconds(30))))
        .singleElement()
        .asString()
        .startsWith("infra/speech.bicep:1:1: the Bicep compiler did not answer with a template");
  }

  @Test
  void doesNotWaitForEver() throws IOException {
    assertThat(problems(compile("bicep", "sleep 60", Duration.ofMillis(1500))))
        .containsExactly(
            "infra/speech.bicep:1:1: the Bicep compiler did not end within 1 s, it was stopped");
  }
}
