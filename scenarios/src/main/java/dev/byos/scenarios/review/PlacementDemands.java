package dev.byos.scenarios.review;

import dev.byos.model.place.SpeechFeature;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.review.PlacementPolicy;
import dev.byos.model.review.PlacementPolicy.PairDemand;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the part {@code placement} of a policy; its schema has already refused unknown words. */
final class PlacementDemands {

  private PlacementDemands() {}

  static PlacementPolicy of(YamlNode.Mapping policy) {
    YamlNode.Field field = policy.fields().get("placement");
    return field == null ? PlacementPolicy.none() : read((YamlNode.Mapping) field.value());
  }

  private static PlacementPolicy read(YamlNode.Mapping placement) {
    List<String> zones = ReviewFile.texts(placement, "zones");
    String borders = ReviewFile.text(placement, "maximalBorders");
    return new PlacementPolicy(
        ReviewFile.texts(placement, "kinds").stream()
            .map(SpeechKind::named)
            .flatMap(Optional::stream)
            .toList(),
        ReviewFile.texts(placement, "features").stream()
            .map(SpeechFeature::named)
            .flatMap(Optional::stream)
            .toList(),
        zones.contains("speech"),
        zones.contains("storage"),
        pair(ReviewFile.text(placement, "pair")),
        "true".equals(ReviewFile.text(placement, "openRegionsOnly")),
        borders == null ? PlacementPolicy.ANY_NUMBER : (int) Double.parseDouble(borders),
        millis(placement, "dataP95Millis"),
        millis(placement, "exportP95Millis"));
  }

  private static PairDemand pair(String word) {
    return Arrays.stream(PairDemand.values())
        .filter(demand -> demand.wireName().equals(word))
        .findFirst()
        .orElse(PairDemand.ANY);
  }

  private static double millis(YamlNode.Mapping placement, String field) {
    String text = ReviewFile.text(placement, field);
    return text == null ? 0 : Double.parseDouble(text);
  }
}
