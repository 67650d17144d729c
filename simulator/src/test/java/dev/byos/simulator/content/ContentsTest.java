package dev.byos.simulator.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents that are not media. */
class ContentsTest {
  @TempDir Path folder;

  @Test
  void aDigestIsWhatContentMd5Carries() {
    Content content = Contents.bytes("hello".getBytes(StandardCharsets.UTF_8));

    assertThat(ContentDigest.md5Base64(content)).isEqualTo("XUFAKrxLKna5cZ2REBfFkg==");
    assertThat(content.lengthBytes()).isEqualTo(5);
  }

  @Property(tries = 100)
  void noiseHasItsLengthAndFollowsFromItsSeed(
      @ForAll @IntRange(max = 100_000) int length, @ForAll long seed) throws Exception {
    Content content = Contents.noise(length, seed);
    try (InputStream first = content.open();
        InputStream second = Contents.noise(length, seed).open()) {
      byte[] bytes = first.readAllBytes();
      assertThat(bytes).hasSize(length);
      assertThat(second.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void aZipFileOpensInAZipReader() throws Exception {
    Content content = Contents.zip("audio/0001.wav", 123_456, 3);
    Path file = MediaProbe.write(content, folder.resolve("a.zip"));

    assertThat(file).hasSize(content.lengthBytes());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("audio/0001.wav");
      assertThat(entry.getSize()).isEqualTo(123_456);
      try (InputStream in = zip.getInputStream(entry)) {
        assertThat(in.readAllBytes()).hasSize(123_456);
      }
    }
  }

  @Test
  void aDescribedContentHasALengthButNoBytes() {
    Content content = Contents.described(1L << 40);

    assertThat(content.lengthBytes()).isEqualTo(1L << 40);
    assertThatThrownBy(content::open)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("descriptors only");
  }
}
