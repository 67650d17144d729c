package dev.byos.simulator.content;

import java.io.InputStream;
import java.util.List;

/** Seeded noise. */
record NoiseContent(long lengthBytes, long seed) implements Content {

  NoiseContent {
    if (lengthBytes < 0) {
      throw new IllegalArgumentException("a length can't be negative: " + lengthBytes);
    }
  }

  @Override
  public InputStream open() {
    return new SegmentStream(List.of(Noise.segment(lengthBytes, seed, -1L)));
  }
}
