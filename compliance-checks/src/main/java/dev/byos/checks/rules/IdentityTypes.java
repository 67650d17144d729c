package dev.byos.checks.rules;

import java.util.Locale;

/** Reads {@code identity.type} as it stands in events. */
public final class IdentityTypes {

  private IdentityTypes() {}

  /** Whether a system-assigned identity is part of the type, however it is spelt. */
  public static boolean systemAssigned(String type) {
    return type != null
        && type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").contains("system");
  }
}
