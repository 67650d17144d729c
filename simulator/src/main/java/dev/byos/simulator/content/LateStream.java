package dev.byos.simulator.content;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;

/** Bytes that are made when the first of them is asked for. */
final class LateStream extends InputStream {
  private final Supplier<byte[]> maker;
  private ByteArrayInputStream made;

  LateStream(Supplier<byte[]> maker) {
    this.maker = maker;
  }

  @Override
  public int read() {
    return made().read();
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    return made().read(target, offset, length);
  }

  private ByteArrayInputStream made() {
    if (made == null) {
      made = new ByteArrayInputStream(maker.get());
    }
    return made;
  }
}
