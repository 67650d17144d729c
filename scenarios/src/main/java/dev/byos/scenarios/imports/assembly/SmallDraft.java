package dev.byos.scenarios.imports.assembly;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.imports.value.Value;

/** A user-assigned identity, a key vault or a system topic on its way into the estate. */
final class SmallDraft extends Draft {
  static final String IDENTITIES = "userAssignedIdentities";
  static final String VAULTS = "keyVaults";
  static final String TOPICS = "systemTopics";

  private final String list;
  String location;
  String principalId;
  Reference source;

  SmallDraft(String list, ResourceHeader header, Fields fields, RegionCatalogue regions) {
    super(header, fields);
    this.list = list;
    if (list.equals(IDENTITIES)) {
      principalId = IdentityDraft.literal(fields.find("properties", "principalId"));
    } else {
      location = Locations.of(fields, regions);
    }
    if (list.equals(TOPICS)) {
      Value value = fields.find("properties", "source");
      if (value != null) {
        fields.place("source", value.place());
        source = fields.reference("source", value);
      }
    }
  }

  @Override
  String list() {
    return list;
  }

  @Override
  void fillFrom(Draft draft) {
    SmallDraft other = (SmallDraft) draft;
    location = better(location, other.location);
    principalId = better(principalId, other.principalId);
    source = better(source, other.source);
    super.fillFrom(other);
  }
}
