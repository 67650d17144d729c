package dev.byos.studies.compare;

/** Is told how far a comparison is; called by several threads at once. */
public interface CompareProgress {

  /** A run begins. */
  void begin(String layout, long seed);

  /** How far a run is: virtual time, microseconds, and events so far. */
  void at(String layout, long seed, long virtualMicros, long events);

  /**
   * A run is over.
   *
   * @param reused whether its report was there already
   */
  void done(String layout, long seed, boolean reused);
}
