package dev.byos.checks.store;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.blob.models.BlobContainerItem;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobItemProperties;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Blobs behind real blob service endpoints: Azurite, or Azure itself by connection string or with
 * the default credential. Reads only; lists page by page and streams content, so that memory does
 * not grow with the size of a blob.
 */
public final class BlobServiceStoredBlobs implements StoredBlobs {
  /** The data role that reading needs when a connection string is not used. */
  private static final String READER_ROLE = "Storage Blob Data Reader";

  private static final int FORBIDDEN = 403;
  private static final int UNAUTHORIZED = 401;

  /** Old enough for every Azurite in use, which refuses versions newer than itself. */
  private static final BlobServiceVersion VERSION = BlobServiceVersion.V2024_11_04;

  private static final int TRIES = 4;
  private static final Duration TRY_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration RETRY_DELAY = Duration.ofMillis(200);
  private static final Duration RETRY_DELAY_MAXIMAL = Duration.ofSeconds(2);

  private final Map<String, BlobServiceClient> clients = new TreeMap<>();

  /**
   * @param accounts accounts to look at besides those with a connection string
   */
  public BlobServiceStoredBlobs(StoreLocation.BlobService location, Collection<String> accounts) {
    TreeSet<String> names = new TreeSet<>(accounts);
    names.addAll(location.connectionStrings().keySet());
    for (String name : names) {
      clients.put(name, client(name, location.connectionStrings().get(name)));
    }
  }

  private static BlobServiceClient client(String account, String connectionString) {
    BlobServiceClientBuilder builder =
        new BlobServiceClientBuilder()
            .serviceVersion(VERSION)
            .retryOptions(
                new RequestRetryOptions(
                    RetryPolicyType.EXPONENTIAL,
                    TRIES,
                    TRY_TIMEOUT,
                    RETRY_DELAY,
                    RETRY_DELAY_MAXIMAL,
                    null));
    if (connectionString != null) {
      return builder.connectionString(connectionString).buildClient();
    }
    return builder
        .endpoint("https://" + account + ".blob.core.windows.net")
        .credential(new DefaultAzureCredentialBuilder().build())
        .buildClient();
  }

  @Override
  public List<StoredBlob> list() throws IOException {
    List<StoredBlob> blobs = new ArrayList<>();
    for (Map.Entry<String, BlobServiceClient> entry : clients.entrySet()) {
      String account = entry.getKey();
      try {
        for (BlobContainerItem container : entry.getValue().listBlobContainers()) {
          for (BlobItem item :
              entry.getValue().getBlobContainerClient(container.getName()).listBlobs()) {
            blobs.add(describe(account, container.getName(), item));
          }
        }
      } catch (RuntimeException e) {
        throw explained(account, e);
      }
    }
    blobs.sort((a, b) -> a.address().compareTo(b.address()));
    return blobs;
  }

  private static StoredBlob describe(String account, String container, BlobItem item) {
    BlobItemProperties properties = item.getProperties();
    byte[] md5 = properties.getContentMd5();
    return new StoredBlob(
        new BlobAddress(account, container, item.getName()),
        properties.getContentLength(),
        properties.getContentType(),
        md5 == null ? null : Base64.getEncoder().encodeToString(md5));
  }

  @Override
  public InputStream open(BlobAddress address) throws IOException {
    BlobServiceClient client = clients.get(address.account());
    if (client == null) {
      throw new IOException("account " + address.account() + " is not looked at");
    }
    try {
      return client
          .getBlobContainerClient(address.container())
          .getBlobClient(address.blob())
          .openInputStream();
    } catch (RuntimeException e) {
      throw explained(address.account(), e);
    }
  }

  /** One sentence that tells the user what to do, in place of a service's stack of messages. */
  static IOException explained(String account, RuntimeException cause) {
    if (cause instanceof ClientAuthenticationException) {
      return new IOException(
          "storage account "
              + account
              + " can't be read: no usable credential was found; sign in (for example with az"
              + " login) or give a connection string",
          cause);
    }
    if (cause instanceof BlobStorageException refused) {
      int status = refused.getStatusCode();
      if (status == FORBIDDEN || status == UNAUTHORIZED) {
        return new IOException(
            "storage account "
                + account
                + " refuses to be read ("
                + status
                + " "
                + refused.getErrorCode()
                + "): the identity in use needs the role "
                + READER_ROLE
                + " on the account, and the firewall must admit this machine",
            cause);
      }
      return new IOException(
          "storage account "
              + account
              + " can't be read: it answered "
              + status
              + " "
              + refused.getErrorCode(),
          cause);
    }
    // The client wraps what the network throws, sometimes more than once.
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new IOException(
        "storage account " + account + " can't be read: " + root.getMessage(), cause);
  }

  @Override
  public void close() {
    // The clients share the HTTP client of the process and hold nothing of their own.
  }
}
