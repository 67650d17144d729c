package dev.byos.simulator.content;

/** Makes contents. All of them are small values; only opening one costs anything. */
public final class Contents {

  private Contents() {}

  /** A media file whose own header states the duration of the description. */
  public static Content media(MediaSpec spec) {
    return new MediaContent(spec);
  }

  /** Length in bytes of a media file, without generating it and in constant time. */
  public static long mediaLengthBytes(MediaSpec spec) {
    return switch (spec.format()) {
      case "wav" -> WaveFile.lengthBytes(spec.channels(), spec.durationMicros());
      case "mp3" -> Mp3File.lengthBytes(spec.durationMicros());
      default -> Mp4File.lengthBytes(spec.durationMicros());
    };
  }

  /** Bytes held in memory: documents such as metadata and transcripts. Not copied. */
  public static Content bytes(byte[] bytes) {
    return new BytesContent(bytes);
  }

  /** Seeded noise: models and other things whose inside nobody reads. */
  public static Content noise(long lengthBytes, long seed) {
    return new NoiseContent(lengthBytes, seed);
  }

  /**
   * A valid ZIP file with one stored entry of seeded noise: data sets and training sets.
   *
   * @param entryName name of the entry, ASCII, at most 255 characters
   * @param payloadBytes length of the entry, at most 4,000,000,000; the file is a little longer
   */
  public static Content zip(String entryName, long payloadBytes, long seed) {
    return new ZipContent(entryName, payloadBytes, seed);
  }

  /** A length without bytes, for runs that keep descriptors only; opening it fails. */
  public static Content described(long lengthBytes) {
    return new DescribedContent(lengthBytes);
  }
}
