package dev.byos.checks.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MediaProbeTest {

  @Test
  void aWavFileLastsAsLongAsItsDataChunk() throws IOException {
    BlobContent content = read("x.wav", MediaFixtures.wav(1_234));

    assertThat(content.media().durationMicros()).isEqualTo(1_234_000);
    assertThat(content.media().channels()).isEqualTo(1);
    assertThat(content.md5()).isEqualTo(RunFixture.md5(MediaFixtures.wav(1_234)));
  }

  @Test
  void anMp3FileLastsAsLongAsItsFramesWithoutTheInformationFrame() throws IOException {
    assertThat(read("x.mp3", MediaFixtures.mp3(100, false)).media().durationMicros())
        .isEqualTo(3_600_000);
    assertThat(read("x.mp3", MediaFixtures.mp3(100, true)).media().durationMicros())
        .isEqualTo(3_600_000);
  }

  @Test
  void anMp4FileLastsAsLongAsItsMovieHeaderSays() throws IOException {
    assertThat(read("x.mp4", MediaFixtures.mp4(61_500)).media().durationMicros())
        .isEqualTo(61_500_000);
  }

  @Test
  void aCutFileIsNoWellFormedMedium() throws IOException {
    byte[] wav = MediaFixtures.wav(100);
    assertThat(read("x.wav", Arrays.copyOf(wav, 1_000)).complaint()).contains("promises");
    byte[] mp3 = MediaFixtures.mp3(3, false);
    assertThat(read("x.mp3", Arrays.copyOf(mp3, 500)).complaint()).contains("cut off");
    byte[] mp4 = MediaFixtures.mp4(100);
    assertThat(read("x.mp4", Arrays.copyOf(mp4, 60)).complaint()).contains("movie header");
  }

  @Test
  void aFileOfAnotherKindIsNamedAsSuch() throws IOException {
    byte[] text = MediaFixtures.ascii("Hello, this is no medium at all.");
    assertThat(read("x.wav", text).complaint()).isEqualTo("it does not begin as a WAV file does");
    assertThat(read("x.mp3", text).complaint()).isEqualTo("there is no MP3 frame at byte 0");
    assertThat(read("x.mp4", text).complaint()).isEqualTo("it does not begin as an MP4 file does");
    assertThat(read("x.json", text).complaint()).isEqualTo("it is no well-formed JSON");
    assertThat(read("x.zip", text).complaint()).isEqualTo("it is no ZIP archive");
  }

  /** Hands out few bytes at a time, so that headers are split. */
  private static BlobContent read(String name, byte[] bytes) throws IOException {
    InputStream drops =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(7, length));
          }

          @Override
          public int read(byte[] buffer) {
            return read(buffer, 0, buffer.length);
          }
        };
    return BlobContent.read(name, drops);
  }
}
