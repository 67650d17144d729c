package dev.byos.cli;

import dev.byos.model.place.Combination;
import dev.byos.model.place.Ranked;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.studies.place.Placement;
import dev.byos.studies.place.PlacementPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Understands the names of regions, data locations, kinds of work and placements on the command
 * line, and gathers what is wrong with them, so that all of it is told at once.
 */
final class PlacementNames {
  private final RegionCatalogue regions;
  private final List<String> speechRegions;
  private final List<String> storageRegions;
  private final List<String> problems = new ArrayList<>();

  PlacementNames(RegionCatalogue regions) {
    this.regions = regions;
    this.speechRegions = PlacementPlan.speechRegions(regions);
    this.storageRegions = PlacementPlan.storageRegions(regions);
  }

  /** Ends the command when anything was wrong so far. */
  void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  List<String> speechRegions(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    words.forEach(word -> speechRegion("--speech " + word, word).ifPresent(found::add));
    return words.isEmpty() ? speechRegions : List.copyOf(found);
  }

  List<String> storageRegions(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    words.forEach(word -> storageRegion("--storage " + word, word).ifPresent(found::add));
    return words.isEmpty() ? storageRegions : List.copyOf(found);
  }

  List<String> dataLocations(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    words.forEach(word -> dataLocation("--data-location " + word, word).ifPresent(found::add));
    return words.isEmpty() ? regions.communicationGeographies() : List.copyOf(found);
  }

  /** In the order of the kinds, whatever the order of the words. */
  List<SpeechKind> kinds(List<String> words) {
    Set<SpeechKind> found = new LinkedHashSet<>();
    words.forEach(word -> kind("--kind " + word, word).ifPresent(found::add));
    return words.isEmpty()
        ? List.of(SpeechKind.values())
        : Arrays.stream(SpeechKind.values()).filter(found::contains).toList();
  }

  /**
   * Two placements between commas, each by its parts or by its rank.
   *
   * @throws BadInputException when they can't be understood or are for different kinds of work
   */
  List<Combination> two(String text, Placement placement) {
    String[] words = text.split(",", -1);
    String option = "--explain " + text;
    if (words.length != 2) {
      throw new BadInputException(
          option
              + ": expected two placements, such as 1,2 or SPEECH/STORAGE/LOCATION/KIND,batch/3");
    }
    List<Combination> two = new ArrayList<>();
    for (String word : words) {
      combination("--explain " + word.strip(), word.strip(), placement).ifPresent(two::add);
    }
    refuseProblems();
    if (two.get(0).kind() != two.get(1).kind()) {
      throw new BadInputException(
          option
              + ": one is for "
              + two.get(0).kind().title()
              + ", the other for "
              + two.get(1).kind().title()
              + "; expected two placements for the same kind of work");
    }
    return two;
  }

  private Optional<Combination> combination(String option, String word, Placement placement) {
    String[] parts = word.split("/", -1);
    return switch (parts.length) {
      case 1 -> onlyKind(option, placement).flatMap(kind -> rank(option, word, kind, placement));
      case 2 -> kind(option, parts[0]).flatMap(kind -> rank(option, parts[1], kind, placement));
      case 4 -> combination(option, parts);
      default -> {
        problems.add(option + ": expected SPEECH/STORAGE/LOCATION/KIND, KIND/RANK or RANK");
        yield Optional.empty();
      }
    };
  }

  private Optional<Combination> combination(String option, String[] parts) {
    Optional<String> speech = speechRegion(option, parts[0]);
    Optional<String> storage = storageRegion(option, parts[1]);
    Optional<String> location = dataLocation(option, parts[2]);
    Optional<SpeechKind> kind = kind(option, parts[3]);
    return speech.isEmpty() || storage.isEmpty() || location.isEmpty() || kind.isEmpty()
        ? Optional.empty()
        : Optional.of(new Combination(speech.get(), storage.get(), location.get(), kind.get()));
  }

  private Optional<SpeechKind> onlyKind(String option, Placement placement) {
    List<SpeechKind> ranked = placement.kinds();
    if (ranked.size() == 1) {
      return Optional.of(ranked.get(0));
    }
    problems.add(
        option
            + ": "
            + ranked.size()
            + " kinds of work are ranked; expected KIND/RANK such as batch/1, or name one --kind");
    return Optional.empty();
  }

  private Optional<Combination> rank(
      String option, String word, SpeechKind kind, Placement placement) {
    List<Ranked> ranking = placement.ranking(kind);
    if (word.matches("[0-9]{1,9}")) {
      int rank = Integer.parseInt(word);
      if (rank >= 1 && rank <= ranking.size()) {
        return Optional.of(ranking.get(rank - 1).assessment().combination());
      }
    }
    problems.add(
        ranking.isEmpty()
            ? option + ": no placement for " + kind.title() + " is ranked"
            : option + ": expected a rank from 1 to " + ranking.size());
    return Optional.empty();
  }

  private Optional<String> speechRegion(String option, String word) {
    return region(option, word, speechRegions, "offers no Speech");
  }

  private Optional<String> storageRegion(String option, String word) {
    return region(option, word, storageRegions, "has no published latency");
  }

  private Optional<String> region(String option, String word, List<String> valid, String lack) {
    Optional<Region> region = regions.region(word.strip());
    if (region.isPresent() && valid.contains(region.get().name())) {
      return Optional.of(region.get().name());
    }
    problems.add(
        option
            + ": "
            + (region.isPresent()
                ? "region " + region.get().name() + " " + lack
                : "there is no region '" + word.strip() + "'")
            + NearestName.hint(word.strip(), valid));
    return Optional.empty();
  }

  private Optional<String> dataLocation(String option, String word) {
    Optional<String> found =
        regions.communicationGeographies().stream()
            .filter(geography -> geography.equalsIgnoreCase(word.strip()))
            .findFirst();
    if (found.isEmpty()) {
      problems.add(
          option
              + ": there is no data location '"
              + word.strip()
              + "'"
              + NearestName.hint(word.strip(), regions.communicationGeographies()));
    }
    return found;
  }

  private Optional<SpeechKind> kind(String option, String word) {
    Optional<SpeechKind> found = SpeechKind.named(word.strip());
    if (found.isEmpty()) {
      problems.add(
          option
              + ": there is no kind '"
              + word.strip()
              + "'"
              + NearestName.hint(word.strip(), SpeechKind.words()));
    }
    return found;
  }
}
