package dev.byos.scenarios.imports.json;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A light view of one value of a {@link JsonDocument}: made when asked for, holding nothing of its
 * own. Texts and numbers are decoded at each call. Two views of the same value are equal.
 */
public record JsonValue(JsonDocument document, int index) {

  /**
   * A member of an object.
   *
   * @param namePlace where the name is written
   */
  public record Member(String name, Place namePlace, JsonValue value) {}

  /** What it is. */
  public JsonKind kind() {
    return JsonKind.of(document.kindAt(index));
  }

  public boolean isObject() {
    return kind() == JsonKind.OBJECT;
  }

  public boolean isArray() {
    return kind() == JsonKind.ARRAY;
  }

  public boolean isString() {
    return kind() == JsonKind.STRING;
  }

  /** Where it is written: its first character. */
  public Place place() {
    return document.placeAt(index);
  }

  /** The text of a string; of a number or a plain word what is written; otherwise empty. */
  public String text() {
    return switch (kind()) {
      case STRING -> document.stringAt(index);
      case NUMBER -> document.numberAt(index);
      case TRUE, FALSE, NULL -> kind().name().toLowerCase(Locale.ROOT);
      case OBJECT, ARRAY -> "";
    };
  }

  /** The text, when it is a string. */
  public Optional<String> string() {
    return isString() ? Optional.of(document.stringAt(index)) : Optional.empty();
  }

  /**
   * The number.
   *
   * @throws IllegalStateException when it is not a number
   */
  public BigDecimal number() {
    if (kind() != JsonKind.NUMBER) {
      throw new IllegalStateException("not a number but " + kind());
    }
    return new BigDecimal(document.numberAt(index));
  }

  /** Whether it is the word {@code true}. */
  public boolean isTrue() {
    return kind() == JsonKind.TRUE;
  }

  /** Number of members or items; 0 for anything else. */
  public int size() {
    return document.sizeAt(index);
  }

  /** Items of a list in order; none for anything else. */
  public Iterable<JsonValue> items() {
    return () ->
        new Walk<>(isArray()) {
          @Override
          JsonValue here() {
            return new JsonValue(document, at);
          }
        };
  }

  /** Members of an object in order; none for anything else. */
  public Iterable<Member> members() {
    return () ->
        new Walk<>(isObject()) {
          @Override
          Member here() {
            Place place = document.placeAt(at);
            return new Member(document.stringAt(at), place, new JsonValue(document, ++at));
          }
        };
  }

  /** The member of exactly that name, when this is an object that has it (even when null). */
  public Optional<JsonValue> member(String name) {
    return find(name, false);
  }

  /** The member of that name in any case, as Azure Resource Manager compares names. */
  public Optional<JsonValue> memberIgnoringCase(String name) {
    return find(name, true);
  }

  private Optional<JsonValue> find(String name, boolean ignoreCase) {
    if (!isObject()) {
      return Optional.empty();
    }
    int at = index + 3;
    int end = document.next(index);
    while (at < end) {
      if (document.stringEquals(at, name, ignoreCase)) {
        return Optional.of(new JsonValue(document, at + 1));
      }
      at = document.next(at + 1);
    }
    return Optional.empty();
  }

  /** The whole subtree as a tree of values, each with its place: for one resource at a time. */
  public Value toValue() {
    Place place = place();
    return switch (kind()) {
      case STRING -> new Value.Text(text(), place);
      case NUMBER -> new Value.Numeral(number(), place);
      case TRUE, FALSE -> new Value.Truth(isTrue(), place);
      case NULL -> new Value.Nothing(place);
      case ARRAY -> {
        List<Value> items = new ArrayList<>(size());
        items().forEach(item -> items.add(item.toValue()));
        yield new Value.Items(items, place);
      }
      case OBJECT -> {
        Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        members().forEach(member -> members.put(member.name(), member.value().toValue()));
        yield new Value.Members(members, place);
      }
    };
  }

  /** Goes over the children of this value. */
  private abstract class Walk<T> implements Iterator<T> {
    private final int end;
    int at = index + 3;

    Walk(boolean applies) {
      end = applies ? document.next(index) : 0;
    }

    /** The child at {@link #at}, which is left at the child's value. */
    abstract T here();

    @Override
    public boolean hasNext() {
      return at < end;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      T child = here();
      at = document.next(at);
      return child;
    }
  }
}
