package dev.byos.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.report.Distribution;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HistogramsTest {

  @Property
  void aDurationLiesWithinItsBucket(@ForAll @LongRange(min = 1, max = 1L << 50) long micros) {
    int index = Histograms.index(micros, 8);

    assertThat(bound(index)).isLessThanOrEqualTo((double) micros);
    assertThat(bound(index + 1)).isGreaterThan((double) micros);
  }

  private static double bound(int index) {
    int octave = index / 8;
    return (1 + index % 8 / 8.0) * StrictMath.pow(2, octave);
  }

  @Test
  void samplesAreAddedUpAndGapsAreZero() throws Exception {
    Distribution distribution =
        new Distribution(
            List.of(
                new Distribution.Bucket(1_024, 3),
                new Distribution.Bucket(1_056, 4),
                new Distribution.Bucket(2_048, 5)));

    // 1,024 µs begin octave 10; the next octave is eight buckets on.
    assertThat(written(new Histograms(List.of(distribution)), distribution))
        .isEqualTo("[80,7,0,0,0,0,0,0,0,5]");
  }

  @Test
  void nothingMeasuredIsAnEmptyList() throws Exception {
    assertThat(written(new Histograms(List.of()), Distribution.none())).isEqualTo("[]");
  }

  @Test
  void manyWideDistributionsGetWiderBuckets() {
    Distribution wide =
        new Distribution(
            LongStream.range(0, 40)
                .mapToObj(octave -> new Distribution.Bucket(1L << octave, 1))
                .toList());
    List<Distribution> many = IntStream.range(0, 100).mapToObj(i -> wide).toList();

    assertThat(new Histograms(List.of(wide)).perOctave()).isEqualTo(8);
    assertThat(new Histograms(many).perOctave()).isEqualTo(2);
  }

  private static String written(Histograms histograms, Distribution distribution) throws Exception {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      histograms.write(json, distribution);
    }
    return text.toString();
  }
}
