package dev.byos.studies;

import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.store.AzuriteServer;
import java.util.Collection;

/** Stores that are there already. */
public final class Stores {

  private Stores() {}

  /**
   * Accounts of an Azurite that runs already, with the published key.
   *
   * @param endpoint such as {@code http://127.0.0.1:10000}
   */
  public static StoreLocation azurite(String endpoint, Collection<String> accounts) {
    return new StoreLocation.BlobService(AzuriteServer.connectionStrings(endpoint, accounts));
  }
}
