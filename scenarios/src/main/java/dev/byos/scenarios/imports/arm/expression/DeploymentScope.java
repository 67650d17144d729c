package dev.byos.scenarios.imports.arm.expression;

/**
 * Where a template is deployed to. Texts carry the marks of {@link OpenText}.
 *
 * @param subscription GUID of the subscription
 * @param resourceGroup name of the group
 */
public record DeploymentScope(Level level, String subscription, String resourceGroup) {

  /** What a deployment puts its resources into. */
  public enum Level {
    RESOURCE_GROUP,
    SUBSCRIPTION,
    MANAGEMENT_GROUP,
    TENANT
  }

  /** Subscription and group that nobody knows before the deployment. */
  public static DeploymentScope unknown(Level level) {
    return new DeploymentScope(
        level,
        OpenText.part("subscription().subscriptionId"),
        OpenText.part("resourceGroup().name"));
  }

  public DeploymentScope at(Level other) {
    return new DeploymentScope(other, subscription, resourceGroup);
  }

  public DeploymentScope inSubscription(String other) {
    return new DeploymentScope(level, other, resourceGroup);
  }

  public DeploymentScope inGroup(String other) {
    return new DeploymentScope(level, subscription, other);
  }

  /** Id of the subscription. */
  public String subscriptionPath() {
    return "/subscriptions/" + subscription;
  }

  /** Id of the group. */
  public String groupPath() {
    return subscriptionPath() + "/resourceGroups/" + resourceGroup;
  }

  /** Id of what resources without a scope of their own are put into; empty for the tenant. */
  public String path() {
    return switch (level) {
      case RESOURCE_GROUP -> groupPath();
      case SUBSCRIPTION -> subscriptionPath();
      case MANAGEMENT_GROUP -> managementGroupPath(OpenText.part("managementGroup().name"));
      case TENANT -> "";
    };
  }

  /** Id of a management group. */
  public static String managementGroupPath(String name) {
    return "/providers/Microsoft.Management/managementGroups/" + name;
  }
}
