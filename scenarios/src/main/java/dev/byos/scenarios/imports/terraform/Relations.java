package dev.byos.scenarios.imports.terraform;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import dev.byos.scenarios.imports.value.Value.ResourceProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands for a value that Terraform will know after apply: the id or name that a resource of
 * the plan will get, the principal of its identity, or an open value.
 */
final class Relations {
  private static final String AFTER_APPLY = "Terraform knows it after apply";

  private final TerraformPlan plan;
  private final Links links;
  private final Naming naming;
  private Map<String, ArmName> accounts;

  Relations(TerraformPlan plan) {
    this.plan = plan;
    this.links = new Links(plan);
    this.naming = new Naming(this, new Subscriptions(plan));
  }

  /** Azure's name of a resource. */
  Optional<ArmName> name(TerraformResource resource) {
    return naming.of(resource);
  }

  /** The storage account of the plan that has this name. */
  Optional<ArmName> accountNamed(String name) {
    if (accounts == null) {
      accounts = new HashMap<>();
      for (TerraformResource resource : plan.resources()) {
        if (resource.type().equals("azurerm_storage_account")) {
          naming.of(resource).ifPresent(arm -> accounts.putIfAbsent(arm.name(), arm));
        }
      }
    }
    return Optional.ofNullable(accounts.get(name));
  }

  /**
   * The value of an attribute that is known after apply.
   *
   * @param attribute its name, which says what sort of value it takes
   * @param expression what the configuration says, or null
   */
  Value open(TerraformResource owner, String attribute, JsonValue expression, Place place) {
    Link.Sort wanted = Link.wantedBy(attribute);
    Optional<Link> link = links.follow(owner, expression, wanted);
    if (link.isEmpty()) {
      return new Value.Open(
          firstReference(expression).orElse(owner.address() + '.' + attribute),
          AFTER_APPLY,
          Optional.empty(),
          place);
    }
    TerraformResource target = link.get().target();
    Optional<ArmName> name = naming.of(target);
    return switch (link.get().sort(wanted)) {
      case ID ->
          name.map(arm -> (Value) new Value.Text(arm.id(), place))
              .orElseGet(() -> property(target, "id", "id", place));
      case NAME ->
          name.map(arm -> (Value) new Value.Text(lastSegment(arm), place))
              .orElseGet(() -> property(target, "name", "name", place));
      case PRINCIPAL ->
          property(target, path(link.get(), "principal_id"), principal(target, "Id"), place);
      case CLIENT -> property(target, path(link.get(), "client_id"), client(target), place);
      case OTHER ->
          new Value.Open(
              target.address() + '.' + String.join(".", link.get().path()),
              AFTER_APPLY,
              Optional.empty(),
              place);
    };
  }

  private static String path(Link link, String otherwise) {
    return link.path().isEmpty() ? otherwise : String.join(".", link.path());
  }

  private static String principal(TerraformResource target, String suffix) {
    return (isUserAssigned(target) ? "properties" : "identity") + ".principal" + suffix;
  }

  private static String client(TerraformResource target) {
    return (isUserAssigned(target) ? "properties" : "identity") + ".clientId";
  }

  private static boolean isUserAssigned(TerraformResource target) {
    return target.type().equals("azurerm_user_assigned_identity")
        || Azapi.typeOf(target)
            .equalsIgnoreCase("Microsoft.ManagedIdentity/userAssignedIdentities");
  }

  private Value property(TerraformResource target, String attribute, String path, Place place) {
    String resource = naming.of(target).map(ArmName::id).orElse(target.address());
    return new Value.Open(
        target.address() + '.' + attribute,
        AFTER_APPLY,
        Optional.of(new ResourceProperty(resource, path)),
        place);
  }

  private static String lastSegment(ArmName name) {
    return name.name().substring(name.name().lastIndexOf('/') + 1);
  }

  private static Optional<String> firstReference(JsonValue expression) {
    if (expression == null) {
      return Optional.empty();
    }
    for (JsonValue reference :
        expression.member("references").map(JsonValue::items).orElse(List.of())) {
      return Optional.of(reference.text());
    }
    return Optional.empty();
  }
}
