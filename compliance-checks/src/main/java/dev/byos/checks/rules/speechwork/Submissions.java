package dev.byos.checks.rules.speechwork;

import dev.byos.checks.rule.History;
import dev.byos.checks.rules.LongMap;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said when a transcription was submitted, for rules over what follows. Transcriptions of
 * one kind share one record and are remembered with 16 bytes each until they expire, so that a day
 * of them fits.
 */
final class Submissions {

  /**
   * What is known of a transcription.
   *
   * @param stream name of its stream
   * @param speech name of the Speech resource
   * @param account associated account; null without BYOS
   * @param destination container of the client's choice, or null
   * @param expires whether it has a time to live
   */
  record Submission(
      String stream,
      String speech,
      String account,
      BatchApi api,
      String destination,
      boolean expires) {

    /** Whether its results go to the associated account. */
    boolean restsInAssociatedAccount() {
      return account != null && destination == null;
    }

    /** Path of the stream, which findings are about. */
    String subject() {
      return "workload/" + stream;
    }
  }

  private final Map<EntityId, String> accounts = new HashMap<>();
  private final List<Submission> kinds = new ArrayList<>();
  private final Map<Submission, Integer> numbers = new HashMap<>();
  private final LongMap open = new LongMap();

  /** Follows submissions; call it before the rule asks for its own events. */
  void watch(History history) {
    history.on(
        WorkEvent.WorkAccepted.class,
        (line, event) -> {
          if (line.entity().kind() == EntityId.Kind.TRANSCRIPTION) {
            accounts.put(line.entity(), event.storageAccount());
          }
        });
    history.on(
        TranscriptionEvent.TranscriptionSubmitted.class,
        (line, event) -> {
          Submission submission =
              new Submission(
                  event.stream(),
                  event.speech(),
                  accounts.remove(line.entity()),
                  BatchApi.of(event.apiVersion()),
                  event.destinationContainerUrl(),
                  event.timeToLiveMicros() > 0);
          open.put(key(line), number(submission));
        });
  }

  /** Lets go of what has ended; call it after the rule has asked for its own events. */
  void release(History history) {
    history.on(
        TranscriptionEvent.TranscriptionRejected.class,
        (line, event) -> accounts.remove(line.entity()));
    history.on(
        TranscriptionEvent.TranscriptionFailed.class, (line, event) -> open.remove(key(line)));
    history.on(
        TranscriptionEvent.TranscriptionExpired.class, (line, event) -> open.remove(key(line)));
    history.on(
        TranscriptionEvent.ResultsListed.class,
        (line, event) -> {
          // Without a time to live nothing more is to come.
          if (of(line).filter(submission -> !submission.expires()).isPresent()) {
            open.remove(key(line));
          }
        });
  }

  /** What was said of the transcription that a line is about, if it is remembered. */
  Optional<Submission> of(HistoryEvent line) {
    long number = open.get(key(line), -1);
    return number < 0 ? Optional.empty() : Optional.of(kinds.get((int) number));
  }

  private int number(Submission submission) {
    return numbers.computeIfAbsent(
        submission,
        unseen -> {
          kinds.add(unseen);
          return kinds.size() - 1;
        });
  }

  private static String key(HistoryEvent line) {
    return line.entity().name();
  }
}
