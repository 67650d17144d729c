package dev.byos.checks.rules.speechwork;

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
import dev.byos.model.estate.Estate;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.WorkItem.BatchTranscription;
import java.util.HashMap;
import java.util.Map;

/**
 * A standard resource takes 100 management requests in 10 seconds and 1,000 files in one request;
 * what is beyond is refused, and pushing harder does not help.
 */
@RuleInfo(
    id = "BYOS-SPE-040",
    title = "Requests stay within the quotas of batch transcription",
    severity = Severity.ERROR,
    pillar = Pillar.PERFORMANCE_EFFICIENCY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BATCH_TRANSCRIPTION,
    sources = @Source(document = Document.QUOTAS, section = "Batch transcription"))
public final class WithinQuotas implements ConfigurationRule, HistoryRule {

  private static final int FILES = 1_000;
  private static final int REQUESTS = 100;
  private static final long WINDOW_MICROS = 10_000_000L;
  private static final double PER_HOUR = 36_000;
  private static final String FEWER =
      "Put up to 1,000 files into one request and send requests more slowly, with back-off on 429.";
  private static final String SMALLER = "Split the work into requests of up to 1,000 files.";

  /** Requests that each resource took in its newest window. */
  private final Map<EntityId, Window> windows = new HashMap<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (BatchTranscription item : DeclaredTranscriptions.all(context)) {
      findings.examined();
      String subject = DeclaredTranscriptions.subject(item);
      if (item.files() > FILES) {
        findings.report(
            subject,
            "One request has %d files, 1,000 are allowed.".formatted(item.files()),
            SMALLER,
            context.place(subject + "/files"));
      } else if (perHour(item.arrivals()) > PER_HOUR) {
        findings.report(
            subject,
            "%.0f requests an hour are more than 100 in 10 seconds."
                .formatted(perHour(item.arrivals())),
            FEWER,
            context.place(subject));
      }
    }
  }

  /** Sustained rate; a burst is judged when it happens. */
  private static double perHour(Arrivals arrivals) {
    if (arrivals instanceof Arrivals.Poisson poisson) {
      return poisson.perHour();
    }
    if (arrivals instanceof Arrivals.Every every) {
      return every.intervalMicros() <= 0 ? 0 : 3_600_000_000.0 / every.intervalMicros();
    }
    if (arrivals instanceof Arrivals.Daily daily) {
      return daily.perHour().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
    return 0;
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SpeechEvent.RequestAccepted.class,
        (line, event) -> {
          findings.examined();
          Window window = windows.computeIfAbsent(line.entity(), unseen -> new Window());
          if (window.count(line.timeMicros() / WINDOW_MICROS) == REQUESTS + 1) {
            findings.report(
                line.entity().toString(),
                "More than 100 requests in 10 seconds were taken.",
                FEWER,
                Proof.of(line));
          }
        });
    history.on(
        SpeechEvent.WorkRefused.class,
        (line, event) -> {
          if (event.status() == 429) {
            findings.report(
                line.entity().toString(),
                "A request was refused with 429 %s: the quota was used up.".formatted(event.code()),
                FEWER,
                Proof.of(line));
          }
        });
    history.on(
        TranscriptionEvent.TranscriptionSubmitted.class,
        (line, event) -> tooMany(line, event.stream(), event.files(), findings));
    history.on(
        TranscriptionEvent.TranscriptionRejected.class,
        (line, event) -> tooMany(line, event.stream(), event.files(), findings));
  }

  private static void tooMany(HistoryEvent line, String stream, int files, Findings findings) {
    findings.examined();
    if (files > FILES) {
      findings.report(
          "workload/" + stream,
          "One request has %d files, 1,000 are allowed.".formatted(files),
          SMALLER,
          Proof.of(line));
    }
  }

  private static final class Window {
    private long number = -1;
    private int requests;

    int count(long window) {
      if (window != number) {
        number = window;
        requests = 0;
      }
      return ++requests;
    }
  }
}
