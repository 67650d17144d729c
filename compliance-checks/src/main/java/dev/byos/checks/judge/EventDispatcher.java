package dev.byos.checks.judge;

import dev.byos.checks.rule.History;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Hands each event to the handlers of its type, in the order in which they asked for it. */
final class EventDispatcher implements History {
  private final Map<Class<?>, List<Consumer<HistoryEvent>>> handlers = new HashMap<>();
  private final List<End> ends = new ArrayList<>();

  @Override
  public <E extends Event> void on(Class<E> type, Handler<E> handler) {
    handlers
        .computeIfAbsent(type, t -> new ArrayList<>())
        .add(line -> handler.handle(line, type.cast(line.event())));
  }

  @Override
  public void atEnd(End handler) {
    ends.add(handler);
  }

  void accept(HistoryEvent line) {
    List<Consumer<HistoryEvent>> interested = handlers.get(line.event().getClass());
    if (interested != null) {
      for (Consumer<HistoryEvent> handler : interested) {
        handler.accept(line);
      }
    }
  }

  void end(HistoryEvent last) {
    ends.forEach(handler -> handler.handle(last));
  }
}
