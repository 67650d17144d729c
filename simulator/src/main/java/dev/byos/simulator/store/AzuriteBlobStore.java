package dev.byos.simulator.store;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.content.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.OptionalInt;

/** A store in an Azurite of our own, which ends with it. */
final class AzuriteBlobStore implements BlobStore {
  /** Room for the uploads on their way and for Azurite's own index. */
  private static final long SPARE_BYTES = 16L * 1024 * 1024;

  private final AzuriteServer server;
  private final AzureBlobStore blobs;

  AzuriteBlobStore(AzuriteServer server) {
    this.server = server;
    this.blobs = new AzureBlobStore(server.connectionStrings());
  }

  @Override
  public void put(BlobAddress address, Content content, String contentType, String md5)
      throws IOException {
    requireSpace(content);
    try {
      blobs.put(address, content, contentType, md5);
    } catch (StoreUnavailableException e) {
      throw explained(e);
    }
  }

  @Override
  public void delete(BlobAddress address) throws IOException {
    try {
      blobs.delete(address);
    } catch (StoreUnavailableException e) {
      throw explained(e);
    }
  }

  @Override
  public StoreLocation location() {
    return blobs.location();
  }

  AzuriteServer server() {
    return server;
  }

  @Override
  public void close() {
    blobs.close();
    server.close();
  }

  /** Azurite answers nothing but 500 when its disk is full; the reader shall know why, and soon. */
  private void requireSpace(Content content) throws IOException {
    long usable;
    try {
      usable = Files.getFileStore(server.folder()).getUsableSpace();
    } catch (NoSuchFileException e) {
      throw new IOException("the folder of Azurite is gone", e);
    }
    if (usable < content.lengthBytes() + SPARE_BYTES) {
      throw new IOException("no space is left on the disk for Azurite");
    }
  }

  private StoreUnavailableException explained(StoreUnavailableException e) {
    OptionalInt code = server.ended();
    return code.isEmpty()
        ? e
        : new StoreUnavailableException("Azurite has ended with exit code " + code.getAsInt(), e);
  }
}
