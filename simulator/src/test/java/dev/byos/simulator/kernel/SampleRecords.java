package dev.byos.simulator.kernel;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Makes records of any type with telling values in every component. */
final class SampleRecords {
  private long counter = 1_000;

  <T> T of(Class<T> type, boolean sparse) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(
              Arrays.stream(components).map(c -> value(c.getGenericType(), sparse)).toArray());
    } catch (ReflectiveOperationException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private Object value(Type type, boolean sparse) {
    counter++;
    if (type == long.class) {
      return counter * 1_000_003L;
    }
    if (type == int.class) {
      return (int) counter;
    }
    if (type == boolean.class) {
      return counter % 2 == 0;
    }
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return sparse ? List.of() : List.of(value(element, false), value(element, false));
    }
    if (sparse) {
      return null;
    }
    if (type == String.class) {
      return "t\u00e4xt \"" + counter + "\" \\ \n\u0001 \u20ac \ud83d\ude00";
    }
    if (type == Long.class) {
      return -counter;
    }
    if (type == Integer.class) {
      return (int) -counter;
    }
    if (type == Instant.class) {
      return Instant.ofEpochSecond(1_700_000_000L + counter, 123_456_000);
    }
    if (type == Boolean.class) {
      return counter % 2 == 0;
    }
    if (type instanceof Class<?> known && known.isEnum()) {
      Object[] constants = known.getEnumConstants();
      return constants[(int) (counter % constants.length)];
    }
    if (type instanceof Class<?> known && known.isRecord()) {
      return of(known, false);
    }
    throw new IllegalArgumentException("no sample for " + type);
  }
}
