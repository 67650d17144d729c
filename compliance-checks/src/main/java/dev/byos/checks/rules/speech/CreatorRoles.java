package dev.byos.checks.rules.speech;

import dev.byos.checks.rules.Creation;

/** Shows the roles of whoever creates a resource. */
final class CreatorRoles {

  private CreatorRoles() {}

  /** The roles, or words for none. */
  static String text(Creation creation) {
    return creation.roles().isEmpty() ? "no role" : String.join(", ", creation.roles());
  }
}
