package dev.byos.simulator.content;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * ISO base media file (ISO/IEC 14496-12 and -14, -15) with the index before the media: one H.264
 * track of 1920x1080 at 16 frames per second and one silent AAC-LC track. Tables are computed while
 * they are streamed. Durations are multiples of two frames, 125 ms, so that every header states the
 * same whole number of milliseconds; the last audio frame is cut short in the time table.
 */
final class Mp4File {
  static final long QUANTUM_MICROS = 125_000;
  private static final int MOVIE_SCALE = 1_000;
  private static final int TRACK_SCALE = Mp4Media.AUDIO_RATE;
  private static final int WIDTH = 1_920;
  private static final int HEIGHT = 1_080;
  private static final int VIDEO_TRACK = 1;
  private static final int AUDIO_TRACK = 2;

  /** MP4 writes tracks only in full precision: the identity, 16.16 and 2.30 fixed point. */
  private static final int[] MATRIX = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

  private Mp4File() {}

  static long lengthBytes(long durationMicros) {
    return length(segments(durationMicros, 0));
  }

  static List<Segment> segments(MediaSpec spec) {
    return segments(spec.durationMicros(), spec.seed());
  }

  private static List<Segment> segments(long durationMicros, long seed) {
    long frames = durationMicros / (QUANTUM_MICROS / 2);
    Mp4Media media = new Mp4Media(frames, seed);
    List<Segment> type = box("ftyp", fixed(out -> type(out)));
    // The index has the same length wherever the media starts: offsets always take eight bytes.
    long mediaStart = length(type) + length(index(media, 0)) + 16;
    List<Segment> file = new ArrayList<>(type);
    file.addAll(index(media, mediaStart));
    file.addAll(
        fixed(
            out -> {
              out.writeInt(1);
              out.writeBytes("mdat");
              out.writeLong(16 + media.length());
            }));
    file.add(media);
    return file;
  }

  private static void type(DataOutputStream out) throws IOException {
    out.writeBytes("isom");
    out.writeInt(0x200);
    out.writeBytes("isomiso2avc1mp41");
  }

  private static List<Segment> index(Mp4Media media, long mediaStart) {
    long millis = media.videoFrames() * 125 / 2;
    return box(
        "moov",
        box(
            "mvhd",
            fixed(
                out -> {
                  out.writeInt(0);
                  out.writeLong(0); // created and modified: not said
                  out.writeInt(MOVIE_SCALE);
                  out.writeInt((int) millis);
                  out.writeInt(0x10000); // rate 1.0
                  out.writeShort(0x100); // volume 1.0
                  out.write(new byte[10]);
                  matrix(out);
                  out.write(new byte[24]);
                  out.writeInt(AUDIO_TRACK + 1);
                })),
        track(VIDEO_TRACK, millis, videoTables(media, mediaStart), media),
        track(AUDIO_TRACK, millis, audioTables(media, mediaStart), media));
  }

  private static List<Segment> track(int id, long millis, List<Segment> tables, Mp4Media media) {
    boolean video = id == VIDEO_TRACK;
    List<Segment> header =
        box(
            "tkhd",
            fixed(
                out -> {
                  out.writeInt(3); // enabled, in the movie
                  out.writeLong(0);
                  out.writeInt(id);
                  out.writeInt(0);
                  out.writeInt((int) millis);
                  out.write(new byte[12]);
                  out.writeShort(video ? 0 : 0x100);
                  out.writeShort(0);
                  matrix(out);
                  out.writeInt(video ? WIDTH << 16 : 0);
                  out.writeInt(video ? HEIGHT << 16 : 0);
                }));
    List<Segment> mediaHeader =
        box(
            "mdhd",
            fixed(
                out -> {
                  out.writeInt(0);
                  out.writeLong(0);
                  out.writeInt(TRACK_SCALE);
                  out.writeInt((int) media.pcmSamples());
                  out.writeShort(0x55C4); // language: undetermined
                  out.writeShort(0);
                }));
    List<Segment> handler =
        box(
            "hdlr",
            fixed(
                out -> {
                  out.writeLong(0);
                  out.writeBytes(video ? "vide" : "soun");
                  out.write(new byte[12]);
                  out.writeBytes("byos-testbed\0");
                }));
    List<Segment> kind =
        video
            ? box("vmhd", fixed(out -> out.write(new byte[] {0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0})))
            : box("smhd", fixed(out -> out.writeLong(0)));
    List<Segment> here =
        box("dinf", box("dref", fixed(out -> out.writeLong(1)), box("url ", ints(1))));
    return box("trak", header, box("mdia", mediaHeader, handler, box("minf", kind, here, tables)));
  }

  private static List<Segment> videoTables(Mp4Media media, long mediaStart) {
    long frames = media.videoFrames();
    long keys = Mp4Media.divideUp(frames, H264.FRAMES_PER_GROUP);
    return box(
        "stbl",
        box("stsd", ints(0, 1), Mp4Descriptions.video(WIDTH, HEIGHT)),
        box("stts", ints(0, 1, (int) frames, Mp4Media.PCM_PER_VIDEO_FRAME)),
        box(
            "stss",
            ints(0, (int) keys),
            List.of(Segment.table(keys, 4, i -> i * H264.FRAMES_PER_GROUP + 1))),
        chunks(media.blocks(), Mp4Media.VIDEO_PER_BLOCK, frames),
        box(
            "stsz",
            ints(0, 0, (int) frames),
            List.of(Segment.table(frames, 4, Mp4Media::videoSampleBytes))),
        box(
            "co64",
            ints(0, (int) media.blocks()),
            List.of(Segment.table(media.blocks(), 8, i -> mediaStart + media.videoOffset(i)))));
  }

  private static List<Segment> audioTables(Mp4Media media, long mediaStart) {
    long frames = media.audioFrames();
    int last = (int) (media.pcmSamples() - (frames - 1) * Mp4Media.PCM_PER_AUDIO_FRAME);
    int whole = Mp4Media.PCM_PER_AUDIO_FRAME;
    List<Segment> times =
        last == whole || frames == 1
            ? ints(0, 1, (int) frames, last)
            : ints(0, 2, (int) frames - 1, whole, 1, last);
    return box(
        "stbl",
        box("stsd", ints(0, 1), Mp4Descriptions.audio(Mp4Media.AUDIO_RATE)),
        box("stts", times),
        chunks(media.blocks(), Mp4Media.AUDIO_PER_BLOCK, frames),
        box("stsz", ints(0, Mp4Media.AUDIO_BYTES, (int) frames)),
        box(
            "co64",
            ints(0, (int) media.blocks()),
            List.of(Segment.table(media.blocks(), 8, i -> mediaStart + media.audioOffset(i)))));
  }

  /** Samples in each chunk; the last chunk may have fewer. */
  private static List<Segment> chunks(long chunks, int perChunk, long samples) {
    int last = (int) (samples - (chunks - 1) * perChunk);
    return box(
        "stsc",
        chunks == 1 || last == perChunk
            ? ints(0, 1, 1, chunks == 1 ? last : perChunk, 1)
            : ints(0, 2, 1, perChunk, 1, (int) chunks, last, 1));
  }

  private static void matrix(DataOutputStream out) throws IOException {
    for (int value : MATRIX) {
      out.writeInt(value);
    }
  }

  /** A box: its length, its type and its parts. */
  @SafeVarargs
  static List<Segment> box(String type, List<Segment>... parts) {
    List<Segment> all = new ArrayList<>();
    for (List<Segment> part : parts) {
      all.addAll(part);
    }
    long length = 8 + length(all);
    all.add(
        0,
        fixed(
                out -> {
                  out.writeInt((int) length);
                  out.write(type.getBytes(StandardCharsets.US_ASCII));
                })
            .get(0));
    return all;
  }

  static List<Segment> ints(int... values) {
    return fixed(
        out -> {
          for (int value : values) {
            out.writeInt(value);
          }
        });
  }

  static List<Segment> fixed(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      part.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
    return List.of(Segment.of(bytes.toByteArray()));
  }

  private static long length(List<Segment> segments) {
    long length = 0;
    for (Segment segment : segments) {
      length += segment.length();
    }
    return length;
  }

  /** Writes a fixed part of the file. */
  interface Part {

    /** Writes it. */
    void write(DataOutputStream out) throws IOException;
  }
}
