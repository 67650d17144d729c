package dev.byos.scenarios.imports.assembly;

import java.util.List;
import java.util.Locale;

/** Brings the several ways of declaring an extension resource into one: its type and its scope. */
final class Extensions {
  private static final String PROVIDERS = "/providers/";

  private Extensions() {}

  /**
   * The resource with the plain type of the extension and the scope that it belongs to. Other
   * resources come back as they are.
   */
  static ArmResource normal(ArmResource resource) {
    int at = resource.type().toLowerCase(Locale.ROOT).lastIndexOf(PROVIDERS);
    if (at > 0) {
      return ofParent(resource, at);
    }
    ResourceKind kind = ResourceKind.of(resource.type());
    if (kind == null || !kind.isExtension() || resource.scope() != null) {
      return resource;
    }
    return withScope(resource, resource.type(), resource.name(), scopeOf(resource));
  }

  /** {@code Microsoft.Storage/storageAccounts/providers/roleAssignments} and the like. */
  private static ArmResource ofParent(ArmResource resource, int at) {
    List<String> names = ArmIds.segments(resource.name());
    if (names.size() < 3) {
      return resource;
    }
    String parentType = resource.type().substring(0, at);
    String namespace = names.get(names.size() - 2);
    String type = namespace + '/' + resource.type().substring(at + PROVIDERS.length());
    String parentName = String.join("/", names.subList(0, names.size() - 2));
    String scope =
        ArmIds.idOf(resource.subscription(), resource.resourceGroup(), parentType, parentName);
    return ResourceKind.of(type) == null
        ? resource
        : withScope(resource, type, names.get(names.size() - 1), scope);
  }

  /** The id before the extension's own part, or what the deployment itself is on. */
  private static String scopeOf(ArmResource resource) {
    String address = resource.address();
    if (address != null && address.startsWith("/")) {
      int at =
          address
              .toLowerCase(Locale.ROOT)
              .lastIndexOf(PROVIDERS + resource.type().toLowerCase(Locale.ROOT));
      if (at >= 0) {
        return address.substring(0, at);
      }
    }
    return ArmIds.groupId(resource.subscription(), resource.resourceGroup());
  }

  private static ArmResource withScope(
      ArmResource resource, String type, String name, String scope) {
    return new ArmResource(
        type,
        name,
        resource.subscription(),
        resource.resourceGroup(),
        scope,
        resource.body(),
        resource.address(),
        resource.place());
  }
}
