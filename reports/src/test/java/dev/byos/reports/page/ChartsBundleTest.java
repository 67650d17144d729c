package dev.byos.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script of the pages is kept as it was bundled, so that nobody needs Node.js to build the
 * project. It must be what its sources and their lock file make it.
 */
class ChartsBundleTest {
  private static final Path SOURCES = Path.of("web");
  private static final Path BUNDLE = Path.of("src/main/resources/dev/byos/reports");

  @Test
  void theBundleIsWhatItsSourcesMakeIt(@TempDir Path folder) throws Exception {
    Path sources = copied(folder.resolve("web"));
    Path made = Files.createDirectory(folder.resolve("made"));

    run(sources, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    run(sources, "node", "build.js", made.toString());

    for (String file : List.of("charts.js", "charts.THIRD-PARTY.txt")) {
      assertThat(Files.readString(made.resolve(file)))
          .as("%s; after a change below reports/web run: npm ci && npm run build", file)
          .isEqualTo(Files.readString(BUNDLE.resolve(file)));
    }
  }

  @Test
  void theBundleNamesNoPlaceToAsk() throws Exception {
    String script = Files.readString(BUNDLE.resolve("charts.js"));

    List<String> addresses =
        Pattern.compile("(?:https?|wss?)://[^\"'`\\s]*")
            .matcher(script)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(addresses).isNotEmpty().allMatch(name -> name.startsWith("http://www.w3.org/"));
    assertThat(script).doesNotContain("</script", "eval(", "new Function", "import(", "fetch(");
  }

  @Test
  void everyLibraryOfTheBundleHasItsLicenceBesideIt() throws Exception {
    String licences = Files.readString(BUNDLE.resolve("charts.THIRD-PARTY.txt"));

    for (String library :
        List.of("@observablehq/plot 0.6.17 (ISC)", "d3-geo 3.1.", "topojson-client 3.1.0 (ISC)")) {
      assertThat(licences).contains("\n" + library);
    }
    assertThat(licences)
        .contains("Natural Earth's (public domain)")
        .doesNotContain("see its package");
  }

  @Test
  void theLockFileNamesNoHost() throws Exception {
    assertThat(Files.readString(SOURCES.resolve("package-lock.json")))
        .contains("\"integrity\"")
        .doesNotContain("\"resolved\"");
  }

  private static Path copied(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.toList()) {
        boolean installed = file.toString().contains("node_modules");
        if (!installed && Files.isRegularFile(file)) {
          Path copy = target.resolve(SOURCES.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return target;
  }

  private static void run(Path folder, String... command) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
  }
}
