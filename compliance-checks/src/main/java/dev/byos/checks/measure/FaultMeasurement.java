package dev.byos.checks.measure;

import dev.byos.model.event.Access;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.CustomSpeechEvent;
import dev.byos.model.event.CustomVoiceEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.ScenarioEvent.FaultBegan;
import dev.byos.model.event.StorageEvent.AccessRefused;
import dev.byos.model.event.StorageEvent.StorageSettingsChanged;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds out what each fault of the timeline cost. Feed it every event of a history in order, after
 * the {@link Whereabouts} have seen it; it keeps state for open work that met a fault and for
 * recordings on their way. When an attempt failed:
 *
 * <ul>
 *   <li>a refusal by an account counts at the time of the refusal itself;
 *   <li>a message that got lost is noticed {@value #LOST_AFTER_SECONDS} s after it set out, and the
 *       setting out counts;
 *   <li>a missing token counts at once;
 *   <li>work that begins that much later than it was asked for has lost a message on its way to its
 *       entity, for which services leave no event.
 * </ul>
 */
public final class FaultMeasurement {
  private static final long LOST_AFTER_SECONDS = 10;
  private static final long LOST_AFTER_MICROS = LOST_AFTER_SECONDS * 1_000_000L;
  private static final String REQUEST = "WorkRequest";
  private static final String NOTIFICATION = "RecordingFinished";
  private static final String WRITE = "PutBlob";
  private static final String DELETION = "DeleteBlob";

  private final boolean expectsFaults;
  private final Whereabouts whereabouts;
  private final Surroundings surroundings;
  private final List<FaultWindow> windows = new ArrayList<>();
  private final Map<EntityId, AffectedWork> affected = new LinkedHashMap<>();

  /** Calls whose recording has stopped and is not at rest yet, by recording. */
  private final Map<String, EntityId> stopped = new HashMap<>();

  /** Affected calls whose recording rests in built-in storage alone, by recording. */
  private final Map<String, EntityId> downloadable = new HashMap<>();

  /** Faults that refused a token in the event before, and to whom. */
  private List<FaultWindow> tokenFaults = List.of();

  /**
   * @param scenario names the resources of its streams and the vaults of its accounts
   * @param whereabouts must have seen an event before this does
   */
  public FaultMeasurement(Scenario scenario, Whereabouts whereabouts) {
    this.expectsFaults =
        scenario.timeline().stream().anyMatch(entry -> entry.action() instanceof Fault);
    this.whereabouts = whereabouts;
    this.surroundings = new Surroundings(scenario);
  }

  /** Takes in the next event. */
  public void accept(HistoryEvent line) {
    if (!expectsFaults) {
      return;
    }
    Event event = line.event();
    if (event instanceof WorkEvent work) {
      work(line, work);
    } else if (event instanceof CallEvent call) {
      call(line, call);
    } else if (event instanceof CommunicationEvent communication) {
      communication(line, communication);
    } else if (event instanceof AccessRefused refused) {
      refused(line, refused);
    } else if (event instanceof FaultBegan began) {
      windows.add(new FaultWindow(began, line.timeMicros()));
    } else if (event instanceof StorageSettingsChanged changed) {
      surroundings.changed(changed);
    } else if (!affected.isEmpty()) {
      speech(line, event);
    }
  }

  private void work(HistoryEvent line, WorkEvent event) {
    long now = line.timeMicros();
    if (event instanceof WorkEvent.WorkAccepted accepted) {
      accepted(line, accepted);
    } else if (event instanceof WorkEvent.RetryScheduled retry) {
      EntityId work =
          retry.operation().equals(REQUEST) ? EntityId.parse(retry.target()) : line.entity();
      String step = stepOf(retry.operation(), retry.target());
      failed(line, work, step, retry.operation(), retry.target(), retry.code());
      AffectedWork piece = affected.get(work);
      if (piece != null) {
        piece.again(step, retry.retryAtMicros());
      }
    } else if (event instanceof WorkEvent.TokenRefused refused) {
      tokenFaults = inForce(now, now, fault -> fault.refusesToken(refused.principal()));
    } else if (event instanceof WorkEvent.ArtefactFailed gaveUp) {
      String target = gaveUp.account() + '/' + gaveUp.container() + '/' + gaveUp.blob();
      if (gaveUp.attempts() > 0) {
        failed(line, line.entity(), stepOf(WRITE, target), WRITE, target, gaveUp.code());
      }
      close(line, stepOf(WRITE, target), false);
    } else if (event instanceof WorkEvent.ArtefactStored stored && !affected.isEmpty()) {
      String target = stored.account() + '/' + stored.container() + '/' + stored.blob();
      close(line, stepOf(WRITE, target), true);
    }
  }

  /** An attempt failed; refusals by an account have been seen at the account. */
  private void failed(
      HistoryEvent line, EntityId work, String step, String operation, String target, String code) {
    if (operation.equals(DELETION)) {
      tokenFaults = List.of();
    } else if (FaultWindow.losesMessages(code)) {
      long sent = line.timeMicros() - LOST_AFTER_MICROS;
      String to = regionOf(line.entity(), operation, target);
      hit(work, step, inForce(sent, sent, fault -> fault.cuts(line.at(), to)), sent);
    } else {
      hit(work, step, tokenFaults, line.timeMicros());
      tokenFaults = List.of();
    }
  }

  private void accepted(HistoryEvent line, WorkEvent.WorkAccepted accepted) {
    long now = line.timeMicros();
    long asked = accepted.requestedAtMicros();
    if (now - asked >= LOST_AFTER_MICROS) {
      String client = accepted.clientRegion();
      String resource = whereabouts.regionOf(EntityId.parse(accepted.resource()));
      hit(
          line.entity(),
          REQUEST,
          inForce(
              asked,
              now - LOST_AFTER_MICROS,
              fault -> fault.cuts(client, resource) || fault.cuts(resource, line.at())),
          asked);
    }
    AffectedWork piece = affected.get(line.entity());
    if (piece != null && piece.isOpen(REQUEST)) {
      // The resource had to try again by itself when the client's last try is long ago.
      if (now - piece.lastAttemptMicros(REQUEST) >= LOST_AFTER_MICROS) {
        piece.again(REQUEST, now);
      }
      piece.close(REQUEST, true, now);
    }
  }

  private void refused(HistoryEvent line, AccessRefused refused) {
    Access access = refused.access();
    if (windows.isEmpty() || access.workId() == null || access.operation().equals(DELETION)) {
      return;
    }
    String account = line.entity().name();
    String vault = surroundings.vaultOf(account, refused.code());
    List<FaultWindow> faults =
        inForce(
            line.timeMicros(),
            line.timeMicros(),
            fault -> fault.refuses(account, refused.step(), vault));
    if (!faults.isEmpty()) {
      String target = account + '/' + access.container() + '/' + access.blob();
      hit(
          EntityId.parse(access.workId()),
          stepOf(access.operation(), target),
          faults,
          access.requestedAtMicros());
    }
  }

  private void call(HistoryEvent line, CallEvent event) {
    if (event instanceof CallEvent.RecordingStopped recording) {
      stopped.put(recording.recordingId(), line.entity());
    }
    AffectedWork piece = affected.isEmpty() ? null : affected.get(line.entity());
    if (piece == null) {
      return;
    }
    if (event instanceof CallEvent.RecordingStarted) {
      piece.expectMore();
    } else if (event instanceof CallEvent.RecordingStartRejected && piece.isOpen(REQUEST)) {
      end(line, false);
    } else if (event instanceof CallEvent.CallEnded && !piece.expectsMore()) {
      end(line, true);
    }
  }

  private void communication(HistoryEvent line, CommunicationEvent event) {
    if (event instanceof CommunicationEvent.BuiltInCopyKept kept) {
      EntityId call = stopped.remove(kept.recordingId());
      AffectedWork piece = call == null ? null : affected.get(call);
      if (piece != null) {
        piece.closeAll(true, line.timeMicros());
        if (piece.hasFailed()) {
          downloadable.put(kept.recordingId(), call);
        } else {
          affected.remove(call).end();
        }
      }
    } else if (event instanceof CommunicationEvent.BuiltInCopyDownloaded fetched) {
      EntityId call = downloadable.remove(fetched.recordingId());
      if (call != null) {
        affected.remove(call).endRecovered(line.timeMicros());
      }
    } else if (event instanceof CommunicationEvent.BuiltInCopyExpired expired) {
      EntityId call = downloadable.remove(expired.recordingId());
      if (call != null) {
        affected.remove(call).end();
      }
    }
  }

  private void speech(HistoryEvent line, Event event) {
    if (event instanceof RecognitionEvent.SessionStarted session) {
      AffectedWork piece = affected.get(line.entity());
      if (piece != null && session.logging()) {
        piece.expectMore();
      }
    } else if (event instanceof RecognitionEvent.SessionEnded) {
      AffectedWork piece = affected.get(line.entity());
      if (piece != null && !piece.expectsMore()) {
        end(line, true);
      }
    } else if (event instanceof TranscriptionEvent.TranscriptionSucceeded
        || event instanceof RecognitionEvent.SessionLogged
        || event instanceof CustomSpeechEvent.SpeechModelTrained
        || event instanceof CustomVoiceEvent.VoiceModelTrained) {
      end(line, true);
    } else if (event instanceof TranscriptionEvent.TranscriptionFailed
        || event instanceof TranscriptionEvent.TranscriptionRejected
        || event instanceof RecognitionEvent.SessionLogFailed
        || event instanceof RecognitionEvent.SessionRejected
        || event instanceof CustomSpeechEvent.SpeechProjectFailed
        || event instanceof CustomSpeechEvent.SpeechProjectRejected
        || event instanceof CustomVoiceEvent.VoiceProjectFailed
        || event instanceof CustomVoiceEvent.VoiceProjectRejected) {
      end(line, false);
    }
  }

  private void hit(EntityId work, String step, List<FaultWindow> faults, long attemptMicros) {
    if (!faults.isEmpty()) {
      affected.computeIfAbsent(work, unused -> new AffectedWork()).hit(step, faults, attemptMicros);
    }
  }

  private void close(HistoryEvent line, String step, boolean succeeded) {
    AffectedWork piece = affected.get(line.entity());
    if (piece != null) {
      piece.close(step, succeeded, line.timeMicros());
    }
  }

  private void end(HistoryEvent line, boolean succeeded) {
    AffectedWork piece = affected.remove(line.entity());
    if (piece != null) {
      piece.closeAll(succeeded, line.timeMicros());
      piece.end();
    }
  }

  private List<FaultWindow> inForce(
      long fromMicros, long untilMicros, Predicate<FaultWindow> concerned) {
    List<FaultWindow> found = List.of();
    for (FaultWindow window : windows) {
      if (window.inForce(fromMicros, untilMicros) && concerned.test(window)) {
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        found.add(window);
      }
    }
    return found;
  }

  private String regionOf(EntityId sender, String operation, String target) {
    if (operation.equals(REQUEST)) {
      return whereabouts.regionOf(surroundings.resourceOf(sender.name()));
    }
    EntityId to =
        operation.equals(NOTIFICATION)
            ? EntityId.parse(target)
            : new EntityId(EntityId.Kind.STORAGE, target.substring(0, target.indexOf('/')));
    return whereabouts.regionOf(to);
  }

  private static String stepOf(String operation, String target) {
    return operation.equals(REQUEST) ? REQUEST : operation + ' ' + target;
  }

  /** What each fault has cost so far, in order of their beginning. */
  public List<FaultImpact> impacts() {
    Map<FaultWindow, Long> failed = new HashMap<>();
    affected
        .values()
        .forEach(piece -> piece.eachFailure(fault -> failed.merge(fault, 1L, Long::sum)));
    return windows.stream().map(fault -> fault.impact(failed.getOrDefault(fault, 0L))).toList();
  }
}
