package dev.byos.scenarios.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that was probably meant. */
public final class NearestName {

  private static final int MOST_LISTED = 9;

  private NearestName() {}

  /**
   * The nearest of the valid names by edit distance (case does not count), the first of equals;
   * empty when nothing is near: more than a third of the longer word, and more than 2, would have
   * to change.
   */
  public static Optional<String> of(String found, Collection<String> valid) {
    return closest(found, valid, true);
  }

  private static Optional<String> closest(
      String found, Collection<String> valid, boolean nearOnly) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    String lowered = lowered(found);
    for (String candidate : valid) {
      int distance = distance(lowered, lowered(candidate));
      int allowed =
          nearOnly
              ? Math.max(2, Math.max(lowered.length(), candidate.length()) / 3)
              : Integer.MAX_VALUE;
      if (distance < bestDistance && distance <= allowed) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A hint to end a message with: the nearest name, all of a few, or the least unlike of many. */
  public static String hint(String found, Collection<String> valid) {
    Optional<String> nearest = of(found, valid);
    if (nearest.isPresent()) {
      return "; did you mean '" + nearest.get() + "'?";
    }
    if (valid.isEmpty()) {
      return "; there is none";
    }
    return valid.size() <= MOST_LISTED
        ? "; expected one of: " + String.join(", ", valid)
        : "; the nearest is '" + closest(found, valid, false).orElseThrow() + "'";
  }

  private static String lowered(String text) {
    String lowered = text.toLowerCase(Locale.ROOT);
    return lowered.length() <= 80 ? lowered : lowered.substring(0, 80);
  }

  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                previous[column - 1] + change, Math.min(previous[column], current[column - 1]) + 1);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
