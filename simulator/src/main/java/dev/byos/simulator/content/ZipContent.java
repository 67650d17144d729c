package dev.byos.simulator.content;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A ZIP file with one stored entry of noise. Sizes are known at once, the checksum only after the
 * payload: it follows in a data descriptor and in the central directory.
 */
record ZipContent(String entryName, long payloadBytes, long seed) implements Content {
  private static final int LOCAL_BYTES = 30;
  private static final int DESCRIPTOR_BYTES = 16;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;

  /** General purpose flag: checksum and sizes follow the payload. */
  private static final short DESCRIPTOR_FOLLOWS = 8;

  /** 1980-01-01, the earliest date that ZIP can state. */
  private static final short DATE = 0x21;

  ZipContent {
    if (payloadBytes < 0 || payloadBytes > 4_000_000_000L) {
      throw new IllegalArgumentException("a ZIP entry can't have " + payloadBytes + " bytes");
    }
    if (entryName.isEmpty() || entryName.length() > 255) {
      throw new IllegalArgumentException("not a name for a ZIP entry: '" + entryName + "'");
    }
  }

  @Override
  public long lengthBytes() {
    int name = name().length;
    return LOCAL_BYTES + name + payloadBytes + DESCRIPTOR_BYTES + CENTRAL_BYTES + name + END_BYTES;
  }

  @Override
  public InputStream open() {
    CRC32 checksum = new CRC32();
    Segment payload = Noise.segment(payloadBytes, seed, -1L);
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(local()));
    parts.add(new CheckedInputStream(new SegmentStream(List.of(payload)), checksum));
    parts.add(new LateStream(() -> tail((int) checksum.getValue())));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private byte[] name() {
    return entryName.getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] local() {
    byte[] name = name();
    byte[] bytes = new byte[LOCAL_BYTES + name.length];
    ByteBuffer out = littleEndian(bytes);
    out.putInt(0x04034b50).putShort((short) 20).putShort(DESCRIPTOR_FOLLOWS).putShort((short) 0);
    // Stored entries with a descriptor need their sizes here for readers that go through in one
    // pass.
    out.putShort((short) 0).putShort(DATE).putInt(0).putInt((int) payloadBytes);
    out.putInt((int) payloadBytes).putShort((short) name.length).putShort((short) 0).put(name);
    return bytes;
  }

  private byte[] tail(int checksum) {
    byte[] name = name();
    byte[] bytes = new byte[DESCRIPTOR_BYTES + CENTRAL_BYTES + name.length + END_BYTES];
    ByteBuffer out = littleEndian(bytes);
    int size = (int) payloadBytes;
    out.putInt(0x08074b50).putInt(checksum).putInt(size).putInt(size);
    out.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
    out.putShort(DESCRIPTOR_FOLLOWS).putShort((short) 0).putShort((short) 0).putShort(DATE);
    out.putInt(checksum).putInt(size).putInt(size).putShort((short) name.length);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.putInt(0).putInt(0).put(name);
    out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    out.putShort((short) 1).putShort((short) 1).putInt(CENTRAL_BYTES + name.length);
    out.putInt((int) (LOCAL_BYTES + name.length + payloadBytes + DESCRIPTOR_BYTES));
    out.putShort((short) 0);
    return bytes;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
