package dev.byos.simulator.entity;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.simulator.content.Content;

/** Something to be done to the blob store, in the order of the history. */
public sealed interface BlobEffect {

  /** The blob concerned. */
  BlobAddress address();

  /**
   * Store a blob.
   *
   * @param md5 Base64 MD5 of the content; null when unknown
   */
  record Put(BlobAddress address, Content content, String contentType, String md5)
      implements BlobEffect {}

  /** Remove a blob. */
  record Delete(BlobAddress address) implements BlobEffect {}
}
