package dev.byos.checks.exports;

import dev.byos.checks.exports.MetadataFolder.Document;
import dev.byos.checks.exports.RecordingPaths.Parts;
import dev.byos.checks.store.StoredBlob;
import dev.byos.checks.store.StoredBlobs;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.estate.Estate;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.ExportSummary.Problem;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Verifies that a store holds the recordings that a folder of metadata documents tells of: each
 * with its media and its metadata, once, under the documented name, of the length that the document
 * says, and no chunk left out. What else there is of recordings is unexpected; blobs of other
 * shapes are none of its business.
 */
public final class MetadataAudit {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String NOWHERE = "?";

  private final MetadataFolder folder;
  private final Estate estate;
  private final int threads;
  private final List<Problem> missing = new ArrayList<>();
  private final List<Problem> corrupt = new ArrayList<>();
  private final List<Problem> unexpected = new ArrayList<>();
  private final List<StoredBlob> extra = new ArrayList<>();
  private final List<InspectedBlob> inspected = new ArrayList<>();

  /**
   * @param estate where accounts are; an empty one when nobody says
   * @param threads threads for reading, at least 1
   */
  public MetadataAudit(MetadataFolder folder, Estate estate, int threads) {
    this.folder = folder;
    this.estate = estate;
    this.threads = threads;
  }

  /** Reads the store and compares; call it once. */
  public ExportVerification of(StoreLocation location, Collection<String> accounts) {
    try (StoredBlobs store = StoredBlobs.at(location, accounts)) {
      compare(new StoreReading(store, new ArtefactComparison(null, List.of()), threads));
      return verification("byte-for-byte");
    } catch (IOException failed) {
      return verification("not-read: " + failed.getMessage());
    }
  }

  private void compare(StoreReading reading) throws IOException {
    Map<String, StoredBlob> metadata = new LinkedHashMap<>();
    Map<String, StoredBlob> media = new LinkedHashMap<>();
    for (StoredBlob blob : reading.list()) {
      Optional<Parts> parts = parts(blob.address());
      if (parts.isEmpty()) {
        continue;
      }
      boolean isMetadata = parts.get().stem().equals("acsmetadata");
      String document = parts.get().documentId();
      if (!folder.documents().containsKey(document)) {
        unexpected(blob, "no metadata document of the folder accounts for it");
      } else {
        StoredBlob first = (isMetadata ? metadata : media).putIfAbsent(document, blob);
        if (first != null) {
          unexpected(blob, "it carries the document id of " + first.address() + " a second time");
        }
      }
    }
    List<StoreReading.Request> requests = new ArrayList<>();
    for (String document : folder.documents().keySet()) {
      request(document, metadata.get(document), ArtefactKind.RECORDING_METADATA, requests);
      request(document, media.get(document), ArtefactKind.RECORDING_MEDIA, requests);
    }
    for (InspectedBlob blob : reading.read(requests)) {
      look(blob);
    }
    contiguous(metadata);
  }

  private void unexpected(StoredBlob blob, String reason) {
    extra.add(blob);
    unexpected.add(new Problem(blob.address(), null, reason, 0));
  }

  private void request(
      String document, StoredBlob blob, ArtefactKind kind, List<StoreReading.Request> requests) {
    if (blob == null) {
      missing.add(
          new Problem(
              new BlobAddress(NOWHERE, NOWHERE, document),
              kind.name(),
              "no account that was looked at holds it; "
                  + folder.documents().get(document).file()
                  + " tells of it",
              0));
    } else {
      requests.add(new StoreReading.Request(blob, kind, null, document, null));
    }
  }

  private void look(InspectedBlob blob) {
    Document document = folder.documents().get(blob.workId());
    List<String> problems = new ArrayList<>(blob.problems());
    parts(blob.address()).ifPresent(parts -> comparePath(parts, document, problems));
    if (blob.kind() == ArtefactKind.RECORDING_METADATA) {
      if (blob.md5() != null && !blob.md5().equals(document.md5())) {
        problems.add("it is not the same as " + document.file());
      }
    } else if (blob.mediaMicros() >= 0) {
      long expectedMillis = document.metadata().chunkDurationMillis();
      long differenceMillis = Math.abs(blob.mediaMicros() / 1_000 - expectedMillis);
      // An MP3 frame, the coarsest unit of the formats, is 72 ms long at 16 kHz.
      if (differenceMillis > 73) {
        problems.add(
            "its own header says %d ms, its metadata says %d ms"
                .formatted(blob.mediaMicros() / 1_000, expectedMillis));
      }
    }
    inspected.add(blob.with(problems));
    problems.forEach(
        reason -> corrupt.add(new Problem(blob.address(), blob.kind().name(), reason, 0)));
  }

  private static void comparePath(Parts parts, Document document, List<String> problems) {
    RecordingMetadata metadata = document.metadata();
    if (!parts.callId().equals(metadata.callId())) {
      problems.add(
          "its path says call " + parts.callId() + ", its metadata says " + metadata.callId());
    }
    if (parts.chunk() != metadata.chunkIndex()) {
      problems.add(
          "its path says chunk " + parts.chunk() + ", its metadata says " + metadata.chunkIndex());
    }
    if (metadata.chunkStart() != null) {
      String date = DATE.format(metadata.chunkStart());
      // A recording goes into the folder of the day on which it began; later chunks may start on
      // the next day.
      if (parts.date().compareTo(date) > 0) {
        problems.add("its path says " + parts.date() + ", its metadata says " + date);
      }
    }
  }

  /** Every recording's chunks are there from 0 on, by the paths of their metadata. */
  private void contiguous(Map<String, StoredBlob> metadata) {
    Map<String, TreeSet<Integer>> chunks = new TreeMap<>();
    Map<String, BlobAddress> where = new TreeMap<>();
    metadata.forEach(
        (document, blob) -> {
          String name = blob.address().blob();
          String recording =
              blob.address().container() + '/' + name.substring(0, name.lastIndexOf('/'));
          chunks
              .computeIfAbsent(recording, key -> new TreeSet<>())
              .add(folder.documents().get(document).metadata().chunkIndex());
          where.putIfAbsent(recording, blob.address());
        });
    chunks.forEach(
        (recording, indices) -> {
          for (int index = 0; index < indices.last(); index++) {
            if (!indices.contains(index)) {
              missing.add(
                  new Problem(
                      where.get(recording),
                      ArtefactKind.RECORDING_METADATA.name(),
                      "chunk "
                          + index
                          + " of the recording is neither in the folder nor in the store",
                      0));
            }
          }
        });
  }

  /** The documented parts of a name, below whatever path the destination had. */
  private static Optional<Parts> parts(BlobAddress address) {
    String[] segments = address.blob().split("/", -1);
    if (segments.length < 4) {
      return Optional.empty();
    }
    int from = segments.length - 4;
    return RecordingPaths.parse(String.join("/", List.of(segments).subList(from, segments.length)));
  }

  private ExportVerification verification(String how) {
    boolean read = how.startsWith("byte");
    long bytes = inspected.stream().mapToLong(InspectedBlob::lengthBytes).sum();
    long verified = inspected.stream().filter(blob -> blob.problems().isEmpty()).count();
    TreeMap<String, String> regions = new TreeMap<>();
    estate.storageAccounts().forEach(account -> regions.put(account.name(), account.location()));
    return new ExportVerification(
        new ExportSummary(
            how,
            2L * folder.documents().size(),
            inspected.size(),
            verified,
            0,
            bytes,
            List.of(),
            read ? Problems.ordered(missing) : List.of(),
            Problems.ordered(corrupt),
            Problems.ordered(unexpected),
            List.of()),
        inspected,
        extra,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        regions,
        new TreeMap<>(),
        null,
        0,
        read);
  }
}
