package dev.byos.simulator.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mpatric.mp3agic.Mp3File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mp4parser.IsoFile;
import org.mp4parser.boxes.iso14496.part12.MovieHeaderBox;

/** Independent readers agree with what a media description says. */
class MediaFileTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}, {1} channels, {2} ms")
  @CsvSource({
    "wav,1,1", "wav,1,61234", "wav,2,1000", "wav,5,3601", "mp3,1,100", "mp3,1,61234",
    "mp3,1,600000", "mp4,1,125", "mp4,1,250", "mp4,1,1000", "mp4,1,7999", "mp4,1,8000",
    "mp4,1,8125", "mp4,1,61234", "mp4,1,600000"
  })
  void headerAndStatedDurationAgree(String format, int channels, long millis) throws Exception {
    long micros = MediaSpec.quantiseMicros(format, millis * 1_000);
    MediaSpec spec = new MediaSpec(format, channels, micros, 42);
    Path file = MediaProbe.write(Contents.media(spec), folder.resolve("media." + format));

    assertThat(Files.size(file)).isEqualTo(Contents.mediaLengthBytes(spec));
    assertThat(MediaProbe.seconds(file)).isCloseTo(spec.durationMillis() / 1_000.0, within(0.0011));
    assertThat(MediaProbe.streams(file, "a", "sample_rate,channels"))
        .isEqualTo("16000," + channels);
    if (millis <= 61_234) {
      assertThat(MediaProbe.decode(file)).as("complaints of the decoder").isEmpty();
    }
  }

  @Test
  void mp4IsFullHighDefinitionAtSixteenFramesASecondAndAboutOneMegabit() throws Exception {
    MediaSpec spec = new MediaSpec("mp4", 1, 60_000_000, 7);
    Path file = MediaProbe.write(Contents.media(spec), folder.resolve("a.mp4"));

    assertThat(MediaProbe.streams(file, "v", "codec_name,width,height,r_frame_rate,nb_frames"))
        .isEqualTo("h264,1920,1080,16/1,960");
    assertThat(MediaProbe.streams(file, "a", "codec_name,duration")).isEqualTo("aac,60.000000");
    assertThat(Files.size(file)).isBetween(7_300_000L, 7_500_000L);
  }

  @Test
  void mp3IsFortyEightKilobitsForAnIndependentReader() throws Exception {
    MediaSpec spec =
        new MediaSpec("mp3", 1, MediaSpec.quantiseMicros("mp3", 61_234_000), Long.MIN_VALUE);
    Path file = MediaProbe.write(Contents.media(spec), folder.resolve("a.mp3"));

    Mp3File read = new Mp3File(file);
    assertThat(read.getBitrate()).isEqualTo(48);
    assertThat(read.isVbr()).isFalse();
    assertThat(read.getSampleRate()).isEqualTo(16_000);
    // Its frame count is of no use: it takes the frame length of MPEG-1 for MPEG-2 too.
    assertThat(read.getLengthInMilliseconds()).isCloseTo(spec.durationMillis(), within(1L));
  }

  @Test
  void mp4IsReadByAnIndependentReader() throws Exception {
    MediaSpec spec = new MediaSpec("mp4", 1, 20_125_000, 9);
    Path file = MediaProbe.write(Contents.media(spec), folder.resolve("a.mp4"));

    try (IsoFile read = new IsoFile(file.toString())) {
      MovieHeaderBox header = read.getMovieBox().getMovieHeaderBox();
      assertThat(header.getTimescale()).isEqualTo(1_000);
      assertThat(header.getDuration()).isEqualTo(20_125);
      assertThat(read.getMovieBox().getTrackCount()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wav", "mp3", "mp4"})
  void bytesFollowFromTheDescriptionHoweverTheyAreRead(String format) throws Exception {
    long micros = MediaSpec.quantiseMicros(format, 9_500_000);
    Content content = Contents.media(new MediaSpec(format, 1, micros, 5));
    byte[] whole;
    try (InputStream in = content.open()) {
      whole = in.readAllBytes();
    }
    byte[] pieces = new byte[whole.length];
    int at = 0;
    try (InputStream in = content.open()) {
      for (int step = 1; at < pieces.length; step = step % 977 + 1) {
        int read = in.read(pieces, at, Math.min(step, pieces.length - at));
        at += read;
      }
      assertThat(in.read()).isEqualTo(-1);
    }
    assertThat(pieces).isEqualTo(whole);
    try (InputStream in = content.open()) {
      assertThat(in.skip(whole.length - 100L)).isEqualTo(whole.length - 100L);
      assertThat(in.readAllBytes())
          .isEqualTo(Arrays.copyOfRange(whole, whole.length - 100, whole.length));
    }
    MediaSpec other = new MediaSpec(format, 1, micros, 6);
    assertThat(ContentDigest.md5Base64(Contents.media(other)))
        .isNotEqualTo(ContentDigest.md5Base64(content));
  }

  @Test
  void bytesDoNotChangeFromVersionToVersion() {
    assertThat(digest("wav")).isEqualTo("Cxk1Mz5XPowkQFReOK6Vsw==");
    assertThat(digest("mp3")).isEqualTo("4ncqkbOCv52FGMktbIgZ1w==");
    assertThat(digest("mp4")).isEqualTo("ZGaSD6nYLD9isz6xe0ZfTw==");
  }

  private static String digest(String format) {
    long micros = MediaSpec.quantiseMicros(format, 10_000_000);
    return ContentDigest.md5Base64(Contents.media(new MediaSpec(format, 1, micros, 1)));
  }

  @Test
  void anImpossibleFileIsRefusedByName() {
    assertThatThrownBy(() -> new MediaSpec("ogg", 1, 1_000, 0)).hasMessageContaining("'ogg'");
    assertThatThrownBy(() -> new MediaSpec("mp3", 2, 36_000, 0)).hasMessageContaining("2 channels");
    assertThatThrownBy(() -> new MediaSpec("mp3", 1, 36_001, 0)).hasMessageContaining("36000");
    assertThatThrownBy(() -> new MediaSpec("wav", 5, MediaSpec.MAXIMAL_MICROS, 0))
        .hasMessageContaining("4 GiB");
    assertThat(new MediaSpec("wav", 1, MediaSpec.MAXIMAL_MICROS, 0).durationMillis())
        .isEqualTo(129_600_000);
  }
}
