package dev.byos.model.finding;

import dev.byos.model.scenario.Place;

/** Something a person can open to believe a finding. */
public sealed interface Evidence {

  /** An event of the history. */
  record OfEvent(long number, long timeMicros, String entity, String type) implements Evidence {}

  /** A blob in a store. */
  record OfBlob(String account, String container, String blob) implements Evidence {}

  /** A value in an input file. */
  record OfPlace(Place place, String path) implements Evidence {}
}
