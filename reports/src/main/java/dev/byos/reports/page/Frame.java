package dev.byos.reports.page;

import dev.byos.reports.text.Html;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What stands around every page: its style, its script, and the policy that lets the browser run
 * this script and no other, and ask nothing of any server. Whatever text an input smuggles into a
 * page, it cannot become a script.
 */
public final class Frame {
  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'";

  private Frame() {}

  /** The style sheet. */
  public static String style() {
    return Html.resource("report.css");
  }

  /** The script that draws charts and filters findings. */
  public static String script() {
    return Html.resource("charts.js");
  }

  /** The policy of a page without script. */
  public static String policy() {
    return NOTHING;
  }

  /** The policy of a page that runs the given script. */
  public static String policy(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return NOTHING + "; script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
