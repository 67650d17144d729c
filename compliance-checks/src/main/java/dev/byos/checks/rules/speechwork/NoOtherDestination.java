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
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.workload.WorkItem.BatchTranscription;

/**
 * A destination container takes a SAS, admits no trusted mechanism and forces its account open to
 * all networks; with an associated account there is no need for one.
 */
@RuleInfo(
    id = "BYOS-SPE-031",
    title = "A BYOS transcription names no destination container",
    severity = Severity.WARNING,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH_WORK,
    sources = {
      @Source(document = Document.STT_25, section = "Destination container"),
      @Source(document = Document.BATCH_CREATE, section = "Destination container URL")
    })
public final class NoOtherDestination implements ConfigurationRule, HistoryRule {

  private static final String REMEDY =
      "Leave destinationContainerUrl out; the results then rest in the associated account.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (BatchTranscription item : DeclaredTranscriptions.onByos(context, findings)) {
      findings.examined();
      if (item.destinationContainerUrl() != null) {
        String subject = DeclaredTranscriptions.subject(item);
        findings.report(
            subject,
            message(item.destinationContainerUrl(), item.on()),
            REMEDY,
            context.place(subject + "/destinationContainerUrl"));
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    Submissions submissions = new Submissions();
    submissions.watch(history);
    history.on(
        TranscriptionEvent.TranscriptionSubmitted.class,
        (line, event) ->
            submissions
                .of(line)
                .filter(submission -> submission.account() != null)
                .ifPresent(submission -> judge(line, submission, findings)));
    submissions.release(history);
  }

  private static void judge(
      HistoryEvent line, Submissions.Submission submission, Findings findings) {
    findings.examined();
    if (submission.destination() != null) {
      findings.report(
          submission.subject(),
          message(submission.destination(), submission.speech()),
          REMEDY,
          Proof.of(line));
    }
  }

  private static String message(String url, String speech) {
    return "Results go to %s although %s has an associated account."
        .formatted(url.replaceAll("[?].*", "?…"), speech);
  }
}
