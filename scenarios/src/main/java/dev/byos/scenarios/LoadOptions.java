package dev.byos.scenarios;

import dev.byos.model.scenario.Scenario;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the command line replaces in a script.
 *
 * @param seed replaces the script's seed
 * @param profile name of a published profile that replaces the script's
 * @param media replaces the script's choice of real files or descriptors
 * @param scale multiplies the amount of work: rates and limits grow by it, intervals shrink; fixed
 *     times stay. More than 0, 1 for the script as it stands
 * @param namesOnly whether places and digests name files by their last part alone, so that nothing
 *     of the machine gets into a report
 */
public record LoadOptions(
    OptionalLong seed,
    Optional<String> profile,
    Optional<Scenario.Media> media,
    double scale,
    boolean namesOnly) {

  public LoadOptions {
    if (!(scale > 0) || scale > 1e6) {
      throw new IllegalArgumentException("scale must be more than 0 and at most 1000000: " + scale);
    }
  }

  /** The script as it stands. */
  public static LoadOptions none() {
    return new LoadOptions(OptionalLong.empty(), Optional.empty(), Optional.empty(), 1, false);
  }

  /** The same with another seed. */
  public LoadOptions withSeed(long newSeed) {
    return new LoadOptions(OptionalLong.of(newSeed), profile, media, scale, namesOnly);
  }

  /** The same with another profile. */
  public LoadOptions withProfile(String newProfile) {
    return new LoadOptions(seed, Optional.of(newProfile), media, scale, namesOnly);
  }

  /** The same with files or descriptors. */
  public LoadOptions withMedia(Scenario.Media newMedia) {
    return new LoadOptions(seed, profile, Optional.of(newMedia), scale, namesOnly);
  }

  /** The same with more or less work. */
  public LoadOptions withScale(double newScale) {
    return new LoadOptions(seed, profile, media, newScale, namesOnly);
  }

  /** The same with files named by their last part alone. */
  public LoadOptions withNamesOnly() {
    return new LoadOptions(seed, profile, media, scale, true);
  }
}
