package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.Estate;
import java.util.List;

/** A published control on Speech resources, applied to all of an estate. */
abstract class SpeechControl implements ConfigurationRule {
  private final List<String> settings;

  /**
   * A control that looks at properties of a resource.
   *
   * @param settings the properties, as paths below the resource; one that is open leaves the
   *     resource undecided
   */
  SpeechControl(String... settings) {
    this.settings = List.of(settings);
  }

  @Override
  public final void check(Estate estate, RuleContext context, Findings findings) {
    String[] paths = StorageControl.paths(settings);
    // What a run is still to create stands elsewhere in a scenario.
    boolean allKnown =
        !estate.unknowns().anyOf("speechResources", List.of(paths))
            && !estate.unknowns().anyIn("timeline");
    ControlVerdict.Untold untold = new ControlVerdict.Untold();
    for (DeclaredSpeech speech : context.speechResources()) {
      if (allKnown
          || !context.undecided(
              findings, speech.subject(), StorageControl.below(speech.path(), paths))) {
        judge(
            speech,
            context,
            new ControlVerdict(speech.subject(), speech.path(), context, findings, untold));
      }
    }
    untold.report(context, findings);
  }

  /** Says once whether the resource meets the control. */
  abstract void judge(DeclaredSpeech speech, RuleContext context, ControlVerdict verdict);
}
