package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * The subscription that a resource will be created in, as far as a plan tells: from its provider's
 * configuration, or from what it read of the subscription it runs in.
 */
final class Subscriptions {
  private final TerraformPlan plan;
  private final String fallback;

  Subscriptions(TerraformPlan plan) {
    this.plan = plan;
    this.fallback =
        configured("azurerm")
            .or(() -> configured("azapi"))
            .or(() -> read("azurerm_client_config"))
            .or(() -> read("azurerm_subscription"))
            .or(this::ofExistingResources)
            .orElse(Naming.OPEN_SUBSCRIPTION);
  }

  /** GUID of the subscription, or a text in braces. */
  String of(TerraformResource resource) {
    if (resource.configuration() == null) {
      return fallback;
    }
    return resource
        .configuration()
        .member("provider_config_key")
        .map(JsonValue::text)
        .flatMap(this::configured)
        .orElse(fallback);
  }

  private Optional<String> configured(String provider) {
    Optional<JsonValue> expression =
        plan.root()
            .member("configuration")
            .flatMap(configuration -> configuration.member("provider_config"))
            .flatMap(providers -> providers.member(provider))
            .flatMap(config -> config.member("expressions"))
            .flatMap(expressions -> expressions.member("subscription_id"));
    return expression
        .flatMap(e -> e.member("constant_value"))
        .flatMap(JsonValue::string)
        .or(() -> expression.flatMap(this::ofVariable))
        .filter(text -> !text.isEmpty());
  }

  private Optional<String> ofVariable(JsonValue expression) {
    for (JsonValue item : expression.member("references").map(JsonValue::items).orElse(List.of())) {
      Reference reference = Reference.of(item.text());
      if (reference.text(0).equals("var") && reference.size() == 2) {
        return plan.root()
            .member("variables")
            .flatMap(variables -> variables.member(reference.text(1)))
            .flatMap(variable -> variable.member("value"))
            .flatMap(JsonValue::string);
      }
    }
    return Optional.empty();
  }

  private Optional<String> read(String dataSource) {
    return plan.resources().stream()
        .filter(resource -> !resource.managed() && resource.type().equals(dataSource))
        .flatMap(resource -> resource.values().member("subscription_id").stream())
        .flatMap(value -> value.string().stream())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private Optional<String> ofExistingResources() {
    return plan.resources().stream()
        .filter(TerraformResource::managed)
        .flatMap(resource -> resource.values().member("id").stream())
        .flatMap(id -> id.string().stream())
        .filter(id -> id.startsWith("/subscriptions/"))
        .map(id -> ArmName.parse(id).subscription())
        .findFirst();
  }
}
