package dev.byos.model.event;

/**
 * Something that happened: what entities persist, what the history shows, what the rules judge. The
 * type's name in the history is its simple class name; a change of shape gets a new version in the
 * journal and an upgrade on reading.
 *
 * <p>A component that is {@code null} is left out of the history.
 */
public sealed interface Event
    permits ScenarioEvent,
        SubscriptionEvent,
        IdentityEvent,
        StorageEvent,
        SpeechEvent,
        CommunicationEvent,
        CallEvent,
        TranscriptionEvent,
        RecognitionEvent,
        CustomSpeechEvent,
        CustomVoiceEvent,
        WorkEvent {

  /** The type's name in journal and history. */
  default String type() {
    return getClass().getSimpleName();
  }
}
