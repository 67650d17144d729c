package dev.byos.checks.store;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A read-only view of a blob store. The judge looks at what was stored through this and nothing
 * else, so that a fault of the writer cannot hide in a shared helper. Safe for use by several
 * threads.
 */
public interface StoredBlobs extends AutoCloseable {

  /**
   * Every blob of the accounts looked at, ordered by address.
   *
   * @throws IOException when the store can't be listed; the message says why and, when a right is
   *     missing, which role gives it
   */
  List<StoredBlob> list() throws IOException;

  /**
   * A stream over a blob's bytes; the caller closes it.
   *
   * @throws IOException when the blob is not there or can't be read
   */
  InputStream open(BlobAddress address) throws IOException;

  @Override
  void close();

  /**
   * Opens the view of a location.
   *
   * @param accounts names of the accounts to look at besides those that the location itself names;
   *     a directory is looked at as a whole
   * @throws IllegalArgumentException when nothing is stored at that location ({@link
   *     StoreLocation.None})
   */
  static StoredBlobs at(StoreLocation location, Collection<String> accounts) {
    if (location instanceof StoreLocation.Directory directory) {
      return new DirectoryStoredBlobs(Path.of(directory.root()));
    }
    if (location instanceof StoreLocation.BlobService service) {
      return new BlobServiceStoredBlobs(service, accounts);
    }
    throw new IllegalArgumentException("nothing is stored at " + location);
  }
}
