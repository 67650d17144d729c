package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.review.Baseline;
import dev.byos.model.review.Policy;
import dev.byos.model.review.Suppression;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.review.BaselineFile;
import dev.byos.scenarios.review.PolicyFile;
import dev.byos.scenarios.review.SuppressionFile;
import dev.byos.studies.RuleIds;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the files that say how findings are weighed; all problems of one at once. */
final class Reviews {

  private Reviews() {}

  static Policy policy(Path file, RegionCatalogue regions) {
    List<InputProblem> problems = new ArrayList<>();
    Policy policy =
        PolicyFile.read(file, regions, RuleIds.all(), RuleIds.publishedControls(), problems::add);
    refuse(problems);
    return policy;
  }

  static List<Suppression> suppressions(Path file, LocalDate today) {
    List<InputProblem> problems = new ArrayList<>();
    List<Suppression> suppressions =
        SuppressionFile.read(file, RuleIds.all(), today, problems::add);
    refuse(problems);
    return suppressions;
  }

  static Optional<Baseline> baseline(Path file) {
    List<InputProblem> problems = new ArrayList<>();
    Optional<Baseline> baseline = BaselineFile.read(file, problems::add);
    refuse(problems);
    return baseline;
  }

  private static void refuse(List<InputProblem> problems) {
    if (!problems.isEmpty()) {
      throw new BadInputException(problems.stream().map(InputProblem::toString).toList());
    }
  }
}
