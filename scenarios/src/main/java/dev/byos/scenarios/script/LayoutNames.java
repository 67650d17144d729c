package dev.byos.scenarios.script;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several layouts call their resources. Work refers to resources by name, so layouts that are
 * to be compared name the same ones: what stands in another region, or is set up otherwise, keeps
 * its name.
 */
public final class LayoutNames {
  private static final Map<String, String> KINDS =
      Words.ordered(
          "storageAccounts", "storage account",
          "speech", "Speech resource",
          "communication", "Communication Services resource");

  private final List<Layout> layouts = new ArrayList<>();

  private record Layout(String name, Place place, Map<String, Map<String, Place>> namesByKind) {}

  /** Takes the names of one layout. */
  public void add(String layoutName, YamlNode.Mapping root) {
    YamlNode.Field section = root.fields().get("layout");
    if (section == null || !(section.value() instanceof YamlNode.Mapping layout)) {
      return;
    }
    Map<String, Map<String, Place>> byKind = new LinkedHashMap<>();
    for (String kind : KINDS.keySet()) {
      Map<String, Place> names = new LinkedHashMap<>();
      entries(layout, kind).forEach((name, field) -> names.put(name, field.keyPlace()));
      byKind.put(kind, names);
    }
    entries(layout, "speech")
        .values()
        .forEach(
            speech ->
                madeByPortal(speech)
                    .ifPresent(
                        account ->
                            byKind
                                .get("storageAccounts")
                                .putIfAbsent(account.text(), account.place())));
    layouts.add(new Layout(layoutName, section.keyPlace(), byKind));
  }

  /** Says for every layout which names of the others it lacks. */
  public void differences(Problems problems) {
    for (String kind : KINDS.keySet()) {
      Map<String, Layout> firstByName = new LinkedHashMap<>();
      for (Layout layout : layouts) {
        layout.namesByKind.get(kind).keySet().forEach(n -> firstByName.putIfAbsent(n, layout));
      }
      firstByName.forEach((name, first) -> lacking(kind, name, first, problems));
    }
  }

  private void lacking(String kind, String name, Layout first, Problems problems) {
    for (Layout layout : layouts) {
      Map<String, Place> own = layout.namesByKind.get(kind);
      if (own.containsKey(name)) {
        continue;
      }
      List<String> onlyHere =
          own.keySet().stream()
              .filter(candidate -> !first.namesByKind.get(kind).containsKey(candidate))
              .toList();
      String hint = NearestName.of(name, onlyHere).map(n -> "; is it '" + n + "' here?").orElse("");
      problems.add(
          layout.place,
          "layout "
              + layout.name
              + " has no "
              + KINDS.get(kind)
              + " '"
              + name
              + "', which "
              + first.name
              + " has at "
              + first.namesByKind.get(kind).get(name)
              + "; expected the same names in all layouts"
              + hint);
    }
  }

  /** The portal makes the account that a Speech resource names. */
  private static Optional<YamlNode.Scalar> madeByPortal(YamlNode.Field speech) {
    if (speech.value() instanceof YamlNode.Mapping mapping
        && scalar(mapping, "createsStorage").filter(s -> s.text().equals("true")).isPresent()) {
      return scalar(mapping, "userOwnedStorage").filter(s -> !s.text().contains("/"));
    }
    return Optional.empty();
  }

  private static Optional<YamlNode.Scalar> scalar(YamlNode.Mapping mapping, String field) {
    YamlNode.Field found = mapping.fields().get(field);
    return found != null && found.value() instanceof YamlNode.Scalar scalar
        ? Optional.of(scalar)
        : Optional.empty();
  }

  private static Map<String, YamlNode.Field> entries(YamlNode.Mapping layout, String kind) {
    YamlNode.Field field = layout.fields().get(kind);
    return field != null && field.value() instanceof YamlNode.Mapping mapping
        ? mapping.fields()
        : Map.of();
  }
}
