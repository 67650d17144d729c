package dev.byos.simulator.kernel;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Writes records as JSON members: components in the order of their declaration, nested records as
 * objects, lists as arrays, enum constants by name, absent values left out. One writer per record
 * class is made on first use, from its accessors.
 *
 * <p>Floating-point components are refused: the JDKs 17 and 25 print them differently, and the
 * history must have the same bytes on both.
 */
final class RecordJson {
  private static final ClassValue<RecordJson> WRITERS =
      new ClassValue<>() {
        @Override
        protected RecordJson computeValue(Class<?> type) {
          return new RecordJson(type);
        }
      };

  private final String typeName;
  private final byte[] typeNameJson;
  private final Component[] components;

  private RecordJson(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException("not a record: " + type.getName());
    }
    typeName = type.getSimpleName();
    typeNameJson = ('"' + typeName + '"').getBytes(StandardCharsets.UTF_8);
    RecordComponent[] declared = type.getRecordComponents();
    components = new Component[declared.length];
    for (int i = 0; i < declared.length; i++) {
      components[i] = Component.of(type, declared[i]);
    }
  }

  static RecordJson of(Class<?> type) {
    return WRITERS.get(type);
  }

  String typeName() {
    return typeName;
  }

  byte[] typeNameJson() {
    return typeNameJson;
  }

  /** Writes the members, each with a comma before it. */
  void members(Object value, JsonBuffer out) {
    for (Component component : components) {
      component.write(value, out);
    }
  }

  /** Writes an object. */
  void object(Object value, JsonBuffer out) {
    int start = out.length();
    members(value, out);
    if (out.length() == start) {
      out.raw('{');
    } else {
      out.array()[start] = '{'; // instead of the first comma
    }
    out.raw('}');
  }

  private static void value(Object value, JsonBuffer out) {
    if (value instanceof String text) {
      out.string(text);
    } else if (value instanceof Long || value instanceof Integer) {
      out.number(((Number) value).longValue());
    } else if (value instanceof Boolean) {
      out.raw(value.toString());
    } else if (value instanceof Enum<?> constant) {
      out.string(constant.name());
    } else if (value instanceof Instant) {
      out.string(value.toString());
    } else if (value instanceof List<?> list) {
      out.raw('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          out.raw(',');
        }
        value(list.get(i), out);
      }
      out.raw(']');
    } else if (value instanceof Record) {
      of(value.getClass()).object(value, out);
    } else {
      throw new IllegalArgumentException("events cannot carry a " + value.getClass().getName());
    }
  }

  /** One component: its name, ready to write, and its accessor in the cheapest form. */
  private abstract static class Component {
    final byte[] prefix;

    Component(String name) {
      prefix = (",\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
    }

    abstract void write(Object owner, JsonBuffer out);

    @SuppressWarnings("unchecked")
    static Component of(Class<?> owner, RecordComponent component) {
      String name = component.getName();
      Class<?> type = component.getType();
      if (type == long.class || type == int.class) {
        ToLongFunction<Object> get =
            (ToLongFunction<Object>)
                accessor(owner, component, ToLongFunction.class, "applyAsLong", long.class);
        return new Component(name) {
          @Override
          void write(Object value, JsonBuffer out) {
            out.raw(prefix).number(get.applyAsLong(value));
          }
        };
      }
      if (type == boolean.class) {
        Predicate<Object> get =
            (Predicate<Object>) accessor(owner, component, Predicate.class, "test", boolean.class);
        return new Component(name) {
          @Override
          void write(Object value, JsonBuffer out) {
            out.raw(prefix).raw(get.test(value) ? "true" : "false");
          }
        };
      }
      if (type.isPrimitive()) {
        throw new IllegalArgumentException(
            "component " + name + " of " + owner.getName() + " has type " + type);
      }
      Function<Object, Object> get =
          (Function<Object, Object>)
              accessor(owner, component, Function.class, "apply", Object.class);
      return new Component(name) {
        @Override
        void write(Object value, JsonBuffer out) {
          Object content = get.apply(value);
          if (content != null) {
            out.raw(prefix);
            RecordJson.value(content, out);
          }
        }
      };
    }

    private static Object accessor(
        Class<?> owner, RecordComponent component, Class<?> shape, String method, Class<?> result) {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle getter = lookup.unreflect(component.getAccessor());
        CallSite site =
            LambdaMetafactory.metafactory(
                lookup,
                method,
                MethodType.methodType(shape),
                MethodType.methodType(result, Object.class),
                getter,
                getter.type());
        return site.getTarget().invoke();
      } catch (Throwable problem) {
        throw new IllegalStateException("cannot read " + owner.getName(), problem);
      }
    }
  }
}
