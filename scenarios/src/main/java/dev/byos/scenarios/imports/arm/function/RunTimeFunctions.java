package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.Invocation;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.TemplateFunction;
import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions whose values only the deployment knows, and those that make names nobody can guess. */
final class RunTimeFunctions {
  private static final String RUN_TIME = "it is known only at run time";

  private RunTimeFunctions() {}

  static void register(Map<String, TemplateFunction> all) {
    for (String name :
        List.of(
            "providers",
            "pickZones",
            "toLogicalZone",
            "toLogicalZones",
            "toPhysicalZone",
            "toPhysicalZones",
            "dateTimeAdd",
            "dateTimeFromEpoch",
            "dateTimeToEpoch",
            "cidrSubnet",
            "cidrHost",
            "parseCidr",
            "utcNow",
            "references",
            "getSecret",
            "externalInput",
            "fail")) {
      all.put(name, call -> call.open(RUN_TIME));
    }
    all.put("uniqueString", call -> call.open("it is a hash of what only the deployment knows"));
    all.put("guid", call -> call.open("it is a hash of what only the deployment knows"));
    all.put("newGuid", RunTimeFunctions::newGuid);
    all.put("reference", RunTimeFunctions::reference);
    all.put("resourceInfo", RunTimeFunctions::resourceInfo);
  }

  /** Two of them are never the same. */
  private static Value newGuid(Invocation call) {
    String where = call.place().line() + ":" + call.place().column();
    return new Value.Open(
        "newGuid(" + where + ')', "it is new each time", Optional.empty(), call.place());
  }

  private static Value reference(Invocation call) {
    Optional<String> named = call.maybe(0).flatMap(OpenText::textOf);
    if (named.isEmpty()) {
      return call.open(RUN_TIME);
    }
    boolean full = call.text(2).filter(word -> word.equalsIgnoreCase("full")).isPresent();
    String id = OpenText.braces(call.frame().surroundings().resourceIdOf(named.get()));
    String expression = "reference('" + id + (full ? "', 'full')" : "')");
    return new Value.Open(
        expression,
        RUN_TIME,
        Optional.of(new Value.ResourceProperty(id, full ? "" : "properties")),
        call.place());
  }

  private static Value resourceInfo(Invocation call) {
    Optional<String> named = call.maybe(0).flatMap(OpenText::textOf);
    if (named.isEmpty()) {
      return call.open(RUN_TIME);
    }
    String id = call.frame().surroundings().resourceIdOf(named.get());
    String shown = "resourceInfo('" + OpenText.braces(id) + "')";
    return call.members(
        Map.of(
            "id", call.text(id),
            "name", call.text(OpenText.part(shown + ".name")),
            "type", call.text(OpenText.part(shown + ".type"))));
  }
}
