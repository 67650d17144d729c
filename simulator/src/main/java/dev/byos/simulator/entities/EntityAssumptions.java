package dev.byos.simulator.entities;

import dev.byos.model.report.Assumption;
import java.util.List;

/** What the entities of the platform take for granted without a document that says so. */
public final class EntityAssumptions {

  private static final Assumption COMMUNICATION_REGION =
      new Assumption(
          "communication-region",
          "A Communication Services resource sits in one representative region of its data"
              + " location.",
          "The resource is global and the region of its built-in storage is not published; a"
              + " place is needed to tell how long messages take.");

  private EntityAssumptions() {}

  /** All of them, in the order of the entities' work. */
  public static List<Assumption> all() {
    return List.of(COMMUNICATION_REGION);
  }
}
