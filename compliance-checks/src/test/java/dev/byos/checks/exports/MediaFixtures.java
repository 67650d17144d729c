package dev.byos.checks.exports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Small media files made byte by byte. */
public final class MediaFixtures {
  private static final int SAMPLE_RATE = 16_000;

  private MediaFixtures() {}

  /** 16 kHz mono PCM. */
  public static byte[] wav(int millis) {
    int data = SAMPLE_RATE * 2 / 1000 * millis;
    ByteBuffer bytes = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(36 + data).put(ascii("WAVEfmt ")).putInt(16);
    bytes.putShort((short) 1).putShort((short) 1).putInt(SAMPLE_RATE).putInt(SAMPLE_RATE * 2);
    bytes.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(data);
    for (int i = 0; i < data; i++) {
      bytes.put((byte) (i * 31));
    }
    return bytes.array();
  }

  /** MPEG-2 layer III, 16 kHz, 48 kbit/s mono: 216 bytes and 36 ms a frame. */
  public static byte[] mp3(int frames, boolean information) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (information) {
      byte[] frame = mp3Frame();
      System.arraycopy(ascii("Xing"), 0, frame, 13, 4);
      out.writeBytes(frame);
    }
    for (int i = 0; i < frames; i++) {
      out.writeBytes(mp3Frame());
    }
    return out.toByteArray();
  }

  private static byte[] mp3Frame() {
    byte[] frame = new byte[216];
    frame[0] = (byte) 0xFF;
    frame[1] = (byte) 0xF3;
    frame[2] = 0x68;
    frame[3] = (byte) 0xC4;
    return frame;
  }

  /** Movie header behind the media, as a writer makes it that does not seek. */
  public static byte[] mp4(long millis) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + 108 + 8 + 108);
    bytes.putInt(16).put(ascii("ftypisom")).putInt(512);
    bytes.putInt(108).put(ascii("mdat")).position(16 + 108);
    bytes.putInt(116).put(ascii("moov")).putInt(108).put(ascii("mvhd"));
    bytes.putInt(0).putInt(0).putInt(0).putInt(1000).putInt((int) millis);
    return bytes.array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
