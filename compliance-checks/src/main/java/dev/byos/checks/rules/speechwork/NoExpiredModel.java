package dev.byos.checks.rules.speechwork;

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
import dev.byos.model.event.CustomSpeechEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.workload.WorkItem.BatchTranscription;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * A custom model may be used for two years after the quarter of its training; a batch transcription
 * with an older one fails. Quarters end on the 15th of January, April, July and October.
 */
@RuleInfo(
    id = "BYOS-SPE-041",
    title = "No transcription uses an expired model",
    severity = Severity.WARNING,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    needs = Need.CUSTOM_MODEL_TRANSCRIPTION,
    sources = @Source(document = Document.MODEL_LIFECYCLE, section = "Expiration timeline"))
public final class NoExpiredModel implements HistoryRule {

  private static final int YEARS = 2;
  private static final int QUARTER_END_DAY = 15;

  /** The Custom Speech stream whose newest model each stream of transcriptions uses. */
  private final Map<String, String> modelStreams = new HashMap<>();

  private final Map<EntityId, String> projects = new HashMap<>();
  private final Map<String, HistoryEvent> newest = new HashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    for (BatchTranscription item : DeclaredTranscriptions.all(context)) {
      if (item.customModel() != null) {
        modelStreams.put(item.name(), item.customModel());
      }
    }
    history.on(
        CustomSpeechEvent.SpeechProjectStarted.class,
        (line, event) -> projects.put(line.entity(), event.stream()));
    history.on(
        CustomSpeechEvent.SpeechProjectFailed.class,
        (line, event) -> projects.remove(line.entity()));
    history.on(
        CustomSpeechEvent.SpeechModelTrained.class,
        (line, event) -> {
          String stream = projects.remove(line.entity());
          if (stream != null) {
            newest.put(stream, line);
          }
        });
    history.on(
        TranscriptionEvent.TranscriptionSubmitted.class,
        (line, event) -> judge(line, event.stream(), context, findings));
  }

  private void judge(HistoryEvent line, String stream, RuleContext context, Findings findings) {
    HistoryEvent trained = newest.get(modelStreams.get(stream));
    if (trained == null) {
      return;
    }
    findings.examined();
    LocalDate expires = expiry(day(context, trained));
    if (day(context, line).isAfter(expires)) {
      findings.report(
          "workload/" + stream,
          "The transcription uses a model of %s, which expired on %s."
              .formatted(day(context, trained), expires),
          "Train a new model on a current base model before the old one expires.",
          Proof.of(trained),
          Proof.of(line));
    }
  }

  private static LocalDate day(RuleContext context, HistoryEvent line) {
    return LocalDate.ofInstant(
        context.scenario().start().plus(line.timeMicros(), ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  /** Two years after the end of the quarter that a day is in. */
  static LocalDate expiry(LocalDate trained) {
    int firstMonth = (trained.getMonthValue() - 1) / 3 * 3 + 1;
    LocalDate end = LocalDate.of(trained.getYear(), firstMonth, QUARTER_END_DAY);
    return (trained.isAfter(end) ? end.plusMonths(3) : end).plusYears(YEARS);
  }
}
