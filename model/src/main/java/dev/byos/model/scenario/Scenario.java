package dev.byos.model.scenario;

import dev.byos.model.estate.Estate;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.WorkItem;
import java.time.Instant;
import java.util.List;

/**
 * One story to run: a layout, the work on it, what changes and breaks along the way, and what is
 * expected of the end.
 *
 * @param name short title
 * @param description the story in a few sentences
 * @param files the script and everything it includes, with digests, the script first
 * @param start instant of virtual time 0, UTC
 * @param durationMicros how long new work arrives; the run goes on until everything that was
 *     started has ended
 * @param seed default seed; the command line may replace it
 * @param profile figures in force
 * @param deployment whether the layout stands at the start or is built live
 * @param media whether media and documents are written with their bytes or described only
 * @param settleMicros how long after {@code durationMicros} the run may go on (open work,
 *     retention, expiry); 0 = until nothing is left to happen, so that all that expires has expired
 * @param workload the work, in script order
 * @param timeline changes and faults, ordered by time
 * @param expectations limits to be judged at the end
 */
public record Scenario(
    String name,
    String description,
    List<InputFile> files,
    Instant start,
    long durationMicros,
    long seed,
    Profile profile,
    Deployment deployment,
    Media media,
    long settleMicros,
    Estate estate,
    List<WorkItem> workload,
    List<TimelineEntry> timeline,
    List<Expectation> expectations) {

  public Scenario {
    files = List.copyOf(files);
    workload = List.copyOf(workload);
    timeline = List.copyOf(timeline);
    expectations = List.copyOf(expectations);
  }

  /** The same story on another estate. */
  public Scenario withEstate(Estate other) {
    return new Scenario(
        name,
        description,
        files,
        start,
        durationMicros,
        seed,
        profile,
        deployment,
        media,
        settleMicros,
        other,
        workload,
        timeline,
        expectations);
  }

  /** Whether the layout is ready when the run begins. */
  public enum Deployment {
    /** Everything stands and has taken effect at virtual time 0. */
    SETTLED,
    /**
     * Everything is created from virtual time 0 on; roles and firewalls take effect with their
     * delays.
     */
    LIVE
  }

  /** Whether artefacts have bytes. */
  public enum Media {
    /** Real files are written and verified. */
    FILES,
    /** Lengths only; nothing is written and exports cannot be verified byte for byte. */
    DESCRIPTORS
  }

  /**
   * An input file.
   *
   * @param path as the user gave it, with forward slashes, or the file name alone for library
   *     scripts
   * @param sha256 lower-case hexadecimal digest of its bytes
   */
  public record InputFile(String path, String sha256) {}
}
