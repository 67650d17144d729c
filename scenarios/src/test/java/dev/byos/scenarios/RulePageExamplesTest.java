package dev.byos.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.scenarios.script.SchemaCheck;
import dev.byos.scenarios.yaml.YamlNode;
import dev.byos.scenarios.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The excerpts of scripts on the pages of the rules are what a script may say. */
class RulePageExamplesTest {
  private static final Path PAGES = Path.of("../docs/rules");
  private static final Pattern EXCERPT =
      Pattern.compile("### Scenario\\s.*?```yaml\\n(.*?)```", Pattern.DOTALL);

  @Test
  void excerptsKeepToTheSchemaOfScripts() throws IOException {
    List<String> problems = new ArrayList<>();
    int excerpts = 0;
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.sorted().toList()) {
        Matcher matcher = EXCERPT.matcher(Files.readString(page));
        while (matcher.find()) {
          excerpts++;
          check(page.getFileName().toString(), matcher.group(1), problems);
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(excerpts).isPositive();
  }

  private static void check(String page, String excerpt, List<String> problems) {
    List<InputProblem> unreadable = new ArrayList<>();
    Optional<YamlNode> root = YamlParser.parse(page, excerpt, unreadable::add);
    unreadable.forEach(problem -> problems.add(problem.toString()));
    if (root.orElse(null) instanceof YamlNode.Mapping mapping) {
      for (SchemaCheck.Violation violation : new SchemaCheck().check(mapping)) {
        // An excerpt need not be complete.
        if (!violation.problem().message().endsWith("is missing here")) {
          problems.add(page + ": " + violation.problem().message());
        }
      }
    } else {
      problems.add(page + ": no mapping");
    }
  }
}
