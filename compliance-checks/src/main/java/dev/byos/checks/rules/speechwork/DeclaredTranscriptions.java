package dev.byos.checks.rules.speechwork;

import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.workload.WorkItem;
import dev.byos.model.workload.WorkItem.BatchTranscription;
import java.util.List;

/** The streams of batch transcriptions that a workload declares. */
final class DeclaredTranscriptions {

  private DeclaredTranscriptions() {}

  /** All of them. */
  static List<BatchTranscription> all(RuleContext context) {
    return context.scenario().workload().stream()
        .filter(BatchTranscription.class::isInstance)
        .map(BatchTranscription.class::cast)
        .toList();
  }

  /**
   * Those on a resource with an associated account. What is on a resource whose association is not
   * known is left undecided.
   */
  static List<BatchTranscription> onByos(RuleContext context, Findings findings) {
    return all(context).stream()
        .filter(
            item ->
                !context.undecided(
                    findings, subject(item), "speechResources/" + item.on() + "/userOwnedStorage"))
        .filter(item -> context.speech(item.on()).filter(DeclaredSpeech::isByos).isPresent())
        .toList();
  }

  /** Path of a stream, which findings are about. */
  static String subject(WorkItem item) {
    return "workload/" + item.name();
  }
}
