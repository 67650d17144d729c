package dev.byos.scenarios.imports.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names of Azure's built-in roles by the GUID of their definition; the table beside this class says
 * where they come from.
 */
final class BuiltInRoles {
  private static final Map<String, String> BY_ID = new HashMap<>();
  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    try (InputStream table = BuiltInRoles.class.getResourceAsStream("built-in-roles.csv")) {
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(BuiltInRoles::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the table of built-in roles cannot be read", e);
    }
  }

  private BuiltInRoles() {}

  private static void add(String line) {
    int comma = line.indexOf(',');
    String name = line.substring(comma + 1);
    BY_ID.put(line.substring(0, comma), name);
    BY_NAME.put(name.toLowerCase(Locale.ROOT), name);
  }

  /** The name of the role with that GUID, or null. */
  static String name(String guid) {
    return BY_ID.get(guid.toLowerCase(Locale.ROOT));
  }

  /** The role of that name in Azure's spelling, or null. */
  static String spelling(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }
}
