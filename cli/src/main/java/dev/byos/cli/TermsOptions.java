package dev.byos.cli;

import dev.byos.model.diff.Terms;
import dev.byos.model.finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which latencies are compared, and from when on a difference counts. */
final class TermsOptions {
  private static final Pattern CHANGE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(%|ms)");

  @Option(
      names = "--min-change",
      split = ",",
      paramLabel = "CHANGE",
      description =
          "Smallest change of a latency that matters: a percentage, milliseconds, or both. Default: 5%,1ms.")
  private List<String> changes = List.of();

  @Option(
      names = "--alpha",
      paramLabel = "P",
      description =
          "Probability at most of a false alarm among all latencies, above 0 and at most 0.5. Default: 0.05.")
  private String alpha;

  @Option(
      names = "--metrics",
      split = ",",
      paramLabel = "METRIC",
      description = "Latency metrics to compare, such as recording.export. Default: all.")
  private List<String> metrics = List.of();

  @Option(
      names = "--quantiles",
      split = ",",
      paramLabel = "QUANTILE",
      description = "Quantiles of latency to compare: p50, p95, p99. Default: all.")
  private List<String> quantiles = List.of();

  /**
   * The terms.
   *
   * @throws BadInputException when an option is malformed
   */
  Terms terms(Severity failOn) {
    Terms terms = Terms.defaults();
    double minimalChange = terms.minimalChange();
    double minimalChangeMillis = terms.minimalChangeMillis();
    List<String> problems = new ArrayList<>();
    for (String change : changes) {
      Matcher matcher = CHANGE.matcher(change.strip());
      if (!matcher.matches()) {
        problems.add(
            "--min-change " + change + ": expected a percentage or milliseconds, such as 5%,1ms");
      } else if (matcher.group(2).equals("%")) {
        minimalChange = Double.parseDouble(matcher.group(1)) / 100;
      } else {
        minimalChangeMillis = Double.parseDouble(matcher.group(1));
      }
    }
    double probability = alpha == null ? terms.alpha() : probability(problems);
    List<Terms.Quantile> compared = quantiles.isEmpty() ? terms.quantiles() : quantiles(problems);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new Terms(
        failOn,
        probability,
        minimalChange,
        minimalChangeMillis,
        metrics.stream().map(String::strip).distinct().sorted().toList(),
        compared);
  }

  private List<Terms.Quantile> quantiles(List<String> problems) {
    Set<Terms.Quantile> compared = EnumSet.noneOf(Terms.Quantile.class);
    for (String word : quantiles) {
      Arrays.stream(Terms.Quantile.values())
          .filter(quantile -> quantile.name().equalsIgnoreCase(word.strip()))
          .findFirst()
          .ifPresentOrElse(
              compared::add,
              () -> problems.add("--quantiles " + word + ": expected p50, p95 or p99"));
    }
    return List.copyOf(compared);
  }

  private double probability(List<String> problems) {
    try {
      double probability = Double.parseDouble(alpha);
      if (probability > 0 && probability <= 0.5) {
        return probability;
      }
    } catch (NumberFormatException malformed) {
      // Said below, as for a number out of range.
    }
    problems.add("--alpha " + alpha + ": expected a number above 0 and at most 0.5, such as 0.05");
    return 0;
  }
}
