package dev.byos.checks.rules.recording;

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
import dev.byos.model.event.CallEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Optional;

/** A recording goes where its start request said; no later request can send it elsewhere. */
@RuleInfo(
    id = "BYOS-REC-002",
    title = "The destination is given when recording starts",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.HISTORY,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class DestinationGivenAtStart implements HistoryRule {

  private static final String REMEDY =
      "Name the destination in the request that starts the recording.";

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    OpenRecordings recordings = new OpenRecordings();
    recordings.watch(history);
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) -> {
          if (event.destination() != null) {
            findings.examined();
          }
        });
    history.on(
        CallEvent.RecordingExported.class,
        (line, event) -> {
          Optional<OpenRecordings.Open> recording = recordings.of(event.recordingId());
          if (recording.isEmpty()) {
            findings.report(
                line.entity().toString(),
                "A recording was exported that nobody started.",
                REMEDY,
                Proof.of(line));
            return;
          }
          CallEvent.RecordingStarted started = recording.get().started();
          boolean same =
              event.account() != null
                  && event.account().equals(started.destinationAccount())
                  && event.container() != null
                  && event.container().equals(started.destinationContainer());
          if (!recording.get().hasDestination() || !same) {
            findings.report(
                recording.get().subject(),
                "A recording was exported to %s/%s, but its start request named %s."
                    .formatted(
                        event.account(),
                        event.container(),
                        recording.get().hasDestination()
                            ? started.destinationAccount() + "/" + started.destinationContainer()
                            : "no destination"),
                REMEDY,
                Proof.of(recording.get().line()),
                Proof.of(line));
          }
        });
    recordings.release(history);
  }
}
