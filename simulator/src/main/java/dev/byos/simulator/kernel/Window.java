package dev.byos.simulator.kernel;

import akka.actor.typed.ActorRef;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A stretch of virtual time no longer than the network's minimal delay: nothing that is sent within
 * it can arrive within it, so its entities may decide at the same time. The entity that is done
 * last tells the clock; one message per window, not one per entity.
 */
final class Window {
  private final ActorRef<Clock.Command> clock;
  private final AtomicInteger open = new AtomicInteger();

  Window(ActorRef<Clock.Command> clock) {
    this.clock = clock;
  }

  void begin(int batches) {
    open.set(batches);
  }

  void batchDone() {
    if (open.decrementAndGet() == 0) {
      clock.tell(Clock.WindowDone.INSTANCE);
    }
  }

  void failed(Throwable problem) {
    clock.tell(new Clock.Failed(problem));
  }
}
