package dev.byos.scenarios.imports.terraform;

import java.util.ArrayList;
import java.util.List;

/**
 * An address or a reference of Terraform in its parts: {@code
 * module.eu["a.b"].azurerm_storage_account.rec[0].id}.
 *
 * @param parts names, and indexes in brackets without their quotes
 */
record Reference(List<Part> parts) {
  Reference {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param index whether it stood in brackets
   */
  record Part(String text, boolean index) {}

  /** Takes a text apart; anything is accepted. */
  static Reference of(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at);
      if (character == '[') {
        flush(name, parts);
        int end = endOfIndex(text, at);
        parts.add(new Part(unquoted(text.substring(at + 1, end)), true));
        at = end;
      } else if (character == '.') {
        flush(name, parts);
      } else {
        name.append(character);
      }
      at++;
    }
    flush(name, parts);
    return new Reference(parts);
  }

  private static void flush(StringBuilder name, List<Part> parts) {
    if (name.length() > 0) {
      parts.add(new Part(name.toString(), false));
      name.setLength(0);
    }
  }

  private static int endOfIndex(String text, int open) {
    boolean quoted = false;
    for (int at = open + 1; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == '\\' && quoted) {
        at++;
      } else if (character == '"') {
        quoted = !quoted;
      } else if (character == ']' && !quoted) {
        return at;
      }
    }
    return text.length();
  }

  private static String unquoted(String index) {
    return index.length() >= 2 && index.startsWith("\"") && index.endsWith("\"")
        ? index.substring(1, index.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : index;
  }

  int size() {
    return parts.size();
  }

  /** The text of a part, empty behind the end. */
  String text(int part) {
    return part < parts.size() ? parts.get(part).text() : "";
  }

  /** Whether that part is an index. */
  boolean isIndex(int part) {
    return part < parts.size() && parts.get(part).index();
  }

  /** Texts of all parts from one on. */
  List<String> from(int part) {
    return parts.subList(Math.min(part, parts.size()), parts.size()).stream()
        .map(Part::text)
        .toList();
  }
}
