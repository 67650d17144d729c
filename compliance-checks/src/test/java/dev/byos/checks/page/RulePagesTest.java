package dev.byos.checks.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rules.RuleCatalogue;
import dev.byos.checks.rules.RuleTest;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds that one rule is one class, one page and one test class, and that the three agree. Run with
 * {@code -Dbyos.pages.write=true} it writes the generated parts of the pages first.
 */
class RulePagesTest {
  private static final RulePages PAGES = RulePages.ofProject();

  /** Shorter is no sentence. */
  private static final int SENTENCE = 30;

  @BeforeAll
  static void write() throws IOException {
    if (Boolean.getBoolean("byos.pages.write")) {
      PAGES.write();
    }
  }

  @Test
  void whatThePagesSayAgreesWithTheRules() throws IOException {
    List<String> problems = new ArrayList<>();
    for (RuleType rule : RuleCatalogue.all()) {
      Optional<String> text = PAGES.text(rule.id());
      if (text.isPresent()) {
        examine(rule, text.get(), problems);
      }
    }
    List<String> known = RuleCatalogue.all().stream().map(RuleType::id).toList();
    PAGES.ids().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> problems.add(id + ": a page without a rule"));
    assertThat(problems).isEmpty();
  }

  @Test
  void theListOfPagesIsUpToDate() throws IOException {
    assertThat(Files.readString(PAGES.index()))
        .as("run with -Dbyos.pages.write=true")
        .isEqualTo(PAGES.list());
  }

  @Test
  void classesAndTestClassesAgree() throws IOException {
    List<String> problems = new ArrayList<>();
    for (RuleType part : RuleCatalogue.parts()) {
      String name = part.implementation().getName();
      String folder = part.implementation().getPackageName().replaceAll(".*[.]", "");
      if (!RulePages.packages(part.id()).contains(folder)) {
        problems.add(part.id() + ": " + name + " is not in the package of its family");
      }
      if (part.sources().isEmpty()) {
        problems.add(part.id() + ": no source");
      }
      Optional<String> tested = testedId(name);
      if (tested.isPresent() && !tested.get().equals(part.id())) {
        problems.add(part.id() + ": " + name + "Test is about " + tested.get());
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void nothingIsMissing() throws IOException {
    List<String> gaps = new ArrayList<>();
    for (RuleType rule : RuleCatalogue.all()) {
      if (PAGES.text(rule.id()).isEmpty()) {
        gaps.add(rule.id() + ": no page");
      }
    }
    for (RuleType part : RuleCatalogue.parts()) {
      if (testedId(part.implementation().getName()).isEmpty()) {
        gaps.add(part.id() + ": no " + part.implementation().getSimpleName() + "Test");
      }
    }
    assertThat(gaps).isEmpty();
  }

  private static void examine(RuleType rule, String text, List<String> problems) {
    if (!RulePages.renewed(rule, text).equals(text)) {
      problems.add(rule.id() + ": generated part is old, run with -Dbyos.pages.write=true");
    }
    RulePage page = RulePage.parse(text);
    if (page.why().length() < SENTENCE || !page.why().endsWith(".")) {
      problems.add(rule.id() + ": 'Why' is no sentence");
    }
    if (page.howToFix().length() < SENTENCE) {
      problems.add(rule.id() + ": 'How to fix' is no sentence");
    }
    List<String> examples = page.examples().stream().map(RulePage.Example::title).toList();
    if (!examples.contains("Scenario")
        && !(rule.scopes().contains(Scope.CONFIGURATION)
            && examples.containsAll(List.of("ARM", "Bicep", "Terraform")))) {
      problems.add(rule.id() + ": examples missing, there are " + examples);
    }
    for (RulePage.Example example : page.examples()) {
      if (example.text().length() < SENTENCE || !example.text().contains("```")) {
        problems.add(rule.id() + ": example " + example.title() + " shows nothing");
      }
    }
  }

  /** The id that the test class of a rule's class names; empty when there is no test class. */
  private static Optional<String> testedId(String rule) {
    try {
      Constructor<?> constructor = Class.forName(rule + "Test").getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance() instanceof RuleTest test
          ? Optional.of(test.ruleId())
          : Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(rule + "Test cannot be made", e);
    }
  }
}
