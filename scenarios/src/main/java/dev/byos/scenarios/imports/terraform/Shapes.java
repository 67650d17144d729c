package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Turns values of azurerm into the shape that Azure Resource Manager gives them. */
final class Shapes {
  private Shapes() {}

  /** A switch as one of two words; open values stay open. */
  static Optional<Value> words(Optional<Value> flag, String whenTrue, String whenFalse) {
    return flag.map(
        value ->
            value instanceof Value.Truth truth
                ? new Value.Text(truth.truth() ? whenTrue : whenFalse, value.place())
                : value);
  }

  /** The opposite of a switch. */
  static Optional<Value> negated(Optional<Value> flag) {
    return flag.map(
        value ->
            value instanceof Value.Truth truth
                ? new Value.Truth(!truth.truth(), value.place())
                : value);
  }

  /** A text, turned into another one; open values stay open, an empty text is none. */
  static Optional<Value> text(Optional<Value> text, Function<String, String> change) {
    return text.filter(value -> !(value instanceof Value.Text t) || !t.text().isEmpty())
        .map(
            value ->
                value instanceof Value.Text t
                    ? new Value.Text(change.apply(t.text()), value.place())
                    : value);
  }

  /** A text that is not empty. */
  static Optional<Value> text(Optional<Value> text) {
    return text(text, Function.identity());
  }

  /** A set of words as Azure writes it: separated by commas, {@code None} when empty. */
  static Optional<Value> joined(Optional<Value> set) {
    return set.map(
        value -> {
          if (!(value instanceof Value.Items items)) {
            return value;
          }
          List<String> words = new ArrayList<>();
          for (Value item : items.items()) {
            if (item.isOpen()) {
              return item;
            }
            item.asText().ifPresent(words::add);
          }
          return new Value.Text(words.isEmpty() ? "None" : String.join(", ", words), value.place());
        });
  }

  /** Each element of a list as an object. */
  static Optional<Value> each(Attribute list, Function<Attribute, Body> shape) {
    Optional<Value> whole = list.value();
    if (whole.isEmpty() || whole.get().isOpen()) {
      return whole;
    }
    List<Value> items = new ArrayList<>();
    for (Attribute item : list.items()) {
      items.add(shape.apply(item).build());
    }
    return Optional.of(new Value.Items(items, list.place()));
  }

  /** Each element of a list of texts as the only member of an object. */
  static Optional<Value> eachAs(String member, Attribute list) {
    return each(list, item -> new Body(item.place()).put(member, item.value()));
  }

  /**
   * A block: filled in when there is one, open when it is configured but not known.
   *
   * @param path where the block belongs in the body
   */
  static void block(Body body, String path, Attribute all, String name, Consumer<Attribute> fill) {
    Optional<Attribute> block = all.block(name);
    if (block.isPresent()) {
      fill.accept(block.get());
    } else {
      body.put(path, all.get(name).filter(Value::isOpen));
    }
  }

  /** Sets what a key of a vault is, given by any of its ids. */
  static void key(Body body, String path, Optional<Value> keyId) {
    Optional<String> id = keyId.flatMap(Value::asText);
    if (id.isEmpty()) {
      return;
    }
    if (keyId.get().isOpen()) {
      body.put(path + ".keyVaultUri", keyId);
      return;
    }
    String uri = id.get();
    String name = "";
    String version = "";
    int keys = id.get().indexOf("/keys/");
    if (id.get().startsWith("/") && keys >= 0) {
      ArmName vault = ArmName.parse(id.get().substring(0, keys));
      uri = "https://" + vault.name() + ".vault.azure.net";
      name = id.get().substring(keys + 6);
    } else if (keys >= 0) {
      uri = id.get().substring(0, keys);
      String[] parts = id.get().substring(keys + 6).split("/", 2);
      name = parts[0];
      version = parts.length > 1 ? parts[1] : "";
    }
    Map<String, String> members =
        Map.of("keyVaultUri", uri, "keyName", name, "keyVersion", version);
    members.forEach(
        (member, text) ->
            body.put(
                path + '.' + member,
                Optional.of(text)
                    .filter(t -> !t.isEmpty())
                    .map(t -> new Value.Text(t, keyId.get().place()))));
  }
}
