package dev.byos.reports.sarif;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * Passes text on and measures how large it is once compressed, with the fastest and so least tight
 * level: whoever compresses the file better gets something smaller.
 */
final class CompressedSize extends Writer {
  private final Writer out;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final byte[] scratch = new byte[8192];

  CompressedSize(Writer out) {
    this.out = out;
  }

  /** Compressed bytes so far; what the compressor still holds is not in it (at most 128 KiB). */
  long bytes() {
    return deflater.getBytesWritten();
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    out.write(text, offset, length);
    deflater.setInput(new String(text, offset, length).getBytes(StandardCharsets.UTF_8));
    while (!deflater.needsInput()) {
      deflater.deflate(scratch);
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Ends the measurement; the writer behind it stays open. */
  @Override
  public void close() {
    deflater.end();
  }
}
