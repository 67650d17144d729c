package dev.byos.simulator.content;

import java.io.InputStream;

/** A length and nothing else. */
record DescribedContent(long lengthBytes) implements Content {

  DescribedContent {
    if (lengthBytes < 0) {
      throw new IllegalArgumentException("a length can't be negative: " + lengthBytes);
    }
  }

  @Override
  public InputStream open() {
    throw new UnsupportedOperationException(
        "this content is a description of "
            + lengthBytes
            + " bytes: the run keeps descriptors only, so there are no bytes to read");
  }
}
