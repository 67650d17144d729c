package dev.byos.checks.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.ScenarioEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.report.ExportSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorMemoryTest {
  private static final int CALLS = 200_000;
  private static final long BYTES_PER_CALL_MAXIMAL = 100;
  private long number;

  @Test
  void descriptorsOfManyCallsNeedMemoryForOpenOnesOnly() {
    ExportVerifier verifier = new ExportVerifier(1);
    accept(
        verifier,
        "scenario/run",
        new ScenarioEvent.RunStarted(
            "many", 1, "2025-10", RunFixture.START, 1, "DESCRIPTORS", "x", "y"));
    long before = usedBytes();
    for (int i = 0; i < CALLS; i++) {
      call(verifier, i);
    }
    long grown = usedBytes() - before;

    ExportSummary summary = verifier.finish(new StoreLocation.None(), List.of()).summary();
    assertThat(summary.expected()).isEqualTo(2L * CALLS);
    assertThat(summary.stored()).isEqualTo(2L * CALLS);
    assertThat(grown).isLessThan(CALLS * BYTES_PER_CALL_MAXIMAL);
  }

  private void call(ExportVerifier verifier, int i) {
    String work = "call/calls-" + i;
    String id = "recording-" + i;
    String document = "0-weu-d1-" + String.format(java.util.Locale.ROOT, "%032d", i);
    accept(verifier, work, new CallEvent.CallStarted("c" + i, "acs", "calls", 2));
    accept(
        verifier,
        work,
        new CallEvent.RecordingStarted(
            id,
            "c" + i,
            "s",
            0,
            "audio",
            "mixed",
            "mp3",
            1,
            "azureBlobStorage",
            "https://recseu.blob.core.windows.net/r",
            "recseu",
            "r",
            "",
            false,
            "POST",
            "v",
            200,
            true));
    accept(
        verifier,
        work,
        new CallEvent.ChunkCompleted(id, 0, document, 0, 1, List.of(), "SessionEnded"));
    accept(verifier, work, stored("RECORDING_MEDIA", "0-audiomp3." + document + ".mp3"));
    accept(verifier, work, stored("RECORDING_METADATA", "0-acsmetadata." + document + ".json"));
    accept(verifier, work, new CallEvent.RecordingExported(id, "recseu", "r", 2, "westeurope", 0));
  }

  private static WorkEvent stored(String artefact, String blob) {
    return new WorkEvent.ArtefactStored(artefact, "recseu", "r", blob, 9, "westeurope", 1, 0, 0);
  }

  private void accept(ExportVerifier verifier, String entity, Event event) {
    number++;
    verifier.accept(new HistoryEvent(number, number, "westeurope", EntityId.parse(entity), event));
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
