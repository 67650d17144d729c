package dev.byos.simulator.content;

import java.nio.charset.StandardCharsets;

/**
 * The media data of an MP4 file: a row of interleaved blocks of eight seconds, each of 128 video
 * frames and then 125 audio frames of 64 ms. The last block may be shorter. Positions follow from
 * the number of frames by arithmetic alone.
 *
 * @param videoFrames frames at 16 per second
 */
record Mp4Media(long videoFrames, long seed) implements Segment {
  static final int VIDEO_PER_BLOCK = 128;
  static final int AUDIO_PER_BLOCK = 125;
  static final int AUDIO_RATE = 16_000;
  static final int PCM_PER_VIDEO_FRAME = AUDIO_RATE / H264.FRAMES_PER_GROUP;
  static final int PCM_PER_AUDIO_FRAME = 1_024;

  /** A silent frame of AAC-LC, mono: one channel without spectral data, end of block. */
  private static final byte[] SILENCE = {0, 0, 0, 7};

  static final int AUDIO_BYTES = SILENCE.length;

  private static final int GROUP_BYTES =
      H264.KEY_BYTES + (H264.FRAMES_PER_GROUP - 1) * H264.OTHER_BYTES;
  private static final long BLOCK_BYTES =
      videoBytes(VIDEO_PER_BLOCK) + (long) AUDIO_PER_BLOCK * AUDIO_BYTES;
  private static final byte[][] SAMPLES = new byte[H264.FRAMES_PER_GROUP][];

  static {
    for (int i = 0; i < SAMPLES.length; i++) {
      SAMPLES[i] = H264.sample(i);
    }
  }

  /** PCM samples under the whole video. */
  long pcmSamples() {
    return videoFrames * PCM_PER_VIDEO_FRAME;
  }

  long audioFrames() {
    return divideUp(pcmSamples(), PCM_PER_AUDIO_FRAME);
  }

  long blocks() {
    return divideUp(videoFrames, VIDEO_PER_BLOCK);
  }

  /** Offset of a block's first video frame. */
  long videoOffset(long block) {
    return block * BLOCK_BYTES;
  }

  /** Offset of a block's first audio frame. */
  long audioOffset(long block) {
    return block * BLOCK_BYTES + videoBytes(videoFramesIn(block));
  }

  /** Length of the sample of a video frame. */
  static int videoSampleBytes(long frame) {
    return frame % H264.FRAMES_PER_GROUP == 0 ? H264.KEY_BYTES : H264.OTHER_BYTES;
  }

  @Override
  public long length() {
    return videoBytes(videoFrames) + audioFrames() * AUDIO_BYTES;
  }

  @Override
  public void fill(long position, byte[] target, int offset, int count) {
    int done = 0;
    while (done < count) {
      done += fillOne(position + done, target, offset + done, count - done);
    }
  }

  /** Fills from one sample, or from the audio frames of one block; returns the bytes written. */
  private int fillOne(long position, byte[] target, int offset, int count) {
    long block = position / BLOCK_BYTES;
    long inBlock = position % BLOCK_BYTES;
    long videoInBlock = videoBytes(videoFramesIn(block));
    if (inBlock >= videoInBlock) {
      long end = Math.min(length(), (block + 1) * BLOCK_BYTES);
      int written = (int) Math.min(count, end - position);
      for (int i = 0; i < written; i++) {
        target[offset + i] = SILENCE[(int) ((inBlock - videoInBlock + i) % AUDIO_BYTES)];
      }
      return written;
    }
    long group = inBlock / GROUP_BYTES;
    int inGroup = (int) (inBlock % GROUP_BYTES);
    int frame = inGroup < H264.KEY_BYTES ? 0 : 1 + (inGroup - H264.KEY_BYTES) / H264.OTHER_BYTES;
    int inSample = inGroup - (int) videoBytes(frame);
    byte[] sample = SAMPLES[frame];
    int written = Math.min(count, sample.length - inSample);
    System.arraycopy(sample, inSample, target, offset, written);
    int from = Math.max(inSample, H264.MARK_AT);
    int to = Math.min(inSample + written, H264.MARK_AT + H264.MARK_BYTES);
    if (from < to) {
      long number = block * VIDEO_PER_BLOCK + group * H264.FRAMES_PER_GROUP + frame;
      byte[] mark = mark(number);
      System.arraycopy(mark, from - H264.MARK_AT, target, offset + from - inSample, to - from);
    }
    return written;
  }

  private byte[] mark(long frame) {
    String digits = Long.toHexString(Noise.word(seed, frame));
    return ("0".repeat(H264.MARK_BYTES - digits.length()) + digits)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private long videoFramesIn(long block) {
    return Math.min(VIDEO_PER_BLOCK, videoFrames - block * VIDEO_PER_BLOCK);
  }

  private static long videoBytes(long frames) {
    long groups = frames / H264.FRAMES_PER_GROUP;
    long rest = frames % H264.FRAMES_PER_GROUP;
    return groups * GROUP_BYTES + (rest == 0 ? 0 : H264.KEY_BYTES + (rest - 1) * H264.OTHER_BYTES);
  }

  static long divideUp(long value, long by) {
    return (value + by - 1) / by;
  }
}
