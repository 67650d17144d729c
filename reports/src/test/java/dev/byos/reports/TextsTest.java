package dev.byos.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.report.Story;
import dev.byos.model.scenario.Scenario;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource({
    "story.yaml, parts/layout.yaml, parts/layout.yaml",
    "lib/story.yaml, lib/parts/layout.yaml, parts/layout.yaml",
    "/home/lib/story.yaml, /home/lib/parts/layout.yaml, parts/layout.yaml",
    "./story.yaml, ./parts/layout.yaml, parts/layout.yaml",
    "story.yaml, ../shared/layout.yaml, layout.yaml",
    "lib/story.yaml, lib/../shared/layout.yaml, layout.yaml",
    "lib/story.yaml, shared/layout.yaml, layout.yaml",
    "story.yaml, /shared/layout.yaml, layout.yaml",
    "lib/story.yaml, lib/story.yaml, story.yaml"
  })
  void aFileIsNamedFromTheFolderOfTheScriptWhereverTheCommandWasTyped(
      String script, String path, String named) {
    assertThat(Texts.file(story(script), path)).isEqualTo(named);
  }

  @Property
  void aFileThatIsNamedSoStaysSo(
      @ForAll @StringLength(max = 8) @Chars({'a', '.', '/'}) String script,
      @ForAll @StringLength(max = 8) @Chars({'a', '.', '/'}) String path) {
    String named = Texts.file(story(script), path);

    assertThat(Texts.file(story(Texts.file(story(script), script)), named)).isEqualTo(named);
  }

  private static Story story(String script) {
    return new Story(
        "story",
        "",
        List.of(new Scenario.InputFile(script, "0".repeat(64))),
        Instant.EPOCH,
        0,
        Scenario.Media.FILES,
        "2025-10");
  }
}
