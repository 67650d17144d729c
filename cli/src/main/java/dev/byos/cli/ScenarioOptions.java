package dev.byos.cli;

import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.LoadOptions;
import picocli.CommandLine.Option;

/** What the command line replaces in every scenario that it runs. */
final class ScenarioOptions {

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Document vintage whose figures count: 2023-03 or 2025-10. Replaces the script's.")
  private String profile;

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description = "Multiplies the amount of work.")
  private double scale;

  @Option(
      names = "--media",
      paramLabel = "KIND",
      description =
          "files (written and verified) or descriptors (lengths only, faster). Replaces the script's.")
  private Scenario.Media media;

  /** The options for the reader of scripts. */
  LoadOptions load() {
    if (!(scale > 0) || scale > 1e6) {
      throw new BadInputException(
          "--scale " + scale + ": expected a factor above 0 and up to 1000000");
    }
    LoadOptions options = LoadOptions.none().withScale(scale);
    if (media != null) {
      options = options.withMedia(media);
    }
    return profile == null ? options : options.withProfile(profile);
  }
}
