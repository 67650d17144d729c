package dev.byos.checks.exports;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.event.CallEvent.CallStarted;
import dev.byos.model.event.EntityId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The account of one piece of work: what it owes to storage and what it has delivered. Mutable
 * while the history goes by.
 */
final class WorkAccount {
  final EntityId work;

  /** Number of artefacts that work events demand, by kind; named ones are expected one by one. */
  final Map<ArtefactKind, Integer> required = new EnumMap<>(ArtefactKind.class);

  final List<ExpectedArtefact> expected = new ArrayList<>(2);
  final Map<String, RecordingHistory> recordings = new LinkedHashMap<>(1);
  Home home = Home.unknown();

  /** Whether a deficit is due: the work has come to its end. */
  boolean closed;

  /** Why deficits of a failed piece of work are no surprise; null while it has not failed. */
  String failure;

  /** Number of the event that deficits rest on. */
  long lastDemand;

  // Facts of single kinds of work; absent ones are null or 0.
  CallStarted call;
  String speech;
  String locale;
  boolean destinationGiven;
  boolean logging;
  long startedAtMicros;
  long lengthMicros;

  WorkAccount(EntityId work) {
    this.work = work;
  }

  /** Demands so many more artefacts of a kind. */
  void require(ArtefactKind kind, int number, long event) {
    required.merge(kind, number, Integer::sum);
    lastDemand = event;
  }

  /** Demands one artefact whose name carries a key. */
  void expect(ArtefactKind kind, String key, Home where, long event) {
    expected.add(new ExpectedArtefact(kind, key, where, event));
  }

  /** The expectation that a blob meets; a new one when the work never named it. */
  ExpectedArtefact entryFor(ArtefactKind kind, BlobAddress address, long event) {
    for (ExpectedArtefact candidate : expected) {
      if (candidate.takes(kind, address)) {
        return candidate;
      }
    }
    ExpectedArtefact entry = new ExpectedArtefact(kind, null, homeOf(kind), event);
    expected.add(entry);
    return entry;
  }

  private Home homeOf(ArtefactKind kind) {
    boolean recording =
        kind == ArtefactKind.RECORDING_MEDIA || kind == ArtefactKind.RECORDING_METADATA;
    return recording || destinationGiven ? Home.unknown() : home;
  }

  /** Gives up on everything that is still open. */
  void fail(String reason, long event) {
    failure = reason;
    for (ExpectedArtefact entry : expected) {
      if (entry.state == ExpectedArtefact.State.OPEN) {
        entry.failed(null, reason, event);
      }
    }
    lastDemand = event;
  }

  /**
   * Turns what is demanded by number and was never delivered into entries of their own: failed when
   * the work failed, open otherwise.
   */
  void settleNumbers() {
    required.forEach(
        (kind, number) -> {
          long known = expected.stream().filter(entry -> entry.kind == kind).count();
          for (long i = known; i < number; i++) {
            ExpectedArtefact entry = new ExpectedArtefact(kind, null, homeOf(kind), lastDemand);
            if (failure != null) {
              entry.failed(null, failure, lastDemand);
            }
            expected.add(entry);
          }
        });
    required.clear();
  }
}
