package dev.byos.checks.rules.speech;

import dev.byos.model.event.SpeechEvent;
import java.util.List;
import java.util.Locale;

/** Compares and shows the storage associations of Speech resources. */
final class Associations {

  private Associations() {}

  /** Whether two associations name the same accounts; ids are compared without regard to case. */
  static boolean same(List<String> one, List<String> other) {
    return lower(one).equals(lower(other));
  }

  /** The last parts of the ids, or {@code none}. */
  static String text(List<String> ids) {
    return ids.isEmpty()
        ? "none"
        : String.join(", ", ids.stream().map(id -> id.substring(id.lastIndexOf('/') + 1)).toList());
  }

  /** How an attempt to change an association was answered, in brackets. */
  static String answer(SpeechEvent.AssociationUpdateAnswered event) {
    return "(answered with %d%s; associated afterwards: %s)"
        .formatted(
            event.status(), event.code() == null ? "" : " " + event.code(), text(event.after()));
  }

  private static List<String> lower(List<String> ids) {
    return ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).sorted().toList();
  }
}
