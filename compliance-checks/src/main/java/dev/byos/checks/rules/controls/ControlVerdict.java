package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import java.util.List;

/** Where a published control says of one resource whether it is met. */
final class ControlVerdict {
  private final String subject;
  private final String path;
  private final RuleContext context;
  private final Findings findings;
  private final Untold untold;

  ControlVerdict(
      String subject, String path, RuleContext context, Findings findings, Untold untold) {
    this.subject = subject;
    this.path = path;
    this.context = context;
    this.findings = findings;
    this.untold = untold;
  }

  /** Whether one of the settings is open, so that the resource is left undecided. */
  boolean isOpen(String... settings) {
    return context.undecided(
        findings, subject, StorageControl.below(path, StorageControl.paths(List.of(settings))));
  }

  /** The control is met. */
  void met() {
    findings.examined();
  }

  /**
   * The control is not met.
   *
   * @param setting property of the resource that shows it
   */
  void missed(String setting, String message, String remedy) {
    findings.examined();
    findings.report(subject, message, remedy, () -> context.place(path + "/" + setting));
  }

  /**
   * The inputs are of a sort that cannot tell. Many resources share that fate, so that they become
   * one open question and not one each.
   *
   * @param setting property of the resource that would show it
   * @param question what cannot be told, as it reads after "The inputs do not tell"
   */
  void untold(String setting, String question) {
    untold.add(subject, question, path + "/" + setting);
  }

  /** Resources of which a sort of input cannot tell something. */
  static final class Untold {
    private String subject;
    private String question;
    private String path;
    private int count;

    private void add(String who, String what, String where) {
      if (count == 0) {
        subject = who;
        question = what;
        path = where;
      }
      count++;
    }

    void report(RuleContext context, Findings findings) {
      if (count > 0) {
        findings.undecided(
            subject,
            "The inputs do not tell %s%s."
                .formatted(
                    question,
                    count == 1
                        ? ""
                        : "; the same holds for %d other resources".formatted(count - 1)),
            context.place(path));
      }
    }
  }
}
