package dev.byos.checks.exports;

import dev.byos.checks.exports.ExpectedArtefact.State;
import dev.byos.checks.exports.ExportVerification.Deletion;
import dev.byos.checks.store.StoredBlob;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.ExportSummary.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings three accounts together: what the work demands, what the storage accounts recorded, and
 * what the store holds. Every expected artefact ends in exactly one of stored, failed, missing and
 * expired.
 */
final class Reconciliation {
  private final BlobIndex index;
  private final Map<BlobAddress, String> writerFailures = new HashMap<>();

  /** Artefacts that must be in the store, by address. */
  private final TreeMap<BlobAddress, Claim> claims = new TreeMap<>();

  private final Set<BlobAddress> failedAddresses = new HashSet<>();
  private final List<Problem> failed = new ArrayList<>();
  private final List<Problem> missing = new ArrayList<>();
  private final List<Problem> corrupt = new ArrayList<>();
  private final List<Problem> unexpected = new ArrayList<>();
  private final List<Problem> misplaced = new ArrayList<>();
  private final TreeMap<BlobAddress, Deletion> deletions = new TreeMap<>();
  private List<InspectedBlob> inspected = List.of();
  private List<StoredBlob> extra = List.of();

  /** An artefact that must be in the store. */
  private record Claim(ExpectedArtefact artefact, String workId) {}

  Reconciliation(BlobIndex index, List<BlobFailure> failures) {
    this.index = index;
    failures.forEach(failure -> writerFailures.put(failure.address(), failure.reason()));
  }

  /** Takes the account of one piece of work. */
  void settle(WorkAccount account, boolean completed) {
    boolean due = account.closed || completed;
    if (due) {
      account.settleNumbers();
    }
    String workId = account.work.toString();
    for (ExpectedArtefact artefact : account.expected) {
      BlobRecord record = artefact.address == null ? null : index.blobs().get(artefact.address);
      if (artefact.state == State.OPEN) {
        if (due) {
          missing.add(Problems.neverStored(artefact));
        }
      } else if (artefact.state == State.FAILED && (record == null || !record.live())) {
        failed.add(Problems.failed(artefact));
        if (artefact.address != null) {
          failedAddresses.add(artefact.address);
        }
      } else {
        // Also what the writer gave up on although its last attempt had arrived.
        claim(artefact, workId, record);
      }
    }
  }

  /** Adds artefacts that an account recorded and whose work did not live to acknowledge them. */
  void adoptUnclaimed() {
    new TreeMap<>(index.blobs())
        .forEach(
            (address, record) -> {
              boolean known =
                  claims.containsKey(address)
                      || deletions.containsKey(address)
                      || failedAddresses.contains(address);
              if (record.kind() != null && !known) {
                ExpectedArtefact artefact =
                    new ExpectedArtefact(record.kind(), null, Home.unknown(), record.event());
                artefact.stored(address, record.lengthBytes(), record.event());
                claim(artefact, record.workId(), record);
              }
            });
  }

  private void claim(ExpectedArtefact artefact, String workId, BlobRecord record) {
    BlobAddress address = artefact.address;
    String refusal = writerFailures.get(address);
    if (record != null && !record.live()) {
      deletions.put(
          address,
          new Deletion(
              address,
              artefact.kind,
              record.writtenAtMicros(),
              record.deletion(),
              record.event(),
              false));
    } else if (refusal != null) {
      if (failedAddresses.add(address)) {
        failed.add(Problems.of(artefact, BlobFailure.NOT_TAKEN + refusal));
      }
    } else {
      claims.putIfAbsent(address, new Claim(artefact, workId));
    }
  }

  /** The summary when the store was not read. */
  ExportSummary unread(String verification) {
    long bytes = claims.values().stream().mapToLong(claim -> claim.artefact().lengthBytes).sum();
    return summary(verification, claims.size(), 0, bytes);
  }

  /** Reads the store and compares. */
  ExportSummary compare(StoreReading reading) throws IOException {
    Map<BlobAddress, Claim> absent = new TreeMap<>(claims);
    List<StoreReading.Request> requests = new ArrayList<>();
    List<StoredBlob> others = new ArrayList<>();
    for (StoredBlob blob : reading.list()) {
      Claim claim = absent.remove(blob.address());
      if (claim != null) {
        BlobRecord record = index.blobs().get(blob.address());
        requests.add(
            new StoreReading.Request(
                blob,
                claim.artefact().kind,
                claim.artefact().home.account(),
                claim.workId(),
                record));
      } else if (!accountedFor(blob.address())) {
        others.add(blob);
      }
    }
    inspected = reading.read(requests);
    extra = List.copyOf(others);
    long verified = 0;
    long bytes = 0;
    for (InspectedBlob blob : inspected) {
      ExpectedArtefact artefact = claims.get(blob.address()).artefact();
      bytes += blob.lengthBytes();
      if (!blob.problems().isEmpty()) {
        corrupt.add(Problems.of(artefact, Problems.joined(blob.problems())));
      } else if (!artefact.home.holds(artefact.kind, blob.address())) {
        misplaced.add(
            Problems.of(
                artefact,
                "its work should have left it at "
                    + artefact.home.expecting(artefact.kind, artefact.key)));
      } else {
        verified++;
      }
    }
    long stored = inspected.size() + explainExtra(reading, others, absent);
    for (Claim claim : absent.values()) {
      missing.add(
          Problems.of(
              claim.artefact(), "the history says that it is stored; the store does not have it"));
    }
    return summary("byte-for-byte", stored, verified, bytes);
  }

  /** Blobs of the customer, and places where a failed write may have left something. */
  private boolean accountedFor(BlobAddress address) {
    BlobRecord record = index.blobs().get(address);
    return failedAddresses.contains(address)
        || (record != null && record.kind() == null && record.live());
  }

  /**
   * Says of every extra blob what it is; those that are absent elsewhere are misplaced.
   *
   * @return number of misplaced ones
   */
  private long explainExtra(
      StoreReading reading, List<StoredBlob> others, Map<BlobAddress, Claim> absent) {
    ExtraBlobs explanation = new ExtraBlobs(index, inspected);
    long moved = 0;
    for (InspectedBlob blob : reading.read(explanation.worthReading(others))) {
      BlobAddress home = explanation.homeOf(blob, absent.keySet());
      if (home != null) {
        ExpectedArtefact artefact = absent.remove(home).artefact();
        misplaced.add(
            new Problem(
                blob.address(), artefact.kind.name(), "it belongs at " + home, artefact.event));
        moved++;
      } else {
        unexpected.add(explanation.unexpected(blob));
      }
    }
    for (StoredBlob blob : explanation.notWorthReading(others)) {
      Deletion deletion = deletions.get(blob.address());
      if (deletion != null) {
        deletions.put(
            blob.address(),
            new Deletion(
                deletion.address(),
                deletion.kind(),
                deletion.writtenAtMicros(),
                deletion.reason(),
                deletion.event(),
                true));
      }
      unexpected.add(explanation.unexpectedByName(blob.address()));
    }
    return moved;
  }

  private ExportSummary summary(String verification, long stored, long verified, long bytes) {
    long expired = deletions.size();
    return new ExportSummary(
        verification,
        stored + failed.size() + missing.size() + expired,
        stored,
        verified,
        expired,
        bytes,
        Problems.ordered(failed),
        Problems.ordered(missing),
        Problems.ordered(corrupt),
        Problems.ordered(unexpected),
        Problems.ordered(misplaced));
  }

  List<InspectedBlob> inspected() {
    return inspected;
  }

  List<StoredBlob> extra() {
    return extra;
  }

  List<Deletion> deletions() {
    return List.copyOf(deletions.values());
  }
}
