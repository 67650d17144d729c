package dev.byos.model.review;

import dev.byos.model.estate.Intent;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.finding.Severity;
import dev.byos.model.scenario.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a customer demands beyond the catalogue.
 *
 * @param file the file as the user gave it, or null when there is none
 * @param residency allowed regions and geographies, largest round trip
 * @param severities severities that replace the catalogue's, by rule id; null as a value switches
 *     the rule off
 * @param requiredControls controls that must have been judged and passed
 * @param allowedStorageSkus SKUs that storage accounts may have; empty for no demand
 * @param intent what the deployment is meant for
 * @param placement what {@code byos place} must heed beyond the residency
 */
public record Policy(
    String file,
    ResidencyPolicy residency,
    Map<String, Severity> severities,
    List<RequiredControl> requiredControls,
    List<String> allowedStorageSkus,
    Intent intent,
    PlacementPolicy placement) {

  public Policy {
    requiredControls = List.copyOf(requiredControls);
    allowedStorageSkus = List.copyOf(allowedStorageSkus);
    severities = Collections.unmodifiableMap(new TreeMap<>(severities));
  }

  /** No demand at all. */
  public static Policy none() {
    return new Policy(
        null,
        ResidencyPolicy.none(),
        Map.of(),
        List.of(),
        List.of(),
        Intent.none(),
        PlacementPolicy.none());
  }

  /**
   * A control that must be judged and passed.
   *
   * @param id a rule id ({@code BYOS-STO-003}) or the id of a published control ({@code
   *     CKV_AZURE_190}, an Azure Policy GUID, ...)
   * @param place where the policy asks for it
   */
  public record RequiredControl(String id, Place place) {}
}
