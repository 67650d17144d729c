package dev.byos.simulator.store;

import com.azure.core.http.HttpClient;
import com.azure.storage.blob.BlobServiceAsyncClient;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.options.BlockBlobCommitBlockListOptions;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import com.azure.storage.blob.specialized.BlockBlobAsyncClient;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.content.Content;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Blobs in Azure Storage, or in Azurite, through azure-storage-blob. Content is streamed; up to 256
 * MiB go in one Put Blob whose Content-MD5 the service checks, more in staged blocks, each checked
 * by the service, and the whole by the writer before the blocks are committed. Containers are
 * created when the first blob goes into them. Writing a blob again replaces it, so a retry does no
 * harm.
 */
public final class AzureBlobStore implements BlobStore {
  /** Longest blob that is written in one request. */
  public static final long SINGLE_UPLOAD_BYTES = 256L * 1024 * 1024;

  private final Map<String, String> connectionStrings;
  private final BlobServices services;
  private final ConcurrentMap<String, BlobServiceAsyncClient> clients = new ConcurrentHashMap<>();
  private final Set<String> knownContainers = ConcurrentHashMap.newKeySet();

  /**
   * A store over accounts.
   *
   * @param connectionStrings by account; an account without one is reached at its public endpoint
   *     with {@code DefaultAzureCredential}
   */
  public AzureBlobStore(Map<String, String> connectionStrings) {
    this(connectionStrings, BlobServices.newHttpClient());
  }

  AzureBlobStore(Map<String, String> connectionStrings, HttpClient http) {
    this.connectionStrings = Map.copyOf(connectionStrings);
    this.services = new BlobServices(this.connectionStrings, http);
  }

  @Override
  public void put(BlobAddress address, Content content, String contentType, String md5)
      throws IOException {
    withContainer(
        address,
        () -> {
          BlockBlobAsyncClient blob = blob(address);
          BlobHttpHeaders headers =
              new BlobHttpHeaders()
                  .setContentType(contentType)
                  .setContentMd5(Base64.getDecoder().decode(md5));
          return content.lengthBytes() <= SINGLE_UPLOAD_BYTES
              ? single(blob, content, headers)
              : staged(blob, content, headers);
        });
  }

  @Override
  public void delete(BlobAddress address) throws IOException {
    run("Delete Blob", blob(address).deleteIfExists().then());
  }

  @Override
  public StoreLocation location() {
    return new StoreLocation.BlobService(connectionStrings);
  }

  @Override
  public void close() {
    clients.clear();
  }

  private static Mono<Void> single(
      BlockBlobAsyncClient blob, Content content, BlobHttpHeaders headers) {
    BlockBlobSimpleUploadOptions options =
        new BlockBlobSimpleUploadOptions(
                ContentFlux.of(content, 0, content.lengthBytes()), content.lengthBytes())
            .setContentMd5(headers.getContentMd5())
            .setHeaders(headers);
    return blob.uploadWithResponse(options).then();
  }

  private static Mono<Void> staged(
      BlockBlobAsyncClient blob, Content content, BlobHttpHeaders headers) {
    return StagedBlocks.stage(blob, content, headers.getContentMd5())
        .collectList()
        .flatMap(
            ids ->
                blob.commitBlockListWithResponse(
                    new BlockBlobCommitBlockListOptions(ids).setHeaders(headers)))
        .then();
  }

  /** Makes sure of the container first; once more when it turns out to have been removed. */
  private void withContainer(BlobAddress address, Supplier<Mono<Void>> upload) throws IOException {
    boolean known = ensureContainer(address);
    try {
      run("Put Blob", upload.get());
    } catch (RefusedException e) {
      if (!known || !e.hasCode(BlobErrorCode.CONTAINER_NOT_FOUND)) {
        throw e;
      }
      knownContainers.remove(container(address));
      ensureContainer(address);
      run("Put Blob", upload.get());
    }
  }

  /** Returns whether the container was known already. */
  private boolean ensureContainer(BlobAddress address) throws IOException {
    if (knownContainers.contains(container(address))) {
      return true;
    }
    run(
        "Create Container",
        client(address)
            .getBlobContainerAsyncClient(address.container())
            .createIfNotExists()
            .then());
    knownContainers.add(container(address));
    return false;
  }

  private static String container(BlobAddress address) {
    return address.account() + "/" + address.container();
  }

  private BlockBlobAsyncClient blob(BlobAddress address) {
    return client(address)
        .getBlobContainerAsyncClient(address.container())
        .getBlobAsyncClient(address.blob())
        .getBlockBlobAsyncClient();
  }

  private BlobServiceAsyncClient client(BlobAddress address) {
    return clients.computeIfAbsent(address.account(), services::client);
  }

  private static void run(String operation, Mono<Void> request) throws IOException {
    try {
      request.block();
    } catch (RuntimeException e) {
      throw BlobServices.explained(operation, Exceptions.unwrap(e));
    }
  }

  /** The service answered, and the answer was no. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String message, BlobStorageException cause) {
      super(message, cause);
    }

    boolean hasCode(BlobErrorCode code) {
      return getCause() instanceof BlobStorageException e && code.equals(e.getErrorCode());
    }
  }
}
