package dev.byos.checks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.byos.checks.exports.RunFixture;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.LatencyRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LatencyMeasurementTest {
  private final RunFixture run = RunFixture.begin();

  @Test
  void aBlobWriteIsMeasuredFromItsLastAttempt() {
    run.at(500_000)
        .add(
            "westeurope",
            "call/a-1",
            new WorkEvent.ArtefactStored(
                "RECORDING_MEDIA", "x", "c", "b", 1, "northeurope", 2, 100_000, 480_000));

    assertThat(measure()).containsExactly(row("storage.write", "westeurope", "northeurope", 20));
  }

  @Test
  void exportAndNotificationBothBeginWhenTheRecordingStops() {
    run.at(1_000_000)
        .add(
            "westeurope", "call/a-1", new CallEvent.RecordingStopped("r1", "CallEnded", 0, 1, 5, 0))
        .at(3_000_000)
        .add(
            "westeurope",
            "call/a-1",
            new CallEvent.RecordingExported("r1", "x", "c", 2, "northeurope", 1_000_000))
        .at(4_000_000)
        .add(
            "europe",
            "communication/acs",
            new CommunicationEvent.RecordingFileStatusDelivered("r1", "c1", "eastus"));

    assertThat(measure())
        .extracting(LatencyRow::metric, LatencyRow::from, LatencyRow::to, LatencyRow::maxMillis)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "recording.export", "westeurope", "northeurope", 2_000.0),
            org.assertj.core.groups.Tuple.tuple(
                "recording.notification", "westeurope", "eastus", 3_000.0));
  }

  @Test
  void workThatCarriesItsOwnBeginningNeedsNoMemory() {
    run.at(9_000_000)
        .add(
            "westeurope",
            "transcription/b-1",
            new TranscriptionEvent.TranscriptionSucceeded("t", "x", "northeurope", 1, 0, 2_000_000))
        .add(
            "westeurope",
            "recognition/s-1",
            new RecognitionEvent.SessionLogged("s", "x", null, 8_000_000));

    assertThat(measure())
        .containsExactly(
            row("recognition.log", "westeurope", "westeurope", 1e3),
            row("transcription.turnaround", "westeurope", "northeurope", 7e3));
  }

  @Test
  void aCreationIsMeasuredUntilTheResourceExistsAndNotWhenItIsRefused() {
    run.at(1_000)
        .add("westeurope", "speech/a", new SpeechEvent.SpeechCreationRequested(null, true))
        .add("westeurope", "speech/b", new SpeechEvent.SpeechCreationRequested(null, true))
        .at(2_000)
        .add(
            "westeurope",
            "speech/b",
            new SpeechEvent.SpeechCreationRejected("cli", "approval", 400, "x", "y"))
        .at(31_000)
        .add(
            "westeurope",
            "speech/a",
            new SpeechEvent.SpeechCreated(
                "/a", "westeurope", "SystemAssigned", "p", List.of(), null, "cli"));

    assertThat(measure()).containsExactly(row("control.create", "westeurope", "westeurope", 30));
  }

  @Test
  void aRoleIsEffectiveWithTheFirstAccessThatItAdmits() {
    long minute = 60_000_000L;
    run.at(0)
        .add(
            "global",
            "subscription/prod",
            new SubscriptionEvent.RoleAssigned(
                "ra",
                "speecheu",
                "p",
                "SYSTEM_ASSIGNED",
                "Storage Blob Data Contributor",
                false,
                "STORAGE_ACCOUNT",
                "recseu",
                "anna",
                "Owner",
                5 * minute))
        .add(
            "westeurope",
            "storage/recseu",
            new StorageEvent.GrantChanged(
                "ra",
                "speecheu",
                "p",
                "Storage Blob Data Contributor",
                false,
                null,
                5 * minute,
                Long.MAX_VALUE))
        .at(6 * minute)
        .add("westeurope", "storage/recseu", refused())
        .at(7 * minute)
        .add("westeurope", "storage/recseu", written())
        .at(8 * minute)
        .add("westeurope", "storage/recseu", written());

    assertThat(measure())
        .containsExactly(row("control.effective", "global", "westeurope", 420_000));
  }

  @Test
  void aFirewallChangeIsEffectiveWithTheFirstAccessOfAnyKind() {
    run.at(0)
        .add(
            "westeurope",
            "storage/recseu",
            new StorageEvent.StorageSettingsChanged(List.of("networkAcls"), "anna", 2_000_000))
        .at(1_000_000)
        .add("westeurope", "storage/recseu", written())
        .at(3_000_000)
        .add("westeurope", "storage/recseu", refused());

    assertThat(measure()).extracting(LatencyRow::maxMillis).containsExactly(3_000.0);
  }

  @Test
  void aSettledLayoutIsNoSample() {
    run.at(0)
        .add(
            "westeurope",
            "storage/recseu",
            new StorageEvent.StorageSettingsChanged(List.of("networkAcls"), "anna", 0))
        .add("westeurope", "storage/recseu", written());

    assertThat(measure()).isEmpty();
  }

  @Test
  void percentilesOfFewSamplesAreExact() {
    LatencySamples samples = new LatencySamples();
    for (int i = 100; i >= 1; i--) {
      samples.add(i * 1_000L);
    }
    assertThat(samples.percentileMillis(50)).isEqualTo(50);
    assertThat(samples.percentileMillis(95)).isEqualTo(95);
    assertThat(samples.percentileMillis(99)).isEqualTo(99);
    assertThat(samples.maximalMillis()).isEqualTo(100);
  }

  @Test
  void percentilesOfManySamplesKeepThreeDigits() {
    LatencySamples samples = new LatencySamples();
    for (int i = 1; i <= 100_000; i++) {
      samples.add(i * 1_000L);
    }
    assertThat(samples.count()).isEqualTo(100_000);
    assertThat(samples.percentileMillis(50)).isCloseTo(50_000, within(50.0));
    assertThat(samples.percentileMillis(99)).isCloseTo(99_000, within(99.0));
    assertThat(samples.maximalMillis()).isEqualTo(100_000);
  }

  @Test
  void everySampleIsInTheBucketOfItsLowerBound() {
    LatencySamples samples = new LatencySamples();
    for (long micros : new long[] {0, 31, 31, 32, 33, 65, 1_000_000, -5}) {
      samples.add(micros);
    }
    // 65 lies in the octave from 64 on, cut into 32 buckets of 2; 10^6 in that from 2^19 on, cut
    // into buckets of 2^14 = 16,384: the bucket from 61 * 16,384 = 999,424 on.
    assertThat(samples.distribution())
        .isEqualTo(
            new Distribution(
                List.of(
                    new Distribution.Bucket(0, 2),
                    new Distribution.Bucket(31, 2),
                    new Distribution.Bucket(32, 1),
                    new Distribution.Bucket(33, 1),
                    new Distribution.Bucket(64, 1),
                    new Distribution.Bucket(999_424, 1))));
  }

  @Test
  void theDistributionOfManySamplesIsExact() {
    LatencySamples samples = new LatencySamples();
    Map<Long, Long> expected = new TreeMap<>();
    long micros = 1;
    for (int i = 0; i < 50_000; i++) {
      micros = (micros * 48_271) % 0x7fffffff;
      samples.add(micros);
      expected.merge(Distribution.lowerBound(micros), 1L, Long::sum);
    }
    assertThat(samples.distribution().buckets())
        .containsExactlyElementsOf(
            expected.entrySet().stream()
                .map(each -> new Distribution.Bucket(each.getKey(), each.getValue()))
                .toList());
    assertThat(samples.distribution().count()).isEqualTo(50_000);
  }

  @Test
  void nothingMeasuredIsNoRow() {
    assertThat(measure()).isEmpty();
    assertThat(new LatencySamples().distribution()).isEqualTo(Distribution.none());
  }

  /** A row of one sample. */
  private static LatencyRow row(String metric, String from, String to, double millis) {
    long micros = Math.round(millis * 1_000);
    return new LatencyRow(
        metric,
        from,
        to,
        1,
        millis,
        millis,
        millis,
        millis,
        new Distribution(List.of(new Distribution.Bucket(Distribution.lowerBound(micros), 1))));
  }

  private List<LatencyRow> measure() {
    LatencyMeasurement measurement = new LatencyMeasurement();
    run.history().forEach(measurement::accept);
    return measurement.rows();
  }

  private static final BlobAddress BLOB = new BlobAddress("recseu", "c", "b");

  private static StorageEvent written() {
    return new StorageEvent.BlobWritten(
        RunFixture.access("PutBlob", "speecheu", BLOB, "w"), null, 1, null, "x", null);
  }

  private static StorageEvent refused() {
    return new StorageEvent.AccessRefused(
        RunFixture.access("PutBlob", "speecheu", BLOB, "w"), "authorization", 403, "x", "y");
  }
}
