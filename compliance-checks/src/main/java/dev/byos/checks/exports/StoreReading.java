package dev.byos.checks.exports;

import dev.byos.checks.store.StoredBlob;
import dev.byos.checks.store.StoredBlobs;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads blobs back, several at once, each in one pass. Results come in the order of the requests
 * whatever the number of threads.
 */
final class StoreReading {
  /** Blobs handed to the threads at a time; bounds what is held for those not begun. */
  private static final int BATCH = 512;

  private final StoredBlobs store;
  private final ArtefactComparison comparison;
  private final int threads;
  private final DocumentSchemas schemas = new DocumentSchemas();

  StoreReading(StoredBlobs store, ArtefactComparison comparison, int threads) {
    this.store = store;
    this.comparison = comparison;
    this.threads = threads;
  }

  /** One blob to read, and what the history says of it; record null when it says nothing. */
  record Request(
      StoredBlob stored, ArtefactKind kind, String homeAccount, String workId, BlobRecord record) {}

  List<StoredBlob> list() throws IOException {
    return store.list();
  }

  /** Reads all of them. A blob that can't be read has that as its problem. */
  List<InspectedBlob> read(List<Request> requests) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<InspectedBlob> results = new ArrayList<>(requests.size());
    try {
      for (int from = 0; from < requests.size(); from += BATCH) {
        List<Callable<InspectedBlob>> batch = new ArrayList<>(BATCH);
        for (Request request : requests.subList(from, Math.min(requests.size(), from + BATCH))) {
          batch.add(() -> read(request));
        }
        for (Future<InspectedBlob> result : pool.invokeAll(batch)) {
          results.add(result.get());
        }
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading artefacts", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a blob's inspection failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private InspectedBlob read(Request request) {
    BlobAddress address = request.stored().address();
    BlobContent content;
    try (InputStream bytes = store.open(address)) {
      content = BlobContent.read(address.blob(), bytes);
    } catch (IOException | RuntimeException e) {
      return inspected(
          request,
          request.stored().lengthBytes(),
          null,
          -1,
          null,
          null,
          List.of("it can't be read: " + e.getMessage()));
    }
    List<String> problems = new ArrayList<>();
    if (request.record() != null) {
      againstRecord(request, content, problems);
    }
    RecordingMetadata metadata = null;
    TranscriptionReport report = null;
    if (content.complaint() != null) {
      problems.add(content.complaint());
    } else if (content.document() != null && request.kind() != null) {
      List<String> violations = schemas.violations(request.kind(), content.document());
      violations.forEach(violation -> problems.add("it does not fit its schema: " + violation));
      if (violations.isEmpty() && request.kind() == ArtefactKind.RECORDING_METADATA) {
        metadata = RecordingMetadata.of(content.document());
      } else if (violations.isEmpty() && request.kind() == ArtefactKind.TRANSCRIPTION_REPORT) {
        report = TranscriptionReport.of(content.document());
      }
    }
    if (request.kind() != null) {
      problems.addAll(
          comparison.compare(
              request.kind(), address.blob(), request.workId(), content, metadata, report));
    }
    long micros = content.media() == null ? -1 : content.media().durationMicros();
    return inspected(
        request, content.lengthBytes(), content.md5(), micros, metadata, report, problems);
  }

  private static void againstRecord(Request request, BlobContent content, List<String> problems) {
    BlobRecord record = request.record();
    if (record.overwrittenBy() != null) {
      problems.add("it was overwritten by " + record.overwrittenBy());
    }
    if (content.lengthBytes() != record.lengthBytes()) {
      problems.add(
          "it has " + content.lengthBytes() + " bytes, the history says " + record.lengthBytes());
    } else if (record.md5() != null && !record.md5().equals(content.md5())) {
      problems.add("its MD5 is " + content.md5() + ", the history says " + record.md5());
    }
    String keptMd5 = request.stored().contentMd5();
    if (keptMd5 != null && !keptMd5.equals(content.md5())) {
      problems.add("its MD5 is " + content.md5() + ", the store keeps " + keptMd5);
    }
    if (content.media() != null && record.durationMillis() >= 0) {
      long difference = content.media().durationMicros() - record.durationMillis() * 1_000;
      if (Math.abs(difference) > content.media().toleranceMicros() + 1_000) {
        problems.add(
            "its own header says "
                + content.media().durationMicros() / 1_000
                + " ms, the history says "
                + record.durationMillis()
                + " ms");
      }
    }
  }

  private static InspectedBlob inspected(
      Request request,
      long lengthBytes,
      String md5,
      long mediaMicros,
      RecordingMetadata metadata,
      TranscriptionReport report,
      List<String> problems) {
    BlobRecord record = request.record();
    return new InspectedBlob(
        request.stored().address(),
        request.kind(),
        request.homeAccount(),
        record == null ? 0 : record.event(),
        record == null ? 0 : record.writtenAtMicros(),
        request.workId(),
        record == null ? null : record.writer(),
        record == null ? null : record.overwrittenBy(),
        lengthBytes,
        md5,
        mediaMicros,
        metadata,
        report,
        problems);
  }
}
