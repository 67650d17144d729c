package dev.byos.scenarios.imports.terraform;

import java.util.List;

/**
 * What a reference leads to: an attribute of a resource.
 *
 * @param path parts of the attribute's path; empty when the reference names only the resource
 */
record Link(TerraformResource target, List<String> path) {
  Link {
    path = List.copyOf(path);
  }

  /** What sort of value an attribute holds, as far as relations between resources are concerned. */
  enum Sort {
    ID,
    PRINCIPAL,
    CLIENT,
    NAME,
    OTHER
  }

  /** The sort of value that an attribute of that name asks for. */
  static Sort wantedBy(String attribute) {
    return switch (attribute) {
      case "principal_id", "object_id", "principalId", "objectId" -> Sort.PRINCIPAL;
      case "identity_client_id", "client_id", "identityClientId", "clientId" -> Sort.CLIENT;
      case "scope", "parent_id", "resource_id", "resourceId", "privateLinkServiceId", "target" ->
          Sort.ID;
      default ->
          attribute.endsWith("_id") || attribute.endsWith("_ids") || attribute.endsWith("Id")
              ? Sort.ID
              : attribute.equals("name") || attribute.endsWith("_name") ? Sort.NAME : Sort.OTHER;
    };
  }

  /** The sort of value that this leads to; {@code wanted} when it names only the resource. */
  Sort sort(Sort wanted) {
    if (path.isEmpty()) {
      return wanted;
    }
    String last = path.get(path.size() - 1);
    return switch (last) {
      case "principal_id", "principalId", "object_id" -> Sort.PRINCIPAL;
      case "client_id", "clientId" -> Sort.CLIENT;
      case "id",
          "versionless_id",
          "resource_id",
          "resource_versionless_id",
          "resource_manager_id",
          "role_definition_resource_id" ->
          Sort.ID;
      case "name" -> path.size() == 1 ? Sort.NAME : Sort.OTHER;
      default -> Sort.OTHER;
    };
  }
}
