package dev.byos.scenarios.imports.exports;

import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.JsonKind;
import dev.byos.scenarios.imports.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Reads exported resources: {@code az resource show}, {@code az storage account list}, {@code az
 * role assignment list} and their like, lists of Azure Resource Manager ({@code {value, nextLink}})
 * and answers of Azure Resource Graph ({@code {data}}). Elements are handled one at a time and
 * nothing of them is kept.
 *
 * <p>What an export cannot tell is left open and never taken for a default: a list without
 * properties, containers, lifecycle rules.
 */
public final class ResourceExportImporter {
  private static final int LOOKED_AT = 50;

  private ResourceExportImporter() {}

  /** Whether a document looks like exported resources. */
  public static boolean recognises(JsonDocument document) {
    JsonValue root = document.root();
    if (root.isArray() && root.size() == 0) {
      return true;
    }
    if (root.member("$schema").isPresent() || root.member("terraform_version").isPresent()) {
      return false;
    }
    JsonValue list = listIn(root);
    if (list == null) {
      return isElement(root);
    }
    int looked = 0;
    for (JsonValue item : list.items()) {
      JsonValue element = item.isArray() && item.size() > 0 ? item.items().iterator().next() : item;
      if (isElement(element)) {
        return true;
      }
      if (++looked == LOOKED_AT) {
        return false;
      }
    }
    return list.size() == 0 && !root.isArray();
  }

  /** The list of elements; null when the root is an element itself. */
  private static JsonValue listIn(JsonValue root) {
    if (root.isArray()) {
      return root;
    }
    JsonValue value = root.member("value").filter(JsonValue::isArray).orElse(null);
    return value == null ? root.member("data").filter(JsonValue::isArray).orElse(null) : value;
  }

  private static boolean isElement(JsonValue value) {
    if (!value.isObject()) {
      return false;
    }
    String id = value.memberIgnoringCase("id").map(JsonValue::text).orElse("");
    String lower = id.toLowerCase(Locale.ROOT);
    return lower.startsWith("/subscriptions/")
        || lower.startsWith("/providers/")
        || value.memberIgnoringCase("RoleAssignmentId").isPresent()
        || DataPlane.isContainer(value);
  }

  /**
   * Reads all resources of a document.
   *
   * @return the number of resources
   */
  public static int read(JsonDocument document, ResourceSink sink) {
    JsonValue root = document.root();
    JsonValue list = listIn(root);
    if (list == null) {
      return read(root, sink);
    }
    restIsMissing(root, sink);
    int count = 0;
    Deque<JsonValue> lists = new ArrayDeque<>();
    lists.add(list);
    while (!lists.isEmpty()) {
      for (JsonValue item : lists.remove().items()) {
        if (item.isArray()) {
          lists.add(item);
        } else {
          count += read(item, sink);
        }
      }
    }
    return count;
  }

  /** A page of a list must not pass for the whole. */
  private static void restIsMissing(JsonValue root, ResourceSink sink) {
    for (String link : new String[] {"nextLink", "$skipToken", "skip_token", "skipToken"}) {
      root.member(link)
          .filter(value -> value.kind() != JsonKind.NULL && !value.text().isEmpty())
          .ifPresent(
              value ->
                  sink.problem(
                      new InputProblem(
                          value.place(),
                          "'"
                              + link
                              + "': the list goes on and the rest of it is not here, expected a"
                              + " list with all pages")));
    }
  }

  private static int read(JsonValue element, ResourceSink sink) {
    if (!element.isObject()) {
      sink.problem(
          new InputProblem(
              element.place(),
              "expected an object that describes a resource, found "
                  + element.kind().name().toLowerCase(Locale.ROOT)));
      return 0;
    }
    if (DataPlane.isContainer(element)) {
      sink.notUnderstood(
          element.place(),
          "blob containers of az storage container list",
          "the list does not say which account they are in; use az storage container-rm list");
      return 1;
    }
    return ExportedResource.read(element, sink) ? 1 : 0;
  }
}
