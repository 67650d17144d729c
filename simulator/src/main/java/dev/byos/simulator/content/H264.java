package dev.byos.simulator.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The few H.264 bit strings (ITU-T H.264, constrained baseline, level 4.0) that a still grey
 * picture of 1920x1080 needs: every macroblock of a key frame is predicted flat with no residual,
 * every other frame skips all macroblocks.
 */
final class H264 {
  /** Frames from one key frame to the next: one second. */
  static final int FRAMES_PER_GROUP = 16;

  /** Length of a key frame's sample, filler included. */
  static final int KEY_BYTES = 8_600;

  /** Length of any other frame's sample; with the key frames this makes about 1 Mbps. */
  static final int OTHER_BYTES = 7_700;

  /** Where a sample carries sixteen characters that tell seed and frame. */
  static final int MARK_AT = 4 + 3 + 16;

  static final int MARK_BYTES = 16;

  private static final int MACROBLOCKS_WIDE = 120;
  private static final int MACROBLOCKS_HIGH = 68;

  private H264() {}

  /** Sequence parameter set. */
  static byte[] sequenceParameters() {
    Bits bits = new Bits();
    bits.fixed(66, 8).fixed(0xC0, 8).fixed(40, 8); // constrained baseline, level 4.0
    bits.unsigned(0).unsigned(0); // id; four bits of frame number
    bits.unsigned(2); // output order is decoding order
    bits.unsigned(1).fixed(0, 1); // one reference frame, no gaps
    bits.unsigned(MACROBLOCKS_WIDE - 1).unsigned(MACROBLOCKS_HIGH - 1);
    bits.fixed(1, 1).fixed(1, 1); // frames only; direct 8x8 inference
    bits.fixed(1, 1).unsigned(0).unsigned(0).unsigned(0).unsigned(4); // crop 1088 to 1080 lines
    bits.fixed(1, 1).fixed(0, 4); // usability information without shape, scan, signal, chroma
    bits.fixed(1, 1).fixed(0, 16).fixed(1, 16).fixed(0, 16).fixed(32, 16).fixed(1, 1); // 16 fps
    bits.fixed(0, 3); // no buffering parameters, no picture structure
    bits.fixed(1, 1).fixed(1, 1).unsigned(0).unsigned(0).unsigned(10).unsigned(10);
    bits.unsigned(0).unsigned(1); // no reordering, one frame buffered
    return unit(0x67, bits);
  }

  /** Picture parameter set. */
  static byte[] pictureParameters() {
    Bits bits = new Bits();
    bits.unsigned(0).unsigned(0).fixed(0, 1).fixed(0, 1).unsigned(0); // ids, CAVLC, one slice group
    bits.unsigned(0).unsigned(0).fixed(0, 1).fixed(0, 2); // one reference, no weights
    bits.unsigned(0).unsigned(0).unsigned(0); // quantisers as they are
    bits.fixed(1, 1).fixed(0, 1).fixed(0, 1); // the slice says that nothing is deblocked
    return unit(0x68, bits);
  }

  /** A sample: mark, picture, filler; the frame's place in its group decides its length. */
  static byte[] sample(int frameInGroup) {
    byte[] picture = frameInGroup == 0 ? keySlice() : skippedSlice(frameInGroup);
    byte[] mark = mark();
    int length = frameInGroup == 0 ? KEY_BYTES : OTHER_BYTES;
    ByteBuffer sample = ByteBuffer.allocate(length);
    sample.putInt(mark.length).put(mark).putInt(picture.length).put(picture);
    byte[] filler = new byte[sample.remaining() - Integer.BYTES];
    Arrays.fill(filler, (byte) 0xFF);
    filler[0] = 0x0C;
    filler[filler.length - 1] = (byte) 0x80;
    return sample.putInt(filler.length).put(filler).array();
  }

  private static byte[] keySlice() {
    Bits bits = new Bits();
    bits.unsigned(0).unsigned(7).unsigned(0).fixed(0, 4).unsigned(0); // I slice, frame number 0
    bits.fixed(0, 2).unsigned(0).unsigned(1); // marking, quantiser, no deblocking
    for (int i = 0; i < MACROBLOCKS_WIDE * MACROBLOCKS_HIGH; i++) {
      // Intra 16x16, mean prediction; mean chroma prediction; same quantiser; no coefficients.
      bits.unsigned(3).unsigned(0).unsigned(0).fixed(1, 1);
    }
    return unit(0x65, bits);
  }

  private static byte[] skippedSlice(int frameNumber) {
    Bits bits = new Bits();
    bits.unsigned(0).unsigned(5).unsigned(0).fixed(frameNumber, 4); // P slice
    bits.fixed(0, 3).unsigned(0).unsigned(1); // defaults for references, no deblocking
    bits.unsigned(MACROBLOCKS_WIDE * MACROBLOCKS_HIGH); // all of them are as before
    return unit(0x41, bits);
  }

  /** Supplemental information: unregistered user data, a fixed id and sixteen characters. */
  private static byte[] mark() {
    ByteBuffer unit = ByteBuffer.allocate(3 + 16 + MARK_BYTES + 1);
    unit.put((byte) 6).put((byte) 5).put((byte) (16 + MARK_BYTES));
    unit.put("byos-testbed/seq".getBytes(StandardCharsets.US_ASCII));
    unit.put("0".repeat(MARK_BYTES).getBytes(StandardCharsets.US_ASCII)).put((byte) 0x80);
    return unit.array();
  }

  private static byte[] unit(int header, Bits bits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(header);
    int zeros = 0;
    for (byte value : bits.close()) {
      if (zeros == 2 && (value & 0xFF) <= 3) {
        out.write(3); // emulation prevention
        zeros = 0;
      }
      out.write(value);
      zeros = value == 0 ? zeros + 1 : 0;
    }
    return out.toByteArray();
  }

  /** Writes bits, most significant first. */
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int pendingBits;

    Bits fixed(int value, int count) {
      for (int i = count - 1; i >= 0; i--) {
        pending = (pending << 1) | ((value >>> i) & 1);
        if (++pendingBits == 8) {
          out.write(pending);
          pending = 0;
          pendingBits = 0;
        }
      }
      return this;
    }

    /** Exponential Golomb code; for zero it is also the signed code. */
    Bits unsigned(int value) {
      int bits = 32 - Integer.numberOfLeadingZeros(value + 1);
      return fixed(0, bits - 1).fixed(value + 1, bits);
    }

    byte[] close() {
      fixed(1, 1);
      while (pendingBits != 0) {
        fixed(0, 1);
      }
      return out.toByteArray();
    }
  }
}
