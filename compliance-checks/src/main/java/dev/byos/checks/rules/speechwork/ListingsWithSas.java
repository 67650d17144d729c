package dev.byos.checks.rules.speechwork;

import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.Proof;
import dev.byos.model.event.TranscriptionEvent;
import java.util.function.LongFunction;

/**
 * What the rules on listings of results have in common: each looks at one generation of the API.
 */
final class ListingsWithSas {

  private ListingsWithSas() {}

  /**
   * Reports listings of files in an associated account whose addresses carry a SAS.
   *
   * @param message makes the sentence from the validity of the SAS in microseconds
   */
  static void watch(
      History history,
      BatchApi api,
      Findings findings,
      LongFunction<String> message,
      String remedy) {
    Submissions submissions = new Submissions();
    submissions.watch(history);
    history.on(
        TranscriptionEvent.ResultsListed.class,
        (line, event) ->
            submissions
                .of(line)
                .filter(Submissions.Submission::restsInAssociatedAccount)
                .filter(submission -> submission.api() == api)
                .ifPresent(
                    submission -> {
                      findings.examined();
                      if (event.sasValidityMicros() > 0) {
                        findings.report(
                            submission.subject(),
                            message.apply(event.sasValidityMicros()),
                            remedy,
                            Proof.of(line));
                      }
                    }));
    submissions.release(history);
  }
}
