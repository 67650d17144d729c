package dev.byos.scenarios.imports.assembly;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What other resources tell about one: private endpoints, diagnostic settings, Defender. */
final class TargetFacts {

  private record Endpoint(Reference target, EndpointDraft draft) {}

  private static final String BLOB_SERVICE = "/blobservices/default";

  private final List<Endpoint> endpoints = new ArrayList<>();
  private final Map<String, List<EndpointDraft>> endpointsByTarget = new HashMap<>();
  private final Map<String, Boolean> diagnostics = new HashMap<>();
  private final Map<String, Boolean> defender = new HashMap<>();

  /** A private endpoint with all that it leads to. */
  void addEndpoint(ResourceHeader header, Fields fields, RegionCatalogue regions) {
    String region = Locations.of(fields, regions);
    addConnections(header, fields, region, "privateLinkServiceConnections", true);
    addConnections(header, fields, region, "manualPrivateLinkServiceConnections", false);
  }

  private void addConnections(
      ResourceHeader header,
      Fields fields,
      String region,
      String member,
      boolean approvedByDefault) {
    Value connections = fields.find("properties", member);
    if (connections == null) {
      return;
    }
    for (Value connection : connections.elements()) {
      Value properties = connection.member("properties").orElse(connection);
      Value target = properties.member("privateLinkServiceId").orElse(null);
      Reference reference = target == null ? null : fields.reference("privateEndpoints", target);
      if (reference == null) {
        continue;
      }
      String state = "privateLinkServiceConnectionState";
      boolean stated = properties.at(state + ".status").isPresent();
      List<Value> groups = properties.member("groupIds").map(Value::elements).orElse(List.of());
      String group = groups.isEmpty() ? null : EndpointDraft.text(groups.get(0));
      endpoints.add(
          new Endpoint(
              reference,
              new EndpointDraft(
                  header.key(),
                  header.azureName(),
                  region,
                  group == null ? "" : fields.texts().one(group),
                  stated ? EndpointDraft.approved(properties, state) : approvedByDefault,
                  header.place())));
    }
  }

  /** A diagnostic setting: whether it sends any logs somewhere. */
  void addDiagnostics(String scope, ArmResource resource) {
    boolean logs = false;
    for (Value log : resource.body().at("properties.logs").map(Value::elements).orElse(List.of())) {
      Value enabled = log.member("enabled").orElse(null);
      logs |= enabled instanceof Value.Truth truth && truth.truth();
    }
    String key = ArmIds.key(scope);
    if (key.endsWith(BLOB_SERVICE)) {
      key = key.substring(0, key.length() - BLOB_SERVICE.length());
    } else if (key.contains("/microsoft.storage/")) {
      // The account itself has no logs, only metrics.
      return;
    }
    diagnostics.merge(key, logs, Boolean::logicalOr);
  }

  /** A Defender setting of one storage account. */
  void addDefender(String scope, Boolean enabled) {
    if (enabled != null) {
      defender.merge(ArmIds.key(scope), enabled, Boolean::logicalOr);
    }
  }

  /** Finds out what the endpoints lead to. */
  void settle(Drafts drafts, NotUnderstoodTally notUnderstood) {
    for (Endpoint endpoint : endpoints) {
      Draft target = drafts.find(endpoint.target().text());
      if (target == null) {
        notUnderstood.add(
            endpoint.draft().place(),
            ResourceKind.ENDPOINT.plural,
            "what they lead to is not among the inputs, or no part of BYOS");
      } else {
        endpointsByTarget
            .computeIfAbsent(target.key, key -> new ArrayList<>(1))
            .add(endpoint.draft());
      }
    }
  }

  List<EndpointDraft> endpointsOf(Draft target) {
    return endpointsByTarget.getOrDefault(target.key, List.of());
  }

  Boolean diagnosticsOf(Draft target) {
    return diagnostics.get(target.key);
  }

  Boolean defenderOf(Draft target) {
    return defender.get(target.key);
  }
}
