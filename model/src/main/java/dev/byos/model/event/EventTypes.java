package dev.byos.model.event;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every event type by its name, found from the sealed hierarchy, so that none can be forgotten. */
public final class EventTypes {
  private static final Map<String, Class<? extends Event>> BY_NAME = collect();

  private EventTypes() {}

  /** All event types, ordered by name. */
  public static Map<String, Class<? extends Event>> byName() {
    return BY_NAME;
  }

  /** The type of that name. */
  public static Optional<Class<? extends Event>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, Class<? extends Event>> collect() {
    Map<String, Class<? extends Event>> types = new TreeMap<>();
    collect(Event.class, types);
    return Collections.unmodifiableMap(types);
  }

  private static void collect(Class<?> type, Map<String, Class<? extends Event>> types) {
    if (type.isRecord()) {
      if (types.put(type.getSimpleName(), type.asSubclass(Event.class)) != null) {
        throw new IllegalStateException("two event types are called " + type.getSimpleName());
      }
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted, types);
    }
  }
}
