package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.SpeechWork;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Batch transcription, logged recognition, Custom Speech and Custom Voice may share a pair in any
 * mix; a use that never succeeds beside others that do breaks this. Throttling (429) is not
 * counted.
 */
@RuleInfo(
    id = "BYOS-SPE-026",
    title = "All four uses work on one resource and account at once",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.SEED_A, section = "Intro"))
public final class AllScenariosTogether implements HistoryRule {

  private final Map<String, Map<SpeechWork.Kind, Tally>> tallies = new TreeMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    new SpeechWork()
        .watch(
            history,
            new SpeechWork.Listener() {
              @Override
              public void succeeded(HistoryEvent line, SpeechWork.Open work) {
                findings.examined();
                tally(work).succeeded++;
              }

              @Override
              public void failed(HistoryEvent line, SpeechWork.Open work, int status, String code) {
                findings.examined();
                if (status != 429) {
                  Tally tally = tally(work);
                  tally.failed++;
                  tally.first = tally.first == null ? line : tally.first;
                  tally.code = tally.code == null ? code : tally.code;
                }
              }
            });
    history.atEnd(last -> tallies.forEach((speech, kinds) -> judge(speech, kinds, findings)));
  }

  private Tally tally(SpeechWork.Open work) {
    return tallies
        .computeIfAbsent(work.speech(), speech -> new TreeMap<>())
        .computeIfAbsent(work.kind(), kind -> new Tally());
  }

  private static void judge(String speech, Map<SpeechWork.Kind, Tally> kinds, Findings findings) {
    List<String> working =
        kinds.entrySet().stream()
            .filter(entry -> entry.getValue().succeeded > 0)
            .map(entry -> words(entry.getKey()))
            .toList();
    kinds.forEach(
        (kind, tally) -> {
          if (tally.succeeded == 0 && tally.failed > 0 && !working.isEmpty()) {
            findings.report(
                "speech/" + speech,
                "All %d pieces of %s failed (%s) while %s worked on the same resource and storage."
                    .formatted(tally.failed, words(kind), tally.code, String.join(", ", working)),
                "Look at what this use needs beyond the others, such as a firewall open to text to speech.",
                Proof.of(tally.first));
          }
        });
  }

  private static String words(SpeechWork.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static final class Tally {
    private long succeeded;
    private long failed;
    private HistoryEvent first;
    private String code;
  }
}
