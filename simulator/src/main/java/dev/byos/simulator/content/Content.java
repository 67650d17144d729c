package dev.byos.simulator.content;

import java.io.InputStream;

/**
 * The content of a blob: described, not held. Bytes are a pure function of the description, so that
 * the same content can be opened any number of times, for a digest first and for an upload later.
 */
public interface Content {

  /** Length in bytes. */
  long lengthBytes();

  /** A fresh stream over the bytes; needs no more than a few kilobytes of memory. */
  InputStream open();
}
