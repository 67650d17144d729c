package dev.byos.scenarios.imports.exports;

import java.util.ArrayList;
import java.util.List;

/**
 * A resource id taken apart.
 *
 * @param subscription null when the id has none
 * @param group null when the resource is in no group
 * @param scope what stands before the last provider; null when that is just the group
 * @param type provider and types; empty when the id names no provider
 * @param name names with those of the parents
 */
record ResourcePath(String subscription, String group, String scope, String type, String name) {

  static ResourcePath of(String id) {
    List<String> segments = segments(id);
    String subscription = after(segments, "subscriptions");
    String group = after(segments, "resourceGroups");
    int providers = -1;
    int first = -1;
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).equalsIgnoreCase("providers")) {
        first = first < 0 ? i : first;
        providers = i;
      }
    }
    if (providers < 0 || providers + 1 >= segments.size()) {
      return new ResourcePath(subscription, group, null, "", last(segments));
    }
    StringBuilder type = new StringBuilder(segments.get(providers + 1));
    StringBuilder name = new StringBuilder();
    for (int i = providers + 2; i < segments.size(); i += 2) {
      type.append('/').append(segments.get(i));
      if (i + 1 < segments.size()) {
        name.append(name.length() == 0 ? "" : "/").append(segments.get(i + 1));
      }
    }
    String scope = '/' + String.join("/", segments.subList(0, providers));
    boolean plain = first == providers && subscription != null;
    return new ResourcePath(
        subscription, group, plain ? null : scope, type.toString(), name.toString());
  }

  private static List<String> segments(String id) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start < id.length()) {
      int end = id.indexOf('/', start);
      end = end < 0 ? id.length() : end;
      if (end > start) {
        segments.add(id.substring(start, end));
      }
      start = end + 1;
    }
    return segments;
  }

  private static String after(List<String> segments, String word) {
    for (int i = 0; i + 1 < segments.size() && i < 4; i += 2) {
      if (segments.get(i).equalsIgnoreCase(word)) {
        return segments.get(i + 1);
      }
    }
    return null;
  }

  private static String last(List<String> segments) {
    return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
  }
}
