package dev.byos.checks.exports;

import dev.byos.checks.store.StoredBlob;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.report.ExportSummary.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what blobs are that stand where the history has none: something moved, a second copy,
 * something that was deleted and is still there, or something that nobody knows.
 */
final class ExtraBlobs {
  /** Shorter words between two dots, as in {@code .v2.json}, are no document ids. */
  private static final int SHORTEST_DOCUMENT_ID = 16;

  private final BlobIndex index;
  private final Map<String, BlobAddress> presentByMd5 = new HashMap<>();
  private final Map<String, BlobAddress> presentByDocument = new HashMap<>();
  private final Set<Long> knownLengths = new HashSet<>();

  ExtraBlobs(BlobIndex index, List<InspectedBlob> present) {
    this.index = index;
    for (InspectedBlob blob : present) {
      if (blob.md5() != null) {
        presentByMd5.putIfAbsent(blob.md5(), blob.address());
      }
      String document = documentKey(blob.address());
      if (!document.isEmpty()) {
        presentByDocument.putIfAbsent(document, blob.address());
      }
    }
    index.blobs().values().forEach(record -> knownLengths.add(record.lengthBytes()));
  }

  /** Those that may be copies of something known; others need not be read to be unknown. */
  List<StoreReading.Request> worthReading(List<StoredBlob> extra) {
    List<StoreReading.Request> requests = new ArrayList<>();
    for (StoredBlob blob : extra) {
      if (isWorthReading(blob)) {
        requests.add(new StoreReading.Request(blob, null, null, null, null));
      }
    }
    return requests;
  }

  /** The rest. */
  List<StoredBlob> notWorthReading(List<StoredBlob> extra) {
    return extra.stream().filter(blob -> !isWorthReading(blob)).toList();
  }

  private boolean isWorthReading(StoredBlob blob) {
    return knownLengths.contains(blob.lengthBytes()) && index.blobs().get(blob.address()) == null;
  }

  /** The absent address whose content this is, or null; one with the same name tail comes first. */
  BlobAddress homeOf(InspectedBlob blob, Collection<BlobAddress> absent) {
    BlobAddress sameContent = null;
    for (BlobAddress candidate : absent) {
      BlobRecord record = index.blobs().get(candidate);
      if (record == null || record.md5() == null || !record.md5().equals(blob.md5())) {
        continue;
      }
      if (tail(candidate).equals(tail(blob.address()))) {
        return candidate;
      }
      if (sameContent == null) {
        sameContent = candidate;
      }
    }
    return sameContent;
  }

  Problem unexpected(InspectedBlob blob) {
    BlobAddress original = blob.md5() == null ? null : presentByMd5.get(blob.md5());
    return original == null
        ? unexpectedByName(blob.address())
        : new Problem(blob.address(), null, "it is a second copy of " + original, 0);
  }

  Problem unexpectedByName(BlobAddress address) {
    BlobRecord record = index.blobs().get(address);
    if (record != null && !record.live()) {
      return new Problem(
          address,
          record.kind() == null ? null : record.kind().name(),
          "it was deleted (" + record.deletion() + ") and is still there",
          record.event());
    }
    String document = documentKey(address);
    BlobAddress original = document.isEmpty() ? null : presentByDocument.get(document);
    return original == null
        ? new Problem(address, null, "nothing in the history accounts for it", 0)
        : new Problem(
            address, null, "it carries the document id of " + original + " a second time", 0);
  }

  private static String documentKey(BlobAddress address) {
    String document = RecordingPaths.documentId(address.blob());
    int dot = address.blob().lastIndexOf('.');
    return document.length() < SHORTEST_DOCUMENT_ID ? "" : document + address.blob().substring(dot);
  }

  private static String tail(BlobAddress address) {
    return address.blob().substring(address.blob().lastIndexOf('/') + 1);
  }
}
