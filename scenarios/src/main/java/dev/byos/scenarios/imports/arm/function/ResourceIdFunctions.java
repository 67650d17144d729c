package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.DeploymentScope;
import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.ResourceIds;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that put the id of a resource together. */
final class ResourceIdFunctions {
  private ResourceIdFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    all.put("resourceId", call -> made(call, ResourceIdFunctions::ofGroup));
    all.put("subscriptionResourceId", call -> made(call, ResourceIdFunctions::ofSubscription));
    all.put("tenantResourceId", call -> made(call, before -> Optional.of("")));
    all.put("managementGroupResourceId", call -> made(call, ResourceIdFunctions::ofManagement));
    all.put(
        "extensionResourceId",
        call ->
            made(
                call,
                before ->
                    before.count() == 1 ? before.texts.stream().findFirst() : Optional.empty()));
  }

  /** What stands before the type, and the scope of the deployment. */
  private record Before(List<String> texts, DeploymentScope scope) {
    int count() {
      return texts.size();
    }
  }

  private interface Base {
    Optional<String> of(Before before);
  }

  private static Optional<String> ofGroup(Before before) {
    DeploymentScope scope = before.scope;
    int count = before.count();
    if (count == 0) {
      return Optional.of(scope.path());
    }
    String group = before.texts.get(count - 1);
    return switch (count) {
      case 1 -> Optional.of(scope.inGroup(group).groupPath());
      case 2 -> Optional.of(scope.inSubscription(before.texts.get(0)).inGroup(group).groupPath());
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofSubscription(Before before) {
    DeploymentScope scope = before.scope;
    return switch (before.count()) {
      case 0 -> Optional.of(scope.subscriptionPath());
      case 1 -> Optional.of(scope.inSubscription(before.texts.get(0)).subscriptionPath());
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofManagement(Before before) {
    String own = OpenText.part("managementGroup().name");
    return before.count() > 1
        ? Optional.empty()
        : Optional.of(
            DeploymentScope.managementGroupPath(before.count() == 0 ? own : before.texts.get(0)));
  }

  private static Value made(Invocation call, Base base) {
    List<String> before = new ArrayList<>();
    List<String> names = new ArrayList<>();
    String type = null;
    for (Value argument : call.arguments()) {
      Optional<String> text = OpenText.textOf(argument);
      if (text.isEmpty()) {
        return call.unfit("texts");
      }
      if (type != null) {
        names.addAll(ResourceIds.segments(text.get()));
      } else if (isType(argument, text.get())) {
        type =
            text.get().endsWith("/")
                ? text.get().substring(0, text.get().length() - 1)
                : text.get();
      } else {
        before.add(text.get());
      }
    }
    Optional<String> start = base.of(new Before(before, call.frame().surroundings().scope()));
    Optional<String> id =
        type == null || start.isEmpty()
            ? Optional.empty()
            : ResourceIds.id(start.get(), type, names);
    return id.map(call::text).orElseGet(() -> call.unfit("a resource type and as many names"));
  }

  private static boolean isType(Value argument, String text) {
    return argument instanceof Value.Text
        && !text.startsWith("/")
        && OpenText.head(text).indexOf('/') > 0;
  }
}
