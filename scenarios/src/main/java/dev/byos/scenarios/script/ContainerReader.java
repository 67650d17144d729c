package dev.byos.scenarios.script;

import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the containers and lifecycle rules of a storage account. */
final class ContainerReader {

  private ContainerReader() {}

  static List<BlobContainer> containers(Section account) {
    List<BlobContainer> containers = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (YamlNode item : account.items("containers")) {
      BlobContainer container = container(account, item);
      if (!names.add(container.name())) {
        account.problem(item.place(), "container '" + container.name() + "' occurs twice");
      }
      if (!container.name().matches("[a-z0-9$](?:-?[a-z0-9]){2,62}")) {
        account.problem(
            item.place(),
            "'"
                + container.name()
                + "' cannot be a container's name, expected 3 to 63 lower-case letters, digits and"
                + " single hyphens");
      }
      containers.add(container);
    }
    return containers;
  }

  private static BlobContainer container(Section account, YamlNode item) {
    if (item instanceof YamlNode.Scalar scalar) {
      return new BlobContainer(scalar.text(), "None", 0, false, List.of());
    }
    Section section = account.section("containers", "container", item.place(), item);
    return new BlobContainer(
        section.requiredText("name"),
        section.word("publicAccess", Words.of("None", "Blob", "Container"), "None"),
        Times.duration(section, "immutableFor", 0),
        section.flag("legalHold", false),
        section.texts("complianceRules", List.of()));
  }

  static List<LifecycleRule> lifecycleRules(Section account) {
    List<LifecycleRule> rules = new ArrayList<>();
    for (YamlNode item : account.items("lifecycleRules")) {
      Section section = account.section("lifecycleRules", "lifecycleRule", item.place(), item);
      section.requireField("deleteAfter");
      rules.add(
          new LifecycleRule(
              section.text("name", "rule-" + (rules.size() + 1)),
              section.requiredText("prefix"),
              Times.positive(section, "deleteAfter", 1)));
    }
    return rules;
  }
}
