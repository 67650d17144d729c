package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.region.RegionCatalogue;
import java.util.Locale;

/** A Communication Services resource on its way into the estate. */
final class CommunicationDraft extends Draft {
  static final String LIST = "communicationResources";

  String dataLocation;
  IdentityDraft identity;
  Boolean disableLocalAuth;

  CommunicationDraft(ResourceHeader header, Fields fields, RegionCatalogue regions) {
    super(header, fields);
    dataLocation = geography(fields.text("dataLocation", "properties", "dataLocation"), regions);
    identity = IdentityDraft.read(fields);
    disableLocalAuth = fields.flag("disableLocalAuth", "properties", "disableLocalAuth");
    if (dataLocation == null) {
      fields.leaveUnstated("dataLocation");
      dataLocation = "";
    }
  }

  /** The geography as the documents spell it: Azure accepts "UnitedStates" and "UAE", too. */
  private static String geography(String text, RegionCatalogue regions) {
    if (text == null || ArmIds.isOpen(text)) {
      return text;
    }
    String plain = text.replace(" ", "").toLowerCase(Locale.ROOT);
    if (plain.equals("uae")) {
      return "United Arab Emirates";
    }
    if (plain.equals("uk")) {
      return "United Kingdom";
    }
    for (String geography : regions.communicationGeographies()) {
      if (geography.replace(" ", "").toLowerCase(Locale.ROOT).equals(plain)) {
        return geography;
      }
    }
    return text;
  }

  @Override
  String list() {
    return LIST;
  }

  @Override
  void fillFrom(Draft draft) {
    CommunicationDraft other = (CommunicationDraft) draft;
    dataLocation = dataLocation.isEmpty() ? other.dataLocation : dataLocation;
    dataLocation = better(dataLocation, other.dataLocation);
    identity = IdentityDraft.joined(identity, other.identity);
    disableLocalAuth = better(disableLocalAuth, other.disableLocalAuth);
    super.fillFrom(other);
  }

  /** The resource, its relations resolved. */
  CommunicationResource resource(ManagedIdentity resolvedIdentity) {
    return new CommunicationResource(
        estateName,
        ArmIds.pathSafe(subscription),
        estateGroup,
        dataLocation,
        resolvedIdentity,
        null,
        disableLocalAuth,
        0);
  }
}
