package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.json.MalformedJsonException;
import dev.byos.scenarios.imports.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Resources of the azapi provider, which are in Azure's own shape already: {@code type} with an API
 * version, {@code parent_id}, and a {@code body} that is an object or, in older versions of the
 * provider, JSON in a string.
 */
final class Azapi {
  private Azapi() {}

  /** The resource type without its API version; empty for resources of other providers. */
  static String typeOf(TerraformResource resource) {
    String type =
        resource.type().startsWith("azapi_")
            ? resource.values().member("type").map(JsonValue::text).orElse("")
            : "";
    int version = type.indexOf('@');
    return version < 0 ? type : type.substring(0, version);
  }

  /** Azure's name of an azapi resource. */
  static ArmName name(Attribute all, String name, String subscription) {
    String type = typeOf(all.owner());
    Optional<String> known = all.text("id").filter(id -> id.startsWith("/"));
    String parentId = known.map(Azapi::parent).or(() -> all.text("parent_id")).orElse("");
    ArmName parent = ArmName.parse(parentId);
    String parentType = parent.type().toLowerCase(Locale.ROOT);
    if (!parentType.isEmpty() && type.toLowerCase(Locale.ROOT).startsWith(parentType + '/')) {
      ArmName below = parent.below(type.substring(parentType.length() + 1), name);
      return new ArmName(
          type, below.name(), parent.subscription(), parent.resourceGroup(), parent.scope());
    }
    boolean group = parentType.equals("microsoft.resources/resourcegroups");
    if (isExtension(type) || (!parentType.isEmpty() && !group)) {
      return ArmName.extension(type, name, parentId);
    }
    boolean isGroup = type.equalsIgnoreCase("Microsoft.Resources/resourceGroups");
    String of = parent.subscription().isEmpty() ? subscription : parent.subscription();
    String fallback = parentId.isEmpty() ? '{' + all.owner().address() + ".parent_id}" : "";
    String groupName = parent.resourceGroup().isEmpty() ? fallback : parent.resourceGroup();
    return new ArmName(type, name, of, isGroup ? name : groupName.replace('/', '|'), null);
  }

  /** Everything in front of the last provider, type and name of an id. */
  private static String parent(String id) {
    ArmName arm = ArmName.parse(id);
    int slash = arm.type().lastIndexOf('/');
    String last = arm.type().substring(slash + 1);
    int end = id.toLowerCase(Locale.ROOT).lastIndexOf('/' + last.toLowerCase(Locale.ROOT) + '/');
    String parent = end < 0 ? "" : id.substring(0, end);
    int providers = parent.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
    boolean onlyProvider = providers >= 0 && parent.indexOf('/', providers + 11) < 0;
    return onlyProvider ? parent.substring(0, providers) : parent;
  }

  private static boolean isExtension(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.startsWith("microsoft.authorization/")
        || lower.startsWith("microsoft.security/")
        || lower.equals("microsoft.insights/diagnosticsettings");
  }

  /** The body with everything that azapi keeps beside it. */
  static Value.Members body(Attribute all) {
    Body body = new Body(all.place());
    Optional<Value> written = all.get("body").map(Azapi::parsed);
    written.ifPresent(
        value -> {
          if (value instanceof Value.Members members) {
            members.members().forEach((name, member) -> body.put(name, Optional.of(member)));
          } else {
            body.put("properties", written);
          }
        });
    body.put("location", all.get("location"));
    body.put("tags", all.get("tags"));
    all.block("identity").ifPresent(identity -> Identities.put(body, identity));
    String type = all.text("type").orElse("");
    if (type.contains("@")) {
      String version = type.substring(type.indexOf('@') + 1);
      body.put("apiVersion", Optional.of(new Value.Text(version, all.child("type").place())));
    }
    return body.build();
  }

  /** JSON in a string becomes what it says; all of it stands where the string stands. */
  private static Value parsed(Value body) {
    if (body instanceof Value.Text text) {
      try {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        return at(JsonDocument.parse("body", bytes).root().toValue(), text);
      } catch (MalformedJsonException malformed) {
        return new Value.Open("body", "it is not JSON", Optional.empty(), text.place());
      }
    }
    return body;
  }

  private static Value at(Value value, Value.Text text) {
    if (value instanceof Value.Members object) {
      Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      object.members().forEach((name, member) -> members.put(name, at(member, text)));
      return new Value.Members(members, text.place());
    }
    if (value instanceof Value.Items list) {
      return new Value.Items(
          list.items().stream().map(item -> at(item, text)).toList(), text.place());
    }
    if (value instanceof Value.Text string) {
      return new Value.Text(string.text(), text.place());
    }
    if (value instanceof Value.Numeral number) {
      return new Value.Numeral(number.number(), text.place());
    }
    return value instanceof Value.Truth truth
        ? new Value.Truth(truth.truth(), text.place())
        : new Value.Nothing(text.place());
  }
}
