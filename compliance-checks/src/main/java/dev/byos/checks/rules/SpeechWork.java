package dev.byos.checks.rules;

import dev.byos.checks.rule.History;
import dev.byos.model.event.CustomSpeechEvent;
import dev.byos.model.event.CustomVoiceEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Open pieces of work on Speech resources, so that rules know whose work an event belongs to.
 * Bounded: work is forgotten when it has ended.
 */
public final class SpeechWork {
  private final Map<EntityId, Open> open = new HashMap<>();

  /** The four things that one resource and its storage account serve. */
  public enum Kind {
    BATCH_TRANSCRIPTION,
    REAL_TIME_LOGGING,
    CUSTOM_SPEECH,
    CUSTOM_VOICE
  }

  /** How a piece of work ended. */
  public interface Listener {

    /** The work reached its result in storage. */
    void succeeded(HistoryEvent line, Open work);

    /** The work was refused, or failed. */
    void failed(HistoryEvent line, Open work, int status, String code);
  }

  /** One open piece of work. */
  public static final class Open {
    private final String speech;
    private final String account;
    private final Kind kind;
    private boolean logged = true;
    private boolean elsewhere;
    private int stored;

    Open(String speech, String account, Kind kind) {
      this.speech = speech;
      this.account = account;
      this.kind = kind;
    }

    /** Name of the Speech resource. */
    public String speech() {
      return speech;
    }

    /** Name of the associated account as the resource told it; null without one. */
    public String account() {
      return account;
    }

    public Kind kind() {
      return kind;
    }

    /** Whether results were to go to a container of the client's choice. */
    public boolean elsewhere() {
      return elsewhere;
    }

    /** Number of artefacts stored so far. */
    public int stored() {
      return stored;
    }
  }

  /** The work of that entity, if it is open and on a Speech resource. */
  public Optional<Open> of(EntityId entity) {
    return Optional.ofNullable(open.get(entity));
  }

  /** Follows the work; call it before the rule asks for its own events. */
  public void watch(History history, Listener listener) {
    history.on(
        WorkEvent.WorkAccepted.class,
        (line, event) -> begin(line, event.resource(), event.storageAccount()));
    history.on(
        WorkEvent.ArtefactStored.class,
        (line, event) -> of(line.entity()).ifPresent(w -> w.stored++));
    history.on(
        TranscriptionEvent.TranscriptionSubmitted.class,
        (line, event) ->
            of(line.entity())
                .ifPresent(w -> w.elsewhere = event.destinationContainerUrl() != null));
    history.on(
        RecognitionEvent.SessionStarted.class,
        (line, event) -> of(line.entity()).ifPresent(w -> w.logged = event.logging()));
    history.on(
        RecognitionEvent.SessionEnded.class,
        (line, event) -> {
          // Without logging nothing is stored, and BYOS has no part in the session.
          if (of(line.entity()).filter(w -> !w.logged).isPresent()) {
            open.remove(line.entity());
          }
        });
    succeeded(history, TranscriptionEvent.TranscriptionSucceeded.class, listener);
    succeeded(history, RecognitionEvent.SessionLogged.class, listener);
    succeeded(history, CustomSpeechEvent.SpeechModelTrained.class, listener);
    succeeded(history, CustomVoiceEvent.VoiceModelTrained.class, listener);
    failed(history, TranscriptionEvent.TranscriptionFailed.class, listener, e -> 0, e -> e.code());
    failed(
        history,
        TranscriptionEvent.TranscriptionRejected.class,
        listener,
        e -> e.status(),
        e -> e.code());
    failed(
        history, RecognitionEvent.SessionLogFailed.class, listener, e -> e.status(), e -> e.code());
    failed(
        history, RecognitionEvent.SessionRejected.class, listener, e -> e.status(), e -> e.code());
    failed(
        history,
        CustomSpeechEvent.SpeechProjectFailed.class,
        listener,
        e -> e.status(),
        e -> e.code());
    failed(
        history,
        CustomSpeechEvent.SpeechProjectRejected.class,
        listener,
        e -> e.status(),
        e -> e.code());
    failed(
        history,
        CustomVoiceEvent.VoiceProjectFailed.class,
        listener,
        e -> e.status(),
        e -> e.code());
    failed(
        history,
        CustomVoiceEvent.VoiceProjectRejected.class,
        listener,
        e -> e.status(),
        e -> e.code());
  }

  private void begin(HistoryEvent line, String resource, String account) {
    Kind kind =
        switch (line.entity().kind()) {
          case TRANSCRIPTION -> Kind.BATCH_TRANSCRIPTION;
          case RECOGNITION -> Kind.REAL_TIME_LOGGING;
          case CUSTOM_SPEECH -> Kind.CUSTOM_SPEECH;
          case CUSTOM_VOICE -> Kind.CUSTOM_VOICE;
          default -> null;
        };
    if (kind != null) {
      String name = resource.substring(resource.indexOf('/') + 1);
      open.put(line.entity(), new Open(name, account, kind));
    }
  }

  private <E extends Event> void succeeded(History history, Class<E> type, Listener listener) {
    history.on(
        type,
        (line, event) -> {
          Open work = open.remove(line.entity());
          if (work != null) {
            listener.succeeded(line, work);
          }
        });
  }

  private <E extends Event> void failed(
      History history,
      Class<E> type,
      Listener listener,
      ToIntFunction<E> status,
      Function<E, String> code) {
    history.on(
        type,
        (line, event) -> {
          Open work = open.remove(line.entity());
          if (work != null) {
            listener.failed(line, work, status.applyAsInt(event), code.apply(event));
          }
        });
  }
}
