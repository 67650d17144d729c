package dev.byos.studies.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The runs of one layout that are there, by seed. May be used by several threads. */
final class Runs {
  private final TreeMap<Long, RunDigest> bySeed = new TreeMap<>();

  synchronized void add(RunDigest digest) {
    boolean lowest = bySeed.isEmpty() || digest.run().seed() < bySeed.firstKey();
    if (lowest && !bySeed.isEmpty()) {
      bySeed.put(bySeed.firstKey(), bySeed.firstEntry().getValue().withoutFindings());
    }
    bySeed.put(digest.run().seed(), lowest ? digest : digest.withoutFindings());
  }

  /** In the order of their seeds; the first has its findings. */
  synchronized List<RunDigest> all() {
    return new ArrayList<>(bySeed.values());
  }
}
