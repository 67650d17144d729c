package dev.byos.checks.rule;

import dev.byos.model.finding.Evidence;
import java.util.function.Supplier;

/** Where one rule reports what it found. */
public interface Findings {

  /**
   * Counts one thing that the rule looked at. A rule that looked at nothing ends inconclusive, so
   * this must be called for what is in order as well.
   */
  void examined();

  /**
   * Reports a violation. Several reports about one subject become one finding with more evidence;
   * its message and remedy are those of the first.
   *
   * @param subject the cause, as an entity id or a path, such as {@code speech/speecheu}
   * @param message one sentence with the values found
   * @param remedy one sentence: what to do
   * @param evidence what a person can open to believe it, at least one
   */
  void report(String subject, String message, String remedy, Evidence... evidence);

  /**
   * Reports a violation whose evidence takes time to gather; it is not gathered when the rule has
   * reported so much already that this finding is only counted.
   *
   * @param evidence gives one piece
   */
  default void report(String subject, String message, String remedy, Supplier<Evidence> evidence) {
    report(subject, message, remedy, evidence.get());
  }

  /**
   * Says that a subject could not be decided on, since the input leaves a value open. Counts as
   * neither examined nor found; do not call {@link #examined()} for it.
   *
   * @param subject as in {@link #report}
   * @param reason one sentence: which value is open and why
   * @param evidence where the open value stands, at least one
   */
  void undecided(String subject, String reason, Evidence... evidence);
}
