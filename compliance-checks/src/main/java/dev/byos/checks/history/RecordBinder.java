package dev.byos.checks.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes records of JSON objects and is strict about it: a member that the record does not have, a
 * missing number or a value of the wrong kind is an error. What may be {@code null} may be left
 * out.
 */
final class RecordBinder {
  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  private record Shape(Constructor<?> constructor, List<RecordComponent> components) {}

  /**
   * Makes a record.
   *
   * @param others members of the object that belong to somebody else
   * @throws IllegalArgumentException saying which member is wrong
   */
  <T> T bind(Class<T> type, JsonNode object, Set<String> others) {
    if (!object.isObject()) {
      throw new IllegalArgumentException("expected an object for " + type.getSimpleName());
    }
    Shape shape = shapes.computeIfAbsent(type, RecordBinder::shapeOf);
    Set<String> unknown = new HashSet<>();
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      unknown.add(names.next());
    }
    unknown.removeAll(others);
    Object[] values = new Object[shape.components.size()];
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = shape.components.get(i);
      unknown.remove(component.getName());
      values[i] =
          value(component.getName(), component.getGenericType(), object.get(component.getName()));
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          type.getSimpleName()
              + " has no member '"
              + unknown.stream().sorted().toList().get(0)
              + "'");
    }
    try {
      return type.cast(shape.constructor.newInstance(values));
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          type.getSimpleName() + ": " + refused.getCause().getMessage(), refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object value(String name, Type type, JsonNode node) {
    boolean absent = node == null || node.isNull();
    if (type == long.class || type == int.class || type == Long.class) {
      if (absent && type == Long.class) {
        return null;
      }
      require(
          !absent && node.isIntegralNumber() && node.canConvertToLong(), name, "a number", node);
      return type == int.class ? (Object) Math.toIntExact(node.longValue()) : node.longValue();
    }
    if (type == boolean.class) {
      require(!absent && node.isBoolean(), name, "true or false", node);
      return node.booleanValue();
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(name, list.getActualTypeArguments()[0], node, absent);
    }
    if (absent) {
      return null;
    }
    if (type == String.class) {
      require(node.isTextual(), name, "a text", node);
      return node.textValue();
    }
    if (type == Instant.class) {
      require(node.isTextual(), name, "an instant", node);
      try {
        return Instant.parse(node.textValue());
      } catch (DateTimeParseException malformed) {
        throw new IllegalArgumentException("'" + name + "' is not an instant: " + node, malformed);
      }
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return bind(record, node, Set.of());
    }
    throw new IllegalStateException("no way to read a " + type + " ('" + name + "')");
  }

  private List<Object> list(String name, Type element, JsonNode node, boolean absent) {
    List<Object> values = new ArrayList<>();
    if (!absent) {
      require(node.isArray(), name, "a list", node);
      for (JsonNode item : node) {
        values.add(value(name, element, item));
      }
    }
    return List.copyOf(values);
  }

  private static void require(boolean fine, String name, String wanted, JsonNode found) {
    if (!fine) {
      throw new IllegalArgumentException(
          found == null
              ? "'" + name + "' is missing, expected " + wanted
              : "'" + name + "' is " + found + ", expected " + wanted);
    }
  }

  private static Shape shapeOf(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      return new Shape(type.getDeclaredConstructor(types), List.of(components));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
