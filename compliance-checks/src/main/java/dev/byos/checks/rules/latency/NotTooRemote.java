package dev.byos.checks.rules.latency;

import dev.byos.checks.rule.ConfigurationRule;
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
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.estate.Estate;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The documents name East US and West Europe as too far and give no figure: the limit is that of
 * the residency policy or of the profile.
 */
@RuleInfo(
    id = "BYOS-LAT-003",
    title = "Resource and storage are not too remote from each other",
    severity = Severity.WARNING,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    pillar = Pillar.PERFORMANCE_EFFICIENCY,
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Basic rules"))
public final class NotTooRemote implements ConfigurationRule, HistoryRule {

  private static final String REMEDY =
      "Place resource and storage nearer to each other; a new resource is needed to change the association.";

  /** Written blobs by resource and account, for pairs that are too remote. */
  private final Map<String, Crossing> crossings = new TreeMap<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (Distance pair : Distance.all(context, findings)) {
      findings.examined();
      String reason = Distance.tooFar(pair.from(), pair.to(), context);
      if (reason != null) {
        findings.report(
            pair.speech().subject(),
            "The resource is in %s, its storage %s in %s: too remote (%s)."
                .formatted(pair.from(), pair.account().name(), pair.to(), reason),
            REMEDY,
            pair.places(context));
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    Map<String, Optional<String>> reasons = new HashMap<>();
    history.on(
        StorageEvent.BlobWritten.class,
        (line, event) -> {
          if (!SpeechAccess.isBySpeech(event.access()) || event.access().principal() == null) {
            return;
          }
          findings.examined();
          String from = event.access().fromRegion();
          String to = line.at();
          Optional<String> reason =
              reasons.computeIfAbsent(
                  from + " " + to, pair -> Optional.ofNullable(Distance.tooFar(from, to, context)));
          reason.ifPresent(
              text ->
                  crossings
                      .computeIfAbsent(
                          event.access().principal(), p -> new Crossing(line, from, to, text))
                      .add(line.timeMicros() - event.access().requestedAtMicros()));
        });
    history.atEnd(
        last ->
            crossings.forEach(
                (speech, crossing) ->
                    findings.report(
                        "speech/" + speech,
                        "%d blobs travelled from %s to %s, %d ms each on average: too remote (%s)."
                            .formatted(
                                crossing.count,
                                crossing.from,
                                crossing.to,
                                crossing.totalMicros / crossing.count / 1000,
                                crossing.reason),
                        REMEDY,
                        Proof.of(crossing.first))));
  }

  private static final class Crossing {
    private final HistoryEvent first;
    private final String from;
    private final String to;
    private final String reason;
    private long count;
    private long totalMicros;

    Crossing(HistoryEvent first, String from, String to, String reason) {
      this.first = first;
      this.from = from;
      this.to = to;
      this.reason = reason;
    }

    void add(long micros) {
      count++;
      totalMicros += micros;
    }
  }
}
