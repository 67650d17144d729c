package dev.byos.simulator.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens blob stores. Whoever opens one closes it, after the verifier has read what is in it. */
public final class StoreFactory {

  private StoreFactory() {}

  /**
   * A tree of files.
   *
   * @throws IOException when the folder can't be created or written to
   */
  public static BlobStore directory(Path root) throws IOException {
    return new DirectoryBlobStore(root);
  }

  /** As {@link #azurite(Path, Collection, Optional, Consumer)}, with messages on standard error. */
  public static BlobStore azurite(Path work, Collection<String> accounts, Optional<String> endpoint)
      throws IOException {
    return azurite(work, accounts, endpoint, System.err::println);
  }

  /**
   * Azurite: one of our own, which ends when the store is closed, or one that runs already.
   *
   * @param work where an Azurite of our own keeps its blobs; created
   * @param accounts storage accounts of the estate
   * @param endpoint of a running Azurite, such as {@code http://127.0.0.1:10000}; it must have been
   *     started with {@link AzuriteServer#accountList} in {@code AZURITE_ACCOUNTS}
   * @param messages told what takes long
   * @throws IOException when Azurite can't be installed or started; says what is missing
   */
  public static BlobStore azurite(
      Path work, Collection<String> accounts, Optional<String> endpoint, Consumer<String> messages)
      throws IOException {
    if (endpoint.isPresent()) {
      return new AzureBlobStore(AzuriteServer.connectionStrings(endpoint.get(), accounts));
    }
    return new AzuriteBlobStore(AzuriteServer.start(work, accounts, messages));
  }

  /**
   * Azure Storage.
   *
   * @param connectionStrings by the account's name in the estate; an account without one is reached
   *     at its public endpoint with {@code DefaultAzureCredential}
   */
  public static BlobStore azure(Map<String, String> connectionStrings) {
    return new AzureBlobStore(connectionStrings);
  }
}
