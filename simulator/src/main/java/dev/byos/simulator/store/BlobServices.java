package dev.byos.simulator.store;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.http.HttpClient;
import com.azure.core.http.netty.NettyAsyncHttpClientBuilder;
import com.azure.identity.CredentialUnavailableException;
import com.azure.identity.DefaultAzureCredential;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.storage.blob.BlobServiceAsyncClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds clients of the blob service and puts their errors into one sentence. */
final class BlobServices {
  /** Tries of one request, the first included. */
  static final int TRIES = 4;

  /** An older version of the protocol, which Azure and every Azurite since 3.34 understand. */
  private static final BlobServiceVersion VERSION = BlobServiceVersion.V2024_11_04;

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final Duration SILENCE_LIMIT = Duration.ofSeconds(60);

  /** Limit of one try. Silence is noticed long before; a slow line may take its time. */
  private static final int TRY_SECONDS = 1_800;

  private static final Pattern MESSAGE = Pattern.compile("<Message>([^<\\n]{1,200}?)\\.?[<\\n]");

  private final Map<String, String> connectionStrings;
  private final HttpClient http;
  private DefaultAzureCredential credential;

  BlobServices(Map<String, String> connectionStrings, HttpClient http) {
    this.connectionStrings = connectionStrings;
    this.http = http;
  }

  static HttpClient newHttpClient() {
    return new NettyAsyncHttpClientBuilder()
        .connectTimeout(CONNECT_LIMIT)
        .writeTimeout(SILENCE_LIMIT)
        .responseTimeout(SILENCE_LIMIT)
        .readTimeout(SILENCE_LIMIT)
        .build();
  }

  BlobServiceAsyncClient client(String account) {
    BlobServiceClientBuilder builder =
        new BlobServiceClientBuilder()
            .httpClient(http)
            .serviceVersion(VERSION)
            .retryOptions(
                new RequestRetryOptions(
                    RetryPolicyType.EXPONENTIAL, TRIES, TRY_SECONDS, 200L, 5_000L, null));
    String connectionString = connectionStrings.get(account);
    if (connectionString != null) {
      return builder.connectionString(connectionString).buildAsyncClient();
    }
    return builder
        .endpoint("https://" + account + ".blob.core.windows.net")
        .credential(credential())
        .buildAsyncClient();
  }

  private synchronized DefaultAzureCredential credential() {
    if (credential == null) {
      credential = new DefaultAzureCredentialBuilder().httpClient(http).build();
    }
    return credential;
  }

  /** One sentence on what went wrong, without addresses of the machine. */
  static IOException explained(String operation, Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof BlobStorageException refused) {
        return new AzureBlobStore.RefusedException(
            "the service refused " + operation + " with " + answer(refused), refused);
      }
      if (cause instanceof CredentialUnavailableException
          || cause instanceof ClientAuthenticationException) {
        return new StoreUnavailableException(
            "no credential for Azure Storage: sign in (az login), set AZURE_CLIENT_ID,"
                + " AZURE_TENANT_ID and AZURE_CLIENT_SECRET, or give a connection string",
            error);
      }
      if (cause instanceof UnknownHostException) {
        return new StoreUnavailableException("the storage account's host name is unknown", error);
      }
      if (cause instanceof ConnectException) {
        return new StoreUnavailableException("the blob service does not accept connections", error);
      }
      if (cause instanceof TimeoutException) {
        return new StoreUnavailableException("the blob service did not answer in time", error);
      }
      if (cause instanceof SocketException
          || cause.getClass().getSimpleName().contains("PrematureClose")) {
        return new StoreUnavailableException("the blob service broke the connection", error);
      }
    }
    if (error instanceof UncheckedIOException unchecked) {
      return unchecked.getCause();
    }
    return new IOException(
        operation + " failed: " + error.getClass().getSimpleName() + ": " + error.getMessage(),
        error);
  }

  /** Status, code and the first line of the message; what follows it differs in every answer. */
  private static String answer(BlobStorageException refused) {
    StringBuilder answer = new StringBuilder().append(refused.getStatusCode());
    if (refused.getErrorCode() != null) {
      answer.append(' ').append(refused.getErrorCode());
    }
    Matcher message = MESSAGE.matcher(String.valueOf(refused.getServiceMessage()));
    if (message.find()) {
      answer.append(" (").append(message.group(1)).append(')');
    }
    return answer.toString();
  }
}
