package dev.byos.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page in order has no problem, and each damage done to it is seen by the aspect that looks. */
class InspectionsCanFailTest {
  private static final String END = "</main>";

  /**
   * A change to the page in order.
   *
   * @param seenBy the aspects that must complain; all others must not
   */
  private record Damage(String name, String from, String to, Set<Aspect> seenBy) {
    Damage(String name, String from, String to, Aspect first, Aspect... others) {
      this(name, from, to, EnumSet.of(first, others));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Damage> DAMAGES =
      List.of(
          new Damage("none", END, END, EnumSet.noneOf(Aspect.class)),
          new Damage(
              "console-warning", "draw();\ndoc", "console.warn('!');draw();\ndoc", Aspect.QUIET),
          new Damage(
              "thrown", "draw();\ndoc", "setTimeout(() => missing());draw();\ndoc", Aspect.QUIET),
          new Damage(
              "remote-image",
              END,
              "<img alt=\"A logo\" src=\"https://example.invalid/logo.png\">" + END,
              Aspect.OFFLINE,
              // Chromium says so on the console when an image can't be loaded.
              Aspect.QUIET),
          new Damage(
              "remote-font",
              "<style>",
              "<style>@font-face { font-family: far; src: url(https://example.invalid/f.woff2) }"
                  + " h1 { font-family: far, sans-serif; }",
              Aspect.OFFLINE,
              Aspect.QUIET),
          new Damage(
              "remote-socket",
              "draw();\ndoc",
              "new WebSocket('wss://example.invalid/');draw();\ndoc",
              Aspect.OFFLINE),
          new Damage(
              "never-ready",
              "document.documentElement.dataset.ready = \"true\";",
              "",
              Aspect.READY),
          new Damage("blank-chart", "fill=\"#06c\"", "fill=\"none\" hidden", Aspect.CHARTS),
          new Damage(
              "undrawn-chart", "dataset.drawn = \"true\"", "dataset.drawn = \"no\"", Aspect.CHARTS),
          new Damage(
              "faint-in-the-dark",
              "background: #111; color: #eee;",
              "background: #111; color: #333;",
              Aspect.ACCESSIBLE),
          new Damage(
              "unlabelled",
              "<label>Text <input id=\"filter-text\"></label>",
              "<input id=\"filter-text\">",
              Aspect.ACCESSIBLE),
          new Damage(
              "hidden-fault",
              "See <a href=\"#event-2\">event 2</a>.",
              "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\">",
              Aspect.ACCESSIBLE),
          new Damage(
              "wide",
              END,
              "<p style=\"width: 500px\">Wider than a telephone.</p>" + END,
              Aspect.FITS_WINDOW),
          new Damage(
              "cut-on-paper",
              END,
              "<div tabindex=\"0\" role=\"group\" aria-label=\"Wide\" style=\"overflow: auto\">"
                  + "<p style=\"width: 900px\">Wider than paper.</p></div>"
                  + END,
              Aspect.PAPER),
          new Damage(
              "chart-not-printed",
              "</style>",
              "@media print { .chart { display: none } }</style>",
              Aspect.PAPER),
          new Damage(
              "evidence-not-printed", "details::details-content", "details::none", Aspect.PAPER),
          new Damage(
              "keyboard-trap",
              "<button type=\"button\" id=\"zoom-in\">",
              "<button type=\"button\" id=\"zoom-in\" onkeydown=\"if (event.key === 'Tab') event.preventDefault()\">",
              Aspect.KEYBOARD),
          new Damage(
              "no-focus-mark",
              "</style>",
              "select:focus { outline: none }</style>",
              Aspect.KEYBOARD),
          new Damage(
              "idle-filter",
              "\"filter-rule\", \"filter-text\"]) {",
              "\"filter-text\"]) {",
              Aspect.FILTERS),
          new Damage("lost-evidence", "<tr id=\"event-1\">", "<tr>", Aspect.EVIDENCE),
          new Damage(
              "hidden-evidence",
              "<tr id=\"event-1\">",
              "<tr id=\"event-1\" hidden>",
              Aspect.EVIDENCE),
          new Damage(
              "stuck-finding",
              "<summary>BYOS-STO-004",
              "<summary onclick=\"event.preventDefault()\">BYOS-STO-004",
              Aspect.EVIDENCE),
          new Damage("idle-zoom", "span.hours /= 2;", "", Aspect.ZOOM),
          new Damage(
              "table-by-script",
              "<table>",
              "<table hidden id=\"late\"><script>late.hidden = false</script>",
              Aspect.WITHOUT_SCRIPT));

  @TempDir private static Path folder;
  private static final Map<String, PageInspection> INSPECTED = new LinkedHashMap<>();

  static List<Damage> damages() {
    return DAMAGES;
  }

  @BeforeAll
  static void lookAtEveryDamage() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Damage damage : DAMAGES) {
      String page = good();
      assertThat(page).as(damage.name()).contains(damage.from());
      pages.add(
          Files.writeString(
              folder.resolve("damage-" + damage.name() + ".html"),
              page.replace(damage.from(), damage.to())));
    }
    List<PageInspection> inspected = Browser.inspect(pages, Map.of());
    for (int i = 0; i < DAMAGES.size(); i++) {
      INSPECTED.put(DAMAGES.get(i).name(), inspected.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("damages")
  void eachDamageIsSeenByTheAspectThatLooks(Damage damage) {
    Map<Aspect, List<String>> problems = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      List<String> found = aspect.problems(INSPECTED.get(damage.name()));
      if (!found.isEmpty()) {
        problems.put(aspect, found);
      }
    }
    assertThat(problems.keySet()).as(problems.toString()).isEqualTo(damage.seenBy());
  }

  @Test
  void everyAspectIsSeenToFail() {
    Set<Aspect> failed = EnumSet.noneOf(Aspect.class);
    DAMAGES.forEach(damage -> failed.addAll(damage.seenBy()));
    assertThat(failed).containsExactlyInAnyOrder(Aspect.values());
  }

  @Test
  void withoutChromiumTheTestsFailAndSayWhatToInstall() {
    Path page = folder.resolve("damage-none.html");
    assertThatThrownBy(() -> Browser.inspect(List.of(page), Map.of("CHROMIUM", "no-such-chromium")))
        .hasMessageContaining("no-such-chromium")
        .hasMessageContaining("apt-get install chromium");
  }

  private static String good() throws IOException {
    try (InputStream in = InspectionsCanFailTest.class.getResourceAsStream("good.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
