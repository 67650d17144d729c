package dev.byos.checks.rules.recording;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredRecording;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.workload.WorkItem;
import java.util.Set;

/**
 * Documented are mp4 for mixed audio and video, mp3 for mixed audio, wav for mixed or unmixed
 * audio.
 */
@RuleInfo(
    id = "BYOS-REC-013",
    title = "Content, channel and format of a recording go together",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.CONFIGURATION,
    needs = Need.RECORDING,
    sources = @Source(document = Document.ACS_RECORDING, section = "Recording outputs"))
public final class RecordingKindsFit implements ConfigurationRule {

  private static final Set<String> FITTING =
      Set.of("audioVideo mixed mp4", "audio mixed mp3", "audio mixed wav", "audio unmixed wav");

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredRecording recording : context.recordings()) {
      findings.examined();
      WorkItem.Recording wanted = recording.calls().recording();
      String kinds = wanted.content() + " " + wanted.channel() + " " + wanted.format();
      if (!FITTING.contains(kinds)) {
        findings.report(
            recording.path(),
            "%s %s cannot be recorded as %s."
                .formatted(wanted.channel(), wanted.content(), wanted.format()),
            "Use mp4 for mixed audioVideo, mp3 or wav for mixed audio, wav for unmixed audio.",
            context.place(recording.path("format")));
      }
    }
  }
}
