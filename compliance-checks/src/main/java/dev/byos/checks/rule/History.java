package dev.byos.checks.rule;

import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;

/** Where history rules ask for the events that they want to see. */
public interface History {

  /** Handles one event of a type. */
  @FunctionalInterface
  interface Handler<E extends Event> {

    /**
     * Called for each event of the type.
     *
     * @param line the line of the history: number, time, entity
     * @param event its event
     */
    void handle(HistoryEvent line, E event);
  }

  /** Calls the handler for every event of exactly this type. */
  <E extends Event> void on(Class<E> type, Handler<E> handler);

  /**
   * Calls the handler after the last event.
   *
   * @param handler gets the last line seen; not called when the history was empty
   */
  void atEnd(End handler);

  /** Handles the end of the history. */
  @FunctionalInterface
  interface End {

    /** Called once, with the last line of the history. */
    void handle(HistoryEvent last);
  }
}
