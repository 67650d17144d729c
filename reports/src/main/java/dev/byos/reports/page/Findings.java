package dev.byos.reports.page;

import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.report.Story;
import dev.byos.reports.Texts;
import dev.byos.reports.text.SafeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings that a page shows, and the events that they rest on. A page holds only so many
 * characters of them; every rule gets its turn before any gets a second one, so that one rule with
 * a thousand findings does not crowd out the others.
 */
public final class Findings {
  private static final int OVERHEAD_PER_FINDING = 420;
  private static final int OVERHEAD_PER_PIECE = 190;
  private static final int PIECES_SHOWN = 8;
  private static final int TEXT_SHOWN = 600;

  private static final Comparator<CitedEvent> IN_ORDER =
      Comparator.comparing((CitedEvent cited) -> cited.sighting().run())
          .thenComparing(cited -> cited.event().number());

  private final Story story;
  private final List<FindingCard> cards;
  private final Map<String, CitedEvent> events = new LinkedHashMap<>();
  private final long total;

  /**
   * A finding and the run that it was found in.
   *
   * @param run number of the run on the page, from 1; 0 when there is but one
   * @param layout name of the run's layout; empty when there is but one run
   */
  public record Sighting(int run, String layout, Finding finding) {

    /** Findings of the only run of a page. */
    public static List<Sighting> ofOneRun(List<Finding> findings) {
      return findings.stream().map(finding -> new Sighting(0, "", finding)).toList();
    }

    private String anchor(long event) {
      return run == 0 ? "event-" + event : "event-" + run + "-" + event;
    }
  }

  /**
   * @param sightings in the report's order
   * @param characters at most so many are shown, more or less
   * @param total how many there were in all, those that the report itself leaves out included
   */
  public Findings(Story story, List<Sighting> sightings, long total, int characters) {
    this.story = story;
    this.total = total;
    List<FindingCard> shown = new ArrayList<>();
    for (Sighting sighting : chosen(sightings, characters)) {
      shown.add(card(shown.size() + 1, sighting));
    }
    this.cards = List.copyOf(shown);
  }

  /** An event that findings cite. */
  private record CitedEvent(Sighting sighting, Evidence.OfEvent event, List<Integer> findings) {}

  /** The findings, gravest first. */
  public List<FindingCard> cards() {
    return cards;
  }

  /** The rules that the shown findings break, in order of their ids. */
  public List<String> rules() {
    return cards.stream().map(FindingCard::ruleId).distinct().sorted().toList();
  }

  /** What the page leaves out, as a sentence. */
  public String more() {
    return Table.more(total, cards.size());
  }

  /** Whether an event of the only run stands in the table of events. */
  public boolean cites(long event) {
    return events.containsKey("event-" + event);
  }

  /** The events that the findings cite, each once. */
  public Table events() {
    return Table.of(
        "Events that findings rest on",
        events.values().stream().sorted(IN_ORDER).toList(),
        Integer.MAX_VALUE,
        this::row,
        Column.words("Event", "Virtual time", "Entity", "Type", "Cited by finding"),
        Column.words());
  }

  private List<Cell> row(CitedEvent cited) {
    Evidence.OfEvent event = cited.event();
    int first = cited.findings().get(0);
    return List.of(
        Cell.anchored(
            (cited.sighting().layout() + " " + event.number()).strip(),
            cited.sighting().anchor(event.number())),
        Cell.time(story, event.timeMicros()),
        Cell.code(event.entity()),
        Cell.code(event.type()),
        Cell.text(first + (cited.findings().size() > 1 ? " and others" : ""), "#finding-" + first));
  }

  private FindingCard card(int number, Sighting sighting) {
    Finding finding = sighting.finding();
    List<EvidenceLine> lines = new ArrayList<>();
    for (Evidence piece : finding.evidence()) {
      if (lines.size() < PIECES_SHOWN) {
        lines.add(line(number, sighting, piece));
      }
    }
    return new FindingCard(
        number,
        finding.severity().wireName(),
        SafeText.line(finding.ruleId()),
        text(sighting.layout()),
        text(finding.subject()),
        text(finding.message()),
        text(finding.remedy()),
        finding.source(),
        lines,
        Table.more(finding.evidence().size(), PIECES_SHOWN));
  }

  private EvidenceLine line(int number, Sighting sighting, Evidence piece) {
    String text = text(Texts.evidence(story, piece));
    if (piece instanceof Evidence.OfEvent event) {
      events
          .computeIfAbsent(
              sighting.anchor(event.number()),
              key -> new CitedEvent(sighting, event, new ArrayList<>()))
          .findings()
          .add(number);
      return new EvidenceLine(text, "#" + sighting.anchor(event.number()));
    }
    return new EvidenceLine(text, "");
  }

  private static String text(String words) {
    return SafeText.limited(SafeText.line(words), TEXT_SHOWN);
  }

  /** Those that fit, in the report's order. */
  private static List<Sighting> chosen(List<Sighting> sightings, int most) {
    Map<String, List<Integer>> byRule = new LinkedHashMap<>();
    for (int i = 0; i < sightings.size(); i++) {
      byRule.computeIfAbsent(sightings.get(i).finding().ruleId(), rule -> new ArrayList<>()).add(i);
    }
    List<Integer> chosen = new ArrayList<>();
    int characters = 0;
    for (int turn = 0; chosen.size() < sightings.size(); turn++) {
      for (List<Integer> ofRule : byRule.values()) {
        if (turn < ofRule.size()) {
          characters += weight(sightings.get(ofRule.get(turn)).finding());
          if (characters > most && !chosen.isEmpty()) {
            return inOrder(chosen, sightings);
          }
          chosen.add(ofRule.get(turn));
        }
      }
    }
    return sightings;
  }

  private static List<Sighting> inOrder(List<Integer> chosen, List<Sighting> sightings) {
    return chosen.stream().sorted(Comparator.naturalOrder()).map(sightings::get).toList();
  }

  private static int weight(Finding finding) {
    int texts =
        Math.min(TEXT_SHOWN, finding.message().length())
            + Math.min(TEXT_SHOWN, finding.remedy().length())
            + Math.min(TEXT_SHOWN, finding.subject().length());
    return texts
        + OVERHEAD_PER_FINDING
        + Math.min(PIECES_SHOWN, finding.evidence().size()) * OVERHEAD_PER_PIECE;
  }
}
