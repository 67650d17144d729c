package dev.byos.scenarios.imports.arm;

import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of one template by symbolic name, name and id, for templates that refer to them.
 * Made only when it is needed. Keys are in lower case.
 */
final class ResourceIndex {

  /** A resource as written, with its first turn. */
  record Element(int number, JsonValue json, ResourceWalk.Stop first) {}

  private final Map<String, String> idBySymbolicName = new HashMap<>();
  private final Map<String, String> idByName = new HashMap<>();
  private final Map<String, Element> byReference = new HashMap<>();
  private final Map<Integer, Element> elements = new LinkedHashMap<>();

  void add(ResourceWalk.Stop stop) {
    ResourceIdentity identity = stop.identity();
    Element element =
        elements.computeIfAbsent(
            stop.json().index(), index -> new Element(elements.size(), stop.json(), stop));
    if (!stop.symbolicName().isEmpty()) {
      idBySymbolicName.putIfAbsent(lower(stop.symbolicName()), identity.id());
      byReference.putIfAbsent(lower(stop.symbolicName()), element);
      if (!stop.turn().isEmpty()) {
        String turn = lower(stop.symbolicName()) + '[' + stop.turn() + ']';
        idBySymbolicName.putIfAbsent(turn, identity.id());
        byReference.putIfAbsent(turn, element);
      }
    }
    idByName.putIfAbsent(lower(identity.name()), identity.id());
    byReference.putIfAbsent(lower(OpenText.braces(identity.id())), element);
    byReference.putIfAbsent(lower(identity.name()), element);
    stop.json()
        .memberIgnoringCase("copy")
        .flatMap(copy -> copy.memberIgnoringCase("name"))
        .ifPresent(name -> byReference.putIfAbsent(lower(name.text()), element));
  }

  /** Id of the resource with that symbolic name or else that name. */
  Optional<String> idOf(String name) {
    String id = idBySymbolicName.get(lower(name));
    return Optional.ofNullable(id == null ? idByName.get(lower(name)) : id);
  }

  /** The resource that a text in a list of dependencies means. */
  Optional<Element> element(String reference) {
    return Optional.ofNullable(byReference.get(lower(reference)));
  }

  /** The identity of a resource in its first turn. */
  Optional<ResourceIdentity> identityOf(JsonValue resource) {
    return Optional.ofNullable(elements.get(resource.index())).map(e -> e.first().identity());
  }

  List<Element> elements() {
    return new ArrayList<>(elements.values());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
