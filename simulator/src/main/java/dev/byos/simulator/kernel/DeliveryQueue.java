package dev.byos.simulator.kernel;

import java.util.Arrays;

/**
 * The deliveries to come, earliest first: a heap with four children per node and the times in an
 * array of their own, so that a comparison touches the delivery only when two times are equal.
 */
final class DeliveryQueue {
  private long[] times = new long[1024];
  private Delivery[] deliveries = new Delivery[1024];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** Time of the earliest delivery; the queue must not be empty. */
  long earliestMicros() {
    return times[0];
  }

  void add(Delivery delivery) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      deliveries = Arrays.copyOf(deliveries, size * 2);
    }
    long time = delivery.timeMicros;
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >> 2;
      if (!before(time, delivery, parent)) {
        break;
      }
      times[at] = times[parent];
      deliveries[at] = deliveries[parent];
      at = parent;
    }
    times[at] = time;
    deliveries[at] = delivery;
  }

  Delivery poll() {
    Delivery first = deliveries[0];
    size--;
    long time = times[size];
    Delivery last = deliveries[size];
    deliveries[size] = null;
    if (size > 0) {
      sink(time, last);
    }
    return first;
  }

  private void sink(long time, Delivery delivery) {
    int at = 0;
    while (true) {
      int child = (at << 2) + 1;
      if (child >= size) {
        break;
      }
      int least = child;
      int end = Math.min(child + 4, size);
      for (int i = child + 1; i < end; i++) {
        if (before(times[i], deliveries[i], least)) {
          least = i;
        }
      }
      if (!before(times[least], deliveries[least], time, delivery)) {
        break;
      }
      times[at] = times[least];
      deliveries[at] = deliveries[least];
      at = least;
    }
    times[at] = time;
    deliveries[at] = delivery;
  }

  private boolean before(long time, Delivery delivery, int other) {
    return before(time, delivery, times[other], deliveries[other]);
  }

  private static boolean before(long time, Delivery one, long otherTime, Delivery other) {
    return time != otherTime ? time < otherTime : one.compareTo(other) < 0;
  }
}
