package dev.byos.simulator.content;

import java.util.List;

/** Sample descriptions of the two tracks: how a decoder has to be set up. */
final class Mp4Descriptions {

  private Mp4Descriptions() {}

  static List<Segment> video(int width, int height) {
    byte[] sequence = H264.sequenceParameters();
    byte[] picture = H264.pictureParameters();
    List<Segment> configuration =
        Mp4File.box(
            "avcC",
            Mp4File.fixed(
                out -> {
                  out.write(1);
                  out.write(sequence, 1, 3); // profile, compatibility, level
                  out.write(0xFF); // four bytes before each unit
                  out.write(0xE1);
                  out.writeShort(sequence.length);
                  out.write(sequence);
                  out.write(1);
                  out.writeShort(picture.length);
                  out.write(picture);
                }));
    return Mp4File.box(
        "avc1",
        Mp4File.fixed(
            out -> {
              out.write(new byte[6]);
              out.writeShort(1); // data reference
              out.write(new byte[16]);
              out.writeShort(width);
              out.writeShort(height);
              out.writeInt(72 << 16); // dots per inch, both ways
              out.writeInt(72 << 16);
              out.writeInt(0);
              out.writeShort(1);
              out.write(new byte[32]); // no compressor name
              out.writeShort(24);
              out.writeShort(-1);
            }),
        configuration);
  }

  static List<Segment> audio(int rate) {
    return Mp4File.box(
        "mp4a",
        Mp4File.fixed(
            out -> {
              out.write(new byte[6]);
              out.writeShort(1); // data reference
              out.write(new byte[8]);
              out.writeShort(1); // channels
              out.writeShort(16);
              out.writeInt(0);
              out.writeInt(rate << 16);
            }),
        Mp4File.box(
            "esds",
            Mp4File.fixed(
                out -> {
                  out.writeInt(0);
                  out.write(new byte[] {3, 25, 0, 2, 0}); // elementary stream 2
                  out.write(new byte[] {4, 17, 0x40, 0x15}); // MPEG-4 audio stream
                  out.write(new byte[] {0, 1, 0});
                  out.writeInt(1_000); // bits per second, at most
                  out.writeInt(500); // bits per second, mean
                  out.write(new byte[] {5, 2, 0x14, 0x08}); // AAC-LC, 16 kHz, mono
                  out.write(new byte[] {6, 1, 2});
                })));
  }
}
