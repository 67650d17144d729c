package dev.byos.simulator.store;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.content.Content;
import java.io.IOException;
import java.util.OptionalInt;

/** A store in an Azurite of our own, which ends with it. */
final class AzuriteBlobStore implements BlobStore {
  private final AzuriteServer server;
  private final AzureBlobStore blobs;

  AzuriteBlobStore(AzuriteServer server) {
    this.server = server;
    this.blobs = new AzureBlobStore(server.connectionStrings());
  }

  @Override
  public void put(BlobAddress address, Content content, String contentType, String md5)
      throws IOException {
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

  private StoreUnavailableException explained(StoreUnavailableException e) {
    OptionalInt code = server.ended();
    return code.isEmpty()
        ? e
        : new StoreUnavailableException("Azurite has ended with exit code " + code.getAsInt(), e);
  }
}
