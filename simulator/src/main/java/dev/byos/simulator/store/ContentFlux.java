package dev.byos.simulator.store;

import dev.byos.simulator.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;

/**
 * A stretch of a content as buffers, made as the connection asks for them. Every subscription opens
 * the content anew, so that a request can be tried again.
 */
final class ContentFlux {
  static final int BUFFER_BYTES = 256 * 1024;

  private ContentFlux() {}

  static Flux<ByteBuffer> of(Content content, long position, long length) {
    return Flux.generate(
        () -> new Reader(content, position, length),
        (reader, sink) -> {
          try {
            ByteBuffer buffer = reader.next();
            if (buffer == null) {
              sink.complete();
            } else {
              sink.next(buffer);
            }
          } catch (IOException e) {
            sink.error(new UncheckedIOException(e));
          }
          return reader;
        },
        Reader::close);
  }

  private static final class Reader {
    private final InputStream stream;
    private long left;

    Reader(Content content, long position, long length) throws IOException {
      this.stream = content.open();
      this.left = length;
      stream.skipNBytes(position);
    }

    ByteBuffer next() throws IOException {
      if (left == 0) {
        return null;
      }
      int wanted = (int) Math.min(BUFFER_BYTES, left);
      byte[] bytes = new byte[wanted];
      if (stream.readNBytes(bytes, 0, wanted) < wanted) {
        throw new IOException("the content is shorter than it states");
      }
      left -= wanted;
      return ByteBuffer.wrap(bytes);
    }

    void close() {
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException("generated content can't fail to close", e);
      }
    }
  }
}
