package dev.byos.simulator.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * RIFF/WAVE, 16 kHz, 16 bit PCM, interleaved channels of faint seeded noise: 256 kbps per channel
 * as the recording documents say. A millisecond is 16 samples, so every duration in milliseconds is
 * exact.
 */
final class WaveFile {
  static final int SAMPLES_PER_MILLI = 16;
  private static final int HEADER_BYTES = 44;

  /** Keeps nine bits of each sample: below -36 dBFS, audible as a hiss, never clipped. */
  private static final long FAINT = 0x01FF_01FF_01FF_01FFL;

  private WaveFile() {}

  static long lengthBytes(int channels, long durationMicros) {
    return HEADER_BYTES + dataBytes(channels, durationMicros);
  }

  private static long dataBytes(int channels, long durationMicros) {
    return durationMicros / 1_000 * SAMPLES_PER_MILLI * 2 * channels;
  }

  static List<Segment> segments(MediaSpec spec) {
    long data = dataBytes(spec.channels(), spec.durationMicros());
    return List.of(
        Segment.of(header(spec.channels(), data)), Noise.segment(data, spec.seed(), FAINT));
  }

  private static byte[] header(int channels, long data) {
    int rate = SAMPLES_PER_MILLI * 1_000;
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt((int) (HEADER_BYTES - 8 + data)).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
    header.putInt(rate).putInt(rate * 2 * channels).putShort((short) (2 * channels));
    header.putShort((short) 16).put(ascii("data")).putInt((int) data);
    return header.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
