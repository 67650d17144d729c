package dev.byos.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Makes records of any shape out of random parts: a component that somebody adds to a record is
 * tried from then on without a change here. Lists have at most three items, so that a record of
 * many lists stays small.
 */
final class AnyRecord {
  private final Map<String, Arbitrary<?>> components = new HashMap<>();
  private final Map<Class<?>, Arbitrary<?>> types = new HashMap<>();

  AnyRecord() {
    types.put(long.class, Arbitraries.longs().greaterOrEqual(0));
    types.put(Long.class, Arbitraries.longs().greaterOrEqual(0));
    types.put(int.class, Arbitraries.integers().greaterOrEqual(0));
  }

  /** Uses these values for a type. */
  <T> AnyRecord with(Class<T> type, Arbitrary<? extends T> values) {
    types.put(type, values);
    return this;
  }

  /** Uses these values for one component of a record. */
  AnyRecord with(Class<? extends Record> owner, String component, Arbitrary<?> values) {
    components.put(owner.getName() + "." + component, values);
    return this;
  }

  /** Values of a record type. */
  <T extends Record> Arbitrary<T> of(Class<T> type) {
    return record(type).map(type::cast);
  }

  private Arbitrary<?> any(Type type) {
    if (type instanceof ParameterizedType list) {
      return any(list.getActualTypeArguments()[0]).list().ofMaxSize(3);
    }
    Class<?> plain = (Class<?>) type;
    if (types.containsKey(plain)) {
      return types.get(plain);
    }
    if (plain.isEnum()) {
      return Arbitraries.of(plain.getEnumConstants());
    }
    if (plain.isSealed()) {
      return Arbitraries.of(plain.getPermittedSubclasses()).flatMap(this::record);
    }
    return record(plain);
  }

  private Arbitrary<Object> record(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    List<Arbitrary<Object>> values = new ArrayList<>();
    for (RecordComponent part : parts) {
      Arbitrary<?> own = components.get(type.getName() + "." + part.getName());
      values.add((own == null ? any(part.getGenericType()) : own).asGeneric());
    }
    Constructor<?> constructor = canonical(type, parts);
    return Combinators.combine(values).as(arguments -> made(constructor, arguments));
  }

  private static Constructor<?> canonical(Class<?> type, RecordComponent[] parts) {
    try {
      return type.getDeclaredConstructor(
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("every record has it", impossible);
    }
  }

  private static Object made(Constructor<?> constructor, List<Object> arguments) {
    try {
      return constructor.newInstance(arguments.toArray());
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
