package dev.byos.scenarios.imports.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes Azure resource ids and names apart. Slashes within braces belong to an open part and do not
 * separate; no pattern is used, since this runs for every resource.
 */
final class ArmIds {
  private static final String PROVIDERS = "/providers/";

  private ArmIds() {}

  /** The segments of a name or id, without empty ones. */
  static List<String> segments(String text) {
    List<String> segments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '/' : text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      } else if (c == '/' && (depth == 0 || i == text.length())) {
        if (i > start) {
          segments.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return segments;
  }

  /** The last segment of a name or id. */
  static String last(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '}') {
        depth++;
      } else if (c == '{' && depth > 0) {
        depth--;
      } else if (c == '/' && depth == 0) {
        return text.substring(i + 1);
      }
    }
    return text;
  }

  /** The id without its last {@code /type/name} pair; empty when it has only one. */
  static String parent(String id) {
    String withoutName = id.substring(0, Math.max(0, id.length() - last(id).length() - 1));
    return withoutName.substring(
        0, Math.max(0, withoutName.length() - last(withoutName).length() - 1));
  }

  /** The key under which a resource is found: its id in lower case, in one spelling of slashes. */
  static String key(String id) {
    String key = id.toLowerCase(Locale.ROOT);
    int end = key.length();
    while (end > 1 && key.charAt(end - 1) == '/') {
      end--;
    }
    key = key.substring(0, end);
    return key.contains("//") && !key.contains("://") ? key.replace("//", "/") : key;
  }

  /** The full id of a resource that is no extension of another. */
  static String idOf(String subscription, String group, String type, String name) {
    StringBuilder id = new StringBuilder(160);
    id.append(groupId(subscription, group)).append(PROVIDERS);
    List<String> types = segments(type);
    List<String> names = segments(name);
    id.append(types.get(0));
    for (int i = 1; i < types.size(); i++) {
      id.append('/').append(types.get(i));
      if (i <= names.size()) {
        id.append('/').append(names.get(i - 1));
      }
    }
    return id.toString();
  }

  /** The id of a resource group, or of its subscription when there is no group. */
  static String groupId(String subscription, String group) {
    String id = "/subscriptions/" + subscription;
    return group == null || group.isEmpty() ? id : id + "/resourceGroups/" + group;
  }

  /** Whether a text has an open part. */
  static boolean isOpen(String text) {
    return text.indexOf('{') >= 0;
  }

  /** A name that can stand in a path: open parts may have slashes. */
  static String pathSafe(String name) {
    return name.indexOf('/') < 0 ? name : name.replace('/', ':');
  }
}
