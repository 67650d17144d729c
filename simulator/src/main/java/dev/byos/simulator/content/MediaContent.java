package dev.byos.simulator.content;

import java.io.InputStream;

/** A media file. */
record MediaContent(MediaSpec spec) implements Content {

  @Override
  public long lengthBytes() {
    return Contents.mediaLengthBytes(spec);
  }

  @Override
  public InputStream open() {
    return new SegmentStream(
        switch (spec.format()) {
          case "wav" -> WaveFile.segments(spec);
          case "mp3" -> Mp3File.segments(spec);
          default -> Mp4File.segments(spec);
        });
  }
}
