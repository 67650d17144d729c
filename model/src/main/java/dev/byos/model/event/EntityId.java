package dev.byos.model.event;

/**
 * Name of an entity: its kind and its name within the run, written {@code kind/name}, such as
 * {@code storage/recseu}. Ids order by kind, then name.
 */
public record EntityId(Kind kind, String name) implements Comparable<EntityId> {

  /** Kinds of entities; the order of the constants is the order of deliveries at one instant. */
  public enum Kind {
    SCENARIO("scenario"),
    SUBSCRIPTION("subscription"),
    IDENTITY("identity"),
    STORAGE("storage"),
    SPEECH("speech"),
    COMMUNICATION("communication"),
    CALL("call"),
    TRANSCRIPTION("transcription"),
    RECOGNITION("recognition"),
    CUSTOM_SPEECH("custom-speech"),
    CUSTOM_VOICE("custom-voice");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    /** The word before the slash. */
    public String wireName() {
      return wireName;
    }
  }

  /**
   * Reads {@code kind/name}.
   *
   * @throws IllegalArgumentException when the text is no entity id
   */
  public static EntityId parse(String text) {
    int slash = text.indexOf('/');
    if (slash > 0) {
      String word = text.substring(0, slash);
      for (Kind kind : Kind.values()) {
        if (kind.wireName.equals(word)) {
          return new EntityId(kind, text.substring(slash + 1));
        }
      }
    }
    throw new IllegalArgumentException("not an entity id: " + text);
  }

  @Override
  public int compareTo(EntityId other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return kind.wireName + "/" + name;
  }
}
