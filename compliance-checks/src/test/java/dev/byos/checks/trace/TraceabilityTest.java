package dev.byos.checks.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rules.RuleCatalogue;
import dev.byos.model.finding.SourceReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds that no sentence of the two source documents is without a rule, and no rule that rests on
 * them without a sentence. Run with {@code -Dbyos.pages.write=true} it writes the table first.
 */
class TraceabilityTest {
  private static final List<TracedSentence> SENTENCES = Traceability.sentences();

  @BeforeAll
  static void write() throws IOException {
    if (Boolean.getBoolean("byos.pages.write")) {
      Files.writeString(table(), TraceabilityTable.markdown());
    }
  }

  private static Path table() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("docs/rules"))) {
      here = here.getParent();
    }
    return here.resolve("docs/traceability.md");
  }

  @Test
  void everySentenceThatDemandsSomethingHasARule() {
    for (TracedSentence each : SENTENCES) {
      assertThat(each.says()).as(each.toString()).isNotBlank().doesNotEndWith(".");
      if (each.demands()) {
        assertThat(each.rules()).as(each.toString()).isNotEmpty().doesNotHaveDuplicates();
      } else {
        assertThat(each.rules()).as(each.toString()).isEmpty();
      }
    }
  }

  @Test
  void everyRuleThatIsNamedExists() {
    List<String> known = RuleCatalogue.all().stream().map(RuleType::id).toList();
    assertThat(SENTENCES).allSatisfy(each -> assertThat(known).containsAll(each.rules()));
  }

  @Test
  void everyRuleThatRestsOnTheDocumentsHasASentenceInTheSectionItCites() {
    List<String> problems = new ArrayList<>();
    for (RuleType rule : RuleCatalogue.all()) {
      for (SourceReference source : rule.sources()) {
        if (source.document().startsWith("SEED-")
            && Traceability.of(rule.id()).stream().noneMatch(each -> isIn(each, source))) {
          problems.add(rule.id() + ": no sentence in " + source.section());
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  /** A rule may cite a section as a whole, such as Create for Create REST. */
  private static boolean isIn(TracedSentence sentence, SourceReference source) {
    return sentence.document().equals(source.document())
        && (sentence.section().equals(source.section())
            || sentence.section().startsWith(source.section() + " ")
            || sentence.section().startsWith(source.section() + ", "));
  }

  @Test
  void noSentenceIsLeftOutOfTheCount() {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    for (TracedSentence each : SENTENCES) {
      assertThat(
              places
                  .computeIfAbsent(
                      each.document() + ", " + each.section(), section -> new TreeSet<>())
                  .add(each.place()))
          .as("%s is listed once", each)
          .isTrue();
    }
    places.forEach(TraceabilityTest::countsWithoutGaps);
  }

  /** Sentences count from 1; so do the items of a list, and the sentences of each item. */
  private static void countsWithoutGaps(String section, Set<String> places) {
    Map<Integer, Set<Integer>> items = new TreeMap<>();
    Set<Integer> plain = new TreeSet<>();
    for (String place : places) {
      if (place.matches("\\d+\\.\\d+")) {
        int dot = place.indexOf('.');
        items
            .computeIfAbsent(Integer.valueOf(place.substring(0, dot)), item -> new TreeSet<>())
            .add(Integer.valueOf(place.substring(dot + 1)));
      } else if (place.matches("\\d+")) {
        plain.add(Integer.valueOf(place));
      }
    }
    assertUnbroken(section, plain);
    assertUnbroken(section + ", items", items.keySet());
    items.forEach((item, sentences) -> assertUnbroken(section + ", item " + item, sentences));
  }

  private static void assertUnbroken(String what, Set<Integer> numbers) {
    int expected = 1;
    for (int number : numbers) {
      assertThat(number).as(what).isEqualTo(expected);
      expected++;
    }
  }

  @Test
  void theTableIsUpToDate() throws IOException {
    assertThat(Files.readString(table()))
        .as("run with -Dbyos.pages.write=true")
        .isEqualTo(TraceabilityTable.markdown());
  }
}
