package dev.byos.checks.exports;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;

/**
 * One artefact that the work events demand, and what the history says became of it. Mutable while
 * the history goes by.
 */
final class ExpectedArtefact {

  /** What the history says. */
  enum State {
    OPEN,
    STORED,
    FAILED
  }

  final ArtefactKind kind;

  /** Document id that the blob's name must carry; null when the name does not tell. */
  final String key;

  /** Where it belongs; account null when nothing says so. */
  final Home home;

  /** Number of the event that it rests on. */
  long event;

  State state = State.OPEN;
  BlobAddress address;
  String reason;
  long lengthBytes;

  ExpectedArtefact(ArtefactKind kind, String key, Home home, long event) {
    this.kind = kind;
    this.key = key;
    this.home = home;
    this.event = event;
  }

  boolean takes(ArtefactKind otherKind, BlobAddress candidate) {
    return state == State.OPEN
        && kind == otherKind
        && (key == null || candidate.blob().contains(key));
  }

  void stored(BlobAddress at, long length, long byEvent) {
    state = State.STORED;
    address = at;
    lengthBytes = length;
    event = byEvent;
  }

  void failed(BlobAddress at, String why, long byEvent) {
    state = State.FAILED;
    address = at;
    reason = why;
    event = byEvent;
  }

  /** The address, or where it should have been as far as the documents tell. */
  BlobAddress addressOrHome() {
    return address != null ? address : home.expecting(kind, key);
  }
}
