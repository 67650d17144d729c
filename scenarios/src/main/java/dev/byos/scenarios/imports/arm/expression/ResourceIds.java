package dev.byos.scenarios.imports.arm.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The grammar of resource ids. Texts carry the marks of {@link OpenText}. */
public final class ResourceIds {
  private ResourceIds() {}

  /**
   * The id of a resource.
   *
   * @param base id of what it is in: a group, a subscription, another resource; empty for the
   *     tenant
   * @param type such as {@code Microsoft.Storage/storageAccounts/blobServices}
   * @param names one for each part of the type behind the first
   * @return empty when there are more or fewer names than parts
   */
  public static Optional<String> id(String base, String type, List<String> names) {
    List<String> parts = segments(type);
    if (parts.size() != names.size() + 1 || names.isEmpty()) {
      return Optional.empty();
    }
    if (type.equalsIgnoreCase("Microsoft.Resources/resourceGroups")) {
      int group = base.indexOf("/resourceGroups/");
      String subscription = group < 0 ? base : base.substring(0, group);
      return Optional.of(subscription + "/resourceGroups/" + names.get(0));
    }
    StringBuilder id = new StringBuilder(base).append("/providers/").append(parts.get(0));
    for (int i = 0; i < names.size(); i++) {
      id.append('/').append(parts.get(i + 1)).append('/').append(names.get(i));
    }
    return Optional.of(id.toString());
  }

  /** The parts of a text between slashes; slashes within open parts do not count. */
  public static List<String> segments(String text) {
    List<String> segments = new ArrayList<>();
    int from = 0;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open = c == OpenText.OPENING || (open && c != OpenText.CLOSING);
      if (c == '/' && !open) {
        segments.add(text.substring(from, i));
        from = i + 1;
      }
    }
    segments.add(text.substring(from));
    return segments;
  }

  /** The last part of a name or id. */
  public static String last(String text) {
    List<String> segments = segments(text);
    return segments.get(segments.size() - 1);
  }

  /** Whether a text says type and name without what they are in: {@code Microsoft.X/y/name}. */
  public static boolean isRelative(String text) {
    int slash = text.indexOf('/');
    return slash > 0 && text.substring(0, slash).indexOf('.') > 0;
  }
}
