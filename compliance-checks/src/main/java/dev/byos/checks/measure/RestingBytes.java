package dev.byos.checks.measure;

/**
 * How much of one flow rests, rested, and for how long: bytes times time, summed up as it passes.
 */
final class RestingBytes {
  private static final double MICROS_PER_HOUR = 3_600e6;
  private static final double BYTES_PER_GIBIBYTE = 1L << 30;

  private long things;
  private long bytes;
  private long resting;
  private long restingBytes;
  private long changedMicros;
  private double byteMicros;
  private long longestMicros;

  /** One more comes to rest. */
  void add(long size, long nowMicros) {
    pass(nowMicros);
    things++;
    bytes += size;
    resting++;
    restingBytes += size;
  }

  /** One that rests has another size from now on. */
  void resize(long before, long after, long nowMicros) {
    pass(nowMicros);
    bytes += after - before;
    restingBytes += after - before;
  }

  /** One that has rested since then is gone. */
  void remove(long size, long sinceMicros, long nowMicros) {
    pass(nowMicros);
    resting--;
    restingBytes -= size;
    rested(sinceMicros, nowMicros);
  }

  /** One has rested since then. */
  void rested(long sinceMicros, long nowMicros) {
    longestMicros = Math.max(longestMicros, nowMicros - sinceMicros);
  }

  long things() {
    return things;
  }

  long bytes() {
    return bytes;
  }

  long resting() {
    return resting;
  }

  long longestMicros() {
    return longestMicros;
  }

  double gibibyteHours(long nowMicros) {
    pass(nowMicros);
    return byteMicros / BYTES_PER_GIBIBYTE / MICROS_PER_HOUR;
  }

  private void pass(long nowMicros) {
    byteMicros += (double) restingBytes * (nowMicros - changedMicros);
    changedMicros = nowMicros;
  }
}
