package dev.byos.model.place;

/**
 * A border between geographies that data cross.
 *
 * @param way which data cross it
 * @param from geography where they come from
 * @param to geography where they go
 */
public record Border(Way way, String from, String to) {

  /** Ways that data take. */
  public enum Way {
    /** Between Speech and its storage: audio, logs, results, models. */
    DATA("data", "between Speech and storage"),
    /** Recordings on their way from the data location to the storage account. */
    EXPORT("export", "recordings on export"),
    /** The copy that a geo-replicated account keeps in the paired region. */
    REPLICATION("replication", "copy in the paired region");

    private final String wireName;
    private final String title;

    Way(String wireName, String title) {
      this.wireName = wireName;
      this.title = title;
    }

    /** The word used in reports. */
    public String wireName() {
      return wireName;
    }

    /** What people call it. */
    public String title() {
      return title;
    }
  }
}
