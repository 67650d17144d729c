package dev.byos.simulator.content;

import java.util.Objects;

/**
 * A media file described by what its header says. The bytes follow from these values alone, so that
 * a history needs no more than this to let anybody rebuild and verify a recording.
 *
 * <p>Formats are those of Communication Services recording: {@code wav} (16 kHz, 16 bit PCM, one
 * channel per participant when unmixed), {@code mp3} (16 kHz mono, 48 kbps) and {@code mp4}
 * (1920x1080 H.264 at 16 frames per second with 16 kHz mono AAC, about 1 Mbps).
 *
 * @param format {@code wav}, {@code mp3} or {@code mp4}
 * @param channels audio channels: 1 to 5 for wav, 1 for the others
 * @param durationMicros what the header says; a value that {@link #quantiseMicros} returned
 * @param seed decides the payload
 */
public record MediaSpec(String format, int channels, long durationMicros, long seed) {
  /** Longest duration of one file: 36 h, where a mono wav nears the 4 GiB that RIFF can state. */
  public static final long MAXIMAL_MICROS = 36L * 3_600 * 1_000_000;

  /** Largest number of channels of an unmixed recording. Source: ACS call recording overview. */
  public static final int MAXIMAL_CHANNELS = 5;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException naming the value that no file can have
   */
  public MediaSpec {
    Objects.requireNonNull(format, "format");
    long quantum = quantumMicros(format);
    if (channels < 1 || channels > (format.equals("wav") ? MAXIMAL_CHANNELS : 1)) {
      throw new IllegalArgumentException(
          "a " + format + " file can't have " + channels + " channels");
    }
    if (durationMicros < 0 || durationMicros > MAXIMAL_MICROS || durationMicros % quantum != 0) {
      throw new IllegalArgumentException(
          "a "
              + format
              + " file can't last "
              + durationMicros
              + " microseconds: expected a multiple of "
              + quantum
              + " up to "
              + MAXIMAL_MICROS);
    }
    if (format.equals("wav") && WaveFile.lengthBytes(channels, durationMicros) > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException(
          "a wav file of "
              + channels
              + " channels and "
              + durationMicros
              + " microseconds would exceed the 4 GiB that its header can state");
    }
  }

  /** Duration in milliseconds, exact: every quantum is a whole number of milliseconds. */
  public long durationMillis() {
    return durationMicros / 1_000;
  }

  /** Whether the file carries video. */
  public boolean video() {
    return format.equals("mp4");
  }

  /**
   * The duration that a file of this format can state, nearest below the wanted one but at least
   * one unit: whole milliseconds (wav), whole frames of 36 ms (mp3), whole pairs of video frames,
   * 125 ms (mp4). All are whole milliseconds.
   *
   * @throws IllegalArgumentException for an unknown format or a negative duration
   */
  public static long quantiseMicros(String format, long micros) {
    if (micros < 0) {
      throw new IllegalArgumentException("a duration can't be negative: " + micros);
    }
    long quantum = quantumMicros(format);
    return Math.max(quantum, Math.min(micros, MAXIMAL_MICROS) / quantum * quantum);
  }

  private static long quantumMicros(String format) {
    return switch (format) {
      case "wav" -> 1_000;
      case "mp3" -> Mp3File.FRAME_MICROS;
      case "mp4" -> Mp4File.QUANTUM_MICROS;
      default ->
          throw new IllegalArgumentException(
              "unknown media format '" + format + "': expected wav, mp3 or mp4");
    };
  }
}
