package dev.byos.scenarios.imports.assembly;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One private endpoint of a resource, told by the endpoint or by the resource that it leads to.
 *
 * @param endpointKey key of the endpoint resource, by which both stories are joined
 * @param region region of the endpoint; null when only the target tells of it
 * @param groupId sub-resource; null when only the target tells of it
 */
record EndpointDraft(
    String endpointKey, String name, String region, String groupId, boolean approved, Place place) {

  /** What a resource itself says of its connections. */
  static List<EndpointDraft> connectionsOf(Fields fields) {
    List<Value> items = fields.list("privateEndpoints", "properties", "privateEndpointConnections");
    if (items == null) {
      return List.of();
    }
    List<EndpointDraft> found = new ArrayList<>(items.size());
    for (Value item : items) {
      if (!(item instanceof Value.Members)) {
        continue;
      }
      Value properties = item.member("properties").orElse(item);
      String endpoint = text(properties.at("privateEndpoint.id").orElse(null));
      String name = text(item.member("name").orElse(null));
      if (endpoint == null && name == null) {
        continue;
      }
      List<Value> groups = properties.member("groupIds").map(Value::elements).orElse(List.of());
      found.add(
          new EndpointDraft(
              ArmIds.key(endpoint == null ? name : endpoint),
              ArmIds.last(endpoint == null ? name : endpoint),
              null,
              groups.isEmpty() ? null : text(groups.get(0)),
              approved(properties, "privateLinkServiceConnectionState"),
              item.place()));
    }
    return found;
  }

  /** Whether a connection state says Approved. */
  static boolean approved(Value properties, String state) {
    String status = text(properties.at(state + ".status").orElse(null));
    return status != null && status.toLowerCase(Locale.ROOT).equals("approved");
  }

  static String text(Value value) {
    return value == null ? null : value.asText().orElse(null);
  }

  /** Both stories of one endpoint as one: what the target says of approval counts. */
  EndpointDraft joinedWith(EndpointDraft other) {
    EndpointDraft target = region == null ? this : other;
    return new EndpointDraft(
        endpointKey,
        name,
        region == null ? other.region : region,
        groupId == null ? other.groupId : groupId,
        target.approved,
        place);
  }
}
