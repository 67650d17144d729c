package dev.byos.scenarios.review;

import dev.byos.model.estate.Intent;
import dev.byos.model.estate.Intent.RecordingDestination;
import dev.byos.model.estate.Intent.SpeechUse;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.review.Policy;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.script.Problems;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads a policy: what a customer demands beyond the catalogue, and what no template can say.
 * Schema: {@code scenarios/schema/policy.schema.json}.
 */
public final class PolicyFile {
  private final RegionCatalogue regions;
  private final Collection<String> ruleIds;
  private final Collection<String> controlIds;
  private final Problems problems = new Problems();

  private PolicyFile(
      RegionCatalogue regions, Collection<String> ruleIds, Collection<String> controlIds) {
    this.regions = regions;
    this.ruleIds = ruleIds;
    this.controlIds = controlIds;
  }

  /**
   * Reads a file.
   *
   * @param ruleIds ids of rules that exist
   * @param controlIds ids of published controls that a rule stands for
   * @param problems told everything that is wrong
   * @return the policy; no demand at all when anything is wrong
   */
  public static Policy read(
      Path file,
      RegionCatalogue regions,
      Collection<String> ruleIds,
      Collection<String> controlIds,
      Consumer<InputProblem> problems) {
    PolicyFile reader = new PolicyFile(regions, ruleIds, controlIds);
    Optional<ReviewFile> parsed =
        ReviewFile.parse(file, "policy.schema.json", "a policy", reader.problems);
    Policy policy = Policy.none();
    if (parsed.isPresent() && reader.problems.isEmpty()) {
      policy = reader.policy(file, parsed.get().root());
    } else {
      parsed.ifPresent(read -> reader.names(read.root()));
    }
    reader.problems.ordered().forEach(problems);
    return reader.problems.isEmpty() ? policy : Policy.none();
  }

  /** Looks at the names of a file that does not fit its schema: all mistakes are told at once. */
  private void names(YamlNode.Mapping document) {
    YamlNode.Field policy = document.fields().get("policy");
    if (policy != null && policy.value() instanceof YamlNode.Mapping root) {
      allowedRegions(root);
      allowedGeographies(root);
      requiredControls(root);
    }
  }

  private Policy policy(Path file, YamlNode.Mapping document) {
    YamlNode.Mapping root = (YamlNode.Mapping) document.fields().get("policy").value();
    String roundTrip = ReviewFile.text(root, "maximalRoundTripMillis");
    return new Policy(
        file.toString().replace('\\', '/'),
        new ResidencyPolicy(
            allowedRegions(root),
            allowedGeographies(root),
            roundTrip == null ? 0 : Double.parseDouble(roundTrip)),
        severities(root),
        requiredControls(root),
        ReviewFile.texts(root, "allowedStorageSkus"),
        new Intent(destinations(root), uses(root)),
        PlacementDemands.of(root));
  }

  private List<String> allowedRegions(YamlNode.Mapping root) {
    List<String> names = new ArrayList<>();
    for (YamlNode item : ReviewFile.scalars(root, "allowedRegions")) {
      Optional<Region> region = regions.region(ReviewFile.text(item));
      if (region.isEmpty()) {
        List<String> valid = regions.regions().stream().map(Region::name).toList();
        unknown(item, "allowedRegions", "region", valid);
      }
      region.ifPresent(found -> names.add(found.name()));
    }
    return names;
  }

  private List<String> allowedGeographies(YamlNode.Mapping root) {
    Set<String> valid = new TreeSet<>(regions.communicationGeographies());
    // The data do not place every region in a geography.
    regions.regions().stream()
        .flatMap(region -> Stream.of(region.geography(), region.geographyGroup()))
        .filter(Objects::nonNull)
        .forEach(valid::add);
    List<String> names = new ArrayList<>();
    for (YamlNode item : ReviewFile.scalars(root, "allowedGeographies")) {
      if (!valid.contains(ReviewFile.text(item))) {
        unknown(item, "allowedGeographies", "geography", valid);
      }
      names.add(ReviewFile.text(item));
    }
    return names;
  }

  private Map<String, Severity> severities(YamlNode.Mapping root) {
    Map<String, Severity> severities = new LinkedHashMap<>();
    ReviewFile.fields(root, "severities")
        .forEach(
            (ruleId, field) -> {
              if (!ruleIds.contains(ruleId)) {
                problems.add(
                    field.keyPlace(),
                    "'severities': there is no rule " + ruleId + NearestName.hint(ruleId, ruleIds));
              }
              String word = ReviewFile.text(field.value());
              severities.put(
                  ruleId,
                  word.equals("off") ? null : Severity.valueOf(word.toUpperCase(Locale.ROOT)));
            });
    return severities;
  }

  private List<Policy.RequiredControl> requiredControls(YamlNode.Mapping root) {
    Set<String> valid = new TreeSet<>(ruleIds);
    valid.addAll(controlIds);
    List<Policy.RequiredControl> required = new ArrayList<>();
    for (YamlNode item : ReviewFile.scalars(root, "requiredControls")) {
      if (!valid.contains(ReviewFile.text(item))) {
        unknown(item, "requiredControls", "rule or published control", valid);
      }
      required.add(new Policy.RequiredControl(ReviewFile.text(item), item.place()));
    }
    return required;
  }

  private static List<RecordingDestination> destinations(YamlNode.Mapping root) {
    List<RecordingDestination> destinations = new ArrayList<>();
    for (YamlNode item : ReviewFile.items(root, "recordingDestinations")) {
      YamlNode.Mapping destination = (YamlNode.Mapping) item;
      destinations.add(
          new RecordingDestination(
              ReviewFile.text(destination, "communication"),
              ReviewFile.text(destination, "storage"),
              ReviewFile.text(destination, "container")));
    }
    return destinations;
  }

  private static Map<String, Set<SpeechUse>> uses(YamlNode.Mapping root) {
    Map<String, Set<SpeechUse>> uses = new LinkedHashMap<>();
    ReviewFile.fields(root, "speechUses")
        .forEach(
            (resource, field) -> {
              Set<SpeechUse> found = EnumSet.noneOf(SpeechUse.class);
              for (YamlNode item : ((YamlNode.Sequence) field.value()).items()) {
                for (SpeechUse use : SpeechUse.values()) {
                  if (use.wireName().equals(ReviewFile.text(item))) {
                    found.add(use);
                  }
                }
              }
              uses.put(resource, found);
            });
    return uses;
  }

  private void unknown(YamlNode item, String field, String kind, Collection<String> valid) {
    String name = ReviewFile.text(item);
    problems.add(
        item.place(),
        "'%s': there is no %s '%s'%s".formatted(field, kind, name, NearestName.hint(name, valid)));
  }
}
