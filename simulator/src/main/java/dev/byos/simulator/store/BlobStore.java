package dev.byos.simulator.store;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.content.Content;
import java.io.IOException;

/**
 * Where blobs really go: a directory, Azurite or Azure. Safe for use by several threads; operations
 * on one blob are never concurrent.
 */
public interface BlobStore extends AutoCloseable {

  /**
   * Stores a blob, replacing what is there. Streams; the content is never held in memory.
   *
   * @param md5 Base64 MD5 of the content, to be kept with the blob and checked by the service
   * @throws IOException when the store does not take it, after bounded retries; the message says
   *     why in one sentence
   */
  void put(BlobAddress address, Content content, String contentType, String md5) throws IOException;

  /**
   * Removes a blob; no error when it is not there.
   *
   * @throws IOException when the store can't be reached
   */
  void delete(BlobAddress address) throws IOException;

  /** Where others can read the blobs. */
  StoreLocation location();

  @Override
  void close() throws IOException;
}
