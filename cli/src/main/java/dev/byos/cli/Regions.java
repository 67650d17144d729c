package dev.byos.cli;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.regions.RegionData;
import java.util.concurrent.CompletableFuture;

/**
 * The region data, read while the command line is still being taken apart: nearly every command
 * needs them, and a check should start in a moment.
 */
final class Regions {
  private static final CompletableFuture<RegionCatalogue> CATALOGUE =
      CompletableFuture.supplyAsync(RegionData::load);

  private Regions() {}

  /** Begins to read them, when nobody has. */
  static void begin() {
    // Reading begins when this class is loaded.
  }

  static RegionCatalogue catalogue() {
    return CATALOGUE.join();
  }
}
