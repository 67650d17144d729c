package dev.byos.scenarios.imports.arm.expression;

import dev.byos.scenarios.imports.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One text for each value, so that two open values that are the same have the same text: {@code
 * uniqueString(resourceGroup().id)}. Long ones end in a digest.
 */
public final class Canonical {
  private static final int LONGEST = 400;
  private static final int KEPT = 60;
  private static final int DIGEST_BYTES = 6;
  private static final String SUBSCRIPTION = "/subscriptions/{subscription().subscriptionId}";
  private static final String GROUP = SUBSCRIPTION + "/resourceGroups/{resourceGroup().name}";

  private Canonical() {}

  /** The text of a call with evaluated arguments. */
  public static String call(String name, List<Value> arguments) {
    return shortened(
        arguments.stream().map(Canonical::of).collect(Collectors.joining(", ", name + '(', ")")));
  }

  /** The text of a value. */
  public static String of(Value value) {
    if (value instanceof Value.Text text) {
      return quoted(text.text());
    }
    if (value instanceof Value.Numeral number) {
      return number.number().toPlainString();
    }
    if (value instanceof Value.Truth truth) {
      return truth.truth() + "()";
    }
    if (value instanceof Value.Open open) {
      return open.expression();
    }
    if (value instanceof Value.Items list) {
      return call("createArray", list.items());
    }
    if (value instanceof Value.Members object) {
      return shortened(
          object.members().entrySet().stream()
              .map(entry -> quoted(entry.getKey()) + ", " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "createObject(", ")")));
    }
    return "null()";
  }

  private static String quoted(String marked) {
    String text = OpenText.braces(marked);
    if (text.equals(GROUP)) {
      return "resourceGroup().id";
    }
    if (text.equals(SUBSCRIPTION)) {
      return "subscription().id";
    }
    StringBuilder quoted = new StringBuilder("'");
    for (OpenText.Part part : OpenText.parts(marked)) {
      quoted.append(part.open() ? '{' + part.text() + '}' : part.text().replace("'", "''"));
    }
    return shortened(quoted.append('\'').toString());
  }

  /** The text itself, or its beginning and a digest of the whole when it is long. */
  public static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
      return text.substring(0, KEPT) + "...#" + hex + ')';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
