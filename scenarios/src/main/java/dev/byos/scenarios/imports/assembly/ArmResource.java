package dev.byos.scenarios.imports.assembly;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;

/**
 * A resource in the shape of Azure Resource Manager, whatever it was read from: a template, an
 * export or a Terraform plan.
 *
 * @param type full type without the name, such as {@code
 *     Microsoft.Storage/storageAccounts/blobServices/containers}
 * @param name full name with the parents' names, such as {@code recs/default/recordings}; open
 *     parts in braces
 * @param subscription GUID of the subscription, or a text in braces when it is open
 * @param resourceGroup name of the group, or a text in braces when it is open
 * @param scope full id of the resource that an extension resource (role assignment, diagnostic
 *     setting) belongs to; null for other resources
 * @param body the evaluated object with {@code location}, {@code kind}, {@code sku}, {@code
 *     identity}, {@code properties}, {@code apiVersion}, {@code tags}, as far as the input has them
 * @param address how the input itself calls the resource: its Terraform address or its full id
 * @param place where it is declared
 */
public record ArmResource(
    String type,
    String name,
    String subscription,
    String resourceGroup,
    String scope,
    Value body,
    String address,
    Place place) {

  /**
   * A member of the body that Azure does not have: parts of an account that the input cannot show,
   * by their name in the estate ({@code containers}, {@code lifecycleRules}), as open values.
   */
  public static final String NOT_SHOWN = "notShown";
}
