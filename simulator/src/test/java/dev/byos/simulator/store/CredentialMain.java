package dev.byos.simulator.store;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.ContentDigest;
import dev.byos.simulator.content.Contents;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stores one blob in an account without connection string. All requests end in a stand-in that
 * prints them and answers as the token service and as Azure Storage do; the credential's settings
 * come from the environment.
 */
final class CredentialMain {

  private CredentialMain() {}

  public static void main(String[] arguments) throws Exception {
    Content content = Contents.noise(1_000, 1);
    try (AzureBlobStore store = new AzureBlobStore(Map.of(), new StandIn())) {
      store.put(
          new BlobAddress("recseu", "recordings", "a.wav"),
          content,
          "audio/wav",
          ContentDigest.md5Base64(content));
    }
    System.exit(0);
  }

  private static final class StandIn implements HttpClient {

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
      String host = request.getUrl().getHost();
      String sent =
          request.getBodyAsBinaryData() == null || host.endsWith("core.windows.net")
              ? ""
              : request.getBodyAsBinaryData().toString();
      System.out.println(
          request.getHttpMethod()
              + " "
              + request.getUrl()
              + " authorization="
              + request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION)
              + " version="
              + request.getHeaders().getValue(HttpHeaderName.fromString("x-ms-version"))
              + " md5="
              + request.getHeaders().getValue(HttpHeaderName.CONTENT_MD5)
              + " "
              + sent);
      return Mono.just(
          host.endsWith("core.windows.net")
              ? new Answer(request, 201, "")
              : new Answer(request, 200, tokenService(request.getUrl().getPath())));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
      return send(request).block();
    }

    private static String tokenService(String path) {
      if (path.endsWith("/token")) {
        return "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"secret-token\"}";
      }
      String login = "https://login.microsoftonline.com/";
      return "{\"tenant_discovery_endpoint\":\""
          + login
          + "t/v2.0/.well-known/openid-configuration\",\"metadata\":[{\"preferred_network\":"
          + "\"login.microsoftonline.com\",\"preferred_cache\":\"login.windows.net\","
          + "\"aliases\":[\"login.microsoftonline.com\"]}]}";
    }
  }

  private static final class Answer extends HttpResponse {
    private final int status;
    private final byte[] body;
    private final HttpHeaders headers = new HttpHeaders();

    Answer(HttpRequest request, int status, String body) {
      super(request);
      this.status = status;
      this.body = body.getBytes(StandardCharsets.UTF_8);
      headers.set(HttpHeaderName.CONTENT_TYPE, "application/json");
      headers.set(HttpHeaderName.CONTENT_LENGTH, Integer.toString(this.body.length));
    }

    @Override
    public int getStatusCode() {
      return status;
    }

    @Override
    @Deprecated
    public String getHeaderValue(String name) {
      HttpHeader header = headers.get(HttpHeaderName.fromString(name));
      return header == null ? null : header.getValue();
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
      return Flux.just(ByteBuffer.wrap(body));
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
      return Mono.just(body);
    }

    @Override
    public Mono<String> getBodyAsString() {
      return getBodyAsString(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
      return Mono.just(new String(body, charset));
    }
  }
}
