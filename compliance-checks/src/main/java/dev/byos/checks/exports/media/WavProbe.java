package dev.byos.checks.exports.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * RIFF/WAVE: duration = length of the data chunk divided by the byte rate. Chunks before the data
 * chunk may have any order; RF64 files give their length in a {@code ds64} chunk.
 */
final class WavProbe implements MediaProbe {
  private static final int LARGEST_HEADER = 1 << 16;
  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final long UNKNOWN = 0xFFFFFFFFL;
  private static final long MICROS = 1_000_000L;

  private final byte[] header = new byte[LARGEST_HEADER];
  private int held;
  private long seen;

  @Override
  public void accept(byte[] buffer, int offset, int length) {
    int take = Math.min(length, header.length - held);
    System.arraycopy(buffer, offset, header, held, take);
    held += take;
    seen += length;
  }

  @Override
  public MediaFacts finish() throws MalformedMediaException {
    if (held < RIFF_HEADER || !(isAt(0, "RIFF") || isAt(0, "RF64")) || !isAt(8, "WAVE")) {
      throw new MalformedMediaException("it does not begin as a WAV file does");
    }
    ByteBuffer bytes = ByteBuffer.wrap(header, 0, held).order(ByteOrder.LITTLE_ENDIAN);
    long longData = -1;
    int channels = 0;
    int sampleRate = 0;
    long byteRate = 0;
    int blockAlign = 1;
    long at = RIFF_HEADER;
    while (at + CHUNK_HEADER <= held) {
      int position = (int) at;
      long size = Integer.toUnsignedLong(bytes.getInt(position + 4));
      int body = position + CHUNK_HEADER;
      if (isAt(position, "ds64") && body + 16 <= held) {
        longData = bytes.getLong(body + 8);
      } else if (isAt(position, "fmt ") && body + 16 <= held) {
        channels = Short.toUnsignedInt(bytes.getShort(body + 2));
        sampleRate = bytes.getInt(body + 4);
        byteRate = Integer.toUnsignedLong(bytes.getInt(body + 8));
        blockAlign = Math.max(1, Short.toUnsignedInt(bytes.getShort(body + 12)));
      } else if (isAt(position, "data")) {
        long data = size == UNKNOWN && longData >= 0 ? longData : size;
        return facts(data, body, channels, sampleRate, byteRate, blockAlign);
      }
      at = body + size + (size & 1);
    }
    throw new MalformedMediaException("it has no data chunk where a WAV file has one");
  }

  private MediaFacts facts(
      long data, int body, int channels, int sampleRate, long byteRate, int blockAlign)
      throws MalformedMediaException {
    if (byteRate == 0 || channels == 0) {
      throw new MalformedMediaException("its data chunk comes without a format chunk");
    }
    if (body + data > seen) {
      throw new MalformedMediaException(
          "its header promises " + data + " bytes of sound, the file holds " + (seen - body));
    }
    long micros = Math.multiplyExact(data / blockAlign, MICROS) / (byteRate / blockAlign);
    return new MediaFacts("wav", micros, channels, sampleRate, 1_000);
  }

  private boolean isAt(int position, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (header[position + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
