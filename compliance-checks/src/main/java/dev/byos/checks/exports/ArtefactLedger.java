package dev.byos.checks.exports;

import dev.byos.checks.exports.RecordingHistory.Outcome;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.event.CallEvent.RecordingExportFailed;
import dev.byos.model.event.CallEvent.RecordingExported;
import dev.byos.model.event.CallEvent.RecordingStarted;
import dev.byos.model.event.CommunicationEvent.RecordingFileStatusPublished;
import dev.byos.model.event.CustomSpeechEvent;
import dev.byos.model.event.CustomVoiceEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.SpeechEvent.SpeechCreated;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Derives from the work's own events which artefacts must exist. What the storage accounts recorded
 * plays no part here: a writer that forgets an artefact is found out because its work demands it.
 *
 * <p>Accounts of finished work are either kept, or handed to a consumer and forgotten, so that a
 * run of a million calls needs memory for the open ones only.
 */
final class ArtefactLedger {
  private final Map<EntityId, WorkAccount> open = new LinkedHashMap<>();
  private final Map<String, RecordingHistory> recordings = new HashMap<>();
  private final Map<String, String> accountOfSpeech = new HashMap<>();
  final List<TranscriptionHistory> transcriptions = new ArrayList<>();
  final List<SessionHistory> sessions = new ArrayList<>();

  /** Takes the accounts of finished work; null keeps them here. */
  private Consumer<WorkAccount> closedAccounts;

  void forgetClosed(Consumer<WorkAccount> consumer) {
    closedAccounts = consumer;
  }

  /** The accounts that are held, in the order of their first event. */
  Collection<WorkAccount> accounts() {
    return open.values();
  }

  /** The account associated with each Speech resource, by resource name. */
  Map<String, String> accountOfSpeech() {
    return accountOfSpeech;
  }

  void accept(HistoryEvent line) {
    Event event = line.event();
    if (event instanceof WorkEvent work) {
      work(line, work);
    } else if (event instanceof CallEvent call) {
      call(line, call);
    } else if (event instanceof TranscriptionEvent transcription) {
      transcription(line, transcription);
    } else if (event instanceof RecognitionEvent recognition) {
      recognition(line, recognition);
    } else if (event instanceof CustomSpeechEvent custom) {
      customSpeech(line, custom);
    } else if (event instanceof CustomVoiceEvent custom) {
      customVoice(line, custom);
    } else if (event instanceof SpeechCreated created) {
      accountOfSpeech.put(line.entity().name(), created.storageAccount());
    } else if (event instanceof RecordingFileStatusPublished published) {
      RecordingHistory recording = recordings.get(published.recordingId());
      if (recording != null) {
        recording.published(published, line);
      }
    }
  }

  private void work(HistoryEvent line, WorkEvent event) {
    if (event instanceof WorkEvent.ArtefactStored stored) {
      BlobAddress address = new BlobAddress(stored.account(), stored.container(), stored.blob());
      account(line)
          .entryFor(ArtefactKind.valueOf(stored.artefact()), address, line.number())
          .stored(address, stored.lengthBytes(), line.number());
    } else if (event instanceof WorkEvent.ArtefactFailed failed) {
      BlobAddress address = new BlobAddress(failed.account(), failed.container(), failed.blob());
      String reason =
          failed.status()
              + " "
              + failed.code()
              + " after "
              + failed.attempts()
              + (failed.attempts() == 1 ? " attempt" : " attempts");
      account(line)
          .entryFor(ArtefactKind.valueOf(failed.artefact()), address, line.number())
          .failed(address, reason, line.number());
    }
  }

  private void call(HistoryEvent line, CallEvent event) {
    if (event instanceof CallEvent.CallStarted started) {
      account(line).call = started;
    } else if (event instanceof RecordingStarted started) {
      WorkAccount account = account(line);
      RecordingHistory recording =
          new RecordingHistory(
              account.work.toString(), account.call, started, line.number(), line.timeMicros());
      account.recordings.put(started.recordingId(), recording);
      if (recording.byos()) {
        recordings.put(started.recordingId(), recording);
      }
    } else if (event instanceof ChunkCompleted chunk) {
      WorkAccount account = account(line);
      RecordingHistory recording = account.recordings.get(chunk.recordingId());
      if (recording != null && recording.byos()) {
        recording.chunk(chunk);
        Home home = Home.ofRecording(recording.started());
        account.expect(ArtefactKind.RECORDING_MEDIA, chunk.documentId(), home, line.number());
        account.expect(ArtefactKind.RECORDING_METADATA, chunk.documentId(), home, line.number());
      }
    } else if (event instanceof RecordingExported exported) {
      end(account(line), exported.recordingId(), Outcome.EXPORTED, line);
    } else if (event instanceof RecordingExportFailed failed) {
      WorkAccount account = account(line);
      account.fail(
          "export given up: " + failed.status() + " " + failed.code() + " " + failed.message(),
          line.number());
      end(account, failed.recordingId(), Outcome.FAILED, line);
    } else if (event instanceof CallEvent.CallEnded
        || event instanceof CallEvent.RecordingStopped) {
      WorkAccount account = account(line);
      if (account.recordings.values().stream().noneMatch(RecordingHistory::byos)) {
        close(account);
      }
    }
  }

  private void end(WorkAccount account, String recordingId, Outcome outcome, HistoryEvent line) {
    RecordingHistory recording = account.recordings.get(recordingId);
    if (recording != null) {
      recording.ended(outcome, line);
    }
    boolean allEnded =
        account.recordings.values().stream()
            .filter(RecordingHistory::byos)
            .allMatch(each -> each.outcome() != Outcome.OPEN);
    if (allEnded) {
      close(account);
    }
  }

  private void transcription(HistoryEvent line, TranscriptionEvent event) {
    if (event instanceof TranscriptionEvent.TranscriptionSubmitted submitted) {
      WorkAccount account = account(line);
      account.home = Home.ofSpeech(accountOfSpeech.get(submitted.speech()));
      account.destinationGiven = submitted.destinationContainerUrl() != null;
    } else if (event instanceof TranscriptionEvent.TranscriptionSucceeded succeeded) {
      WorkAccount account = account(line);
      if (succeeded.account() != null) {
        account.require(ArtefactKind.TRANSCRIPTION_RESULT, succeeded.results(), line.number());
        account.require(ArtefactKind.TRANSCRIPTION_REPORT, 1, line.number());
      }
      if (closedAccounts == null) {
        transcriptions.add(
            new TranscriptionHistory(
                account.work.toString(),
                succeeded.transcriptionId(),
                succeeded.account(),
                succeeded.results(),
                succeeded.failedFiles(),
                account.destinationGiven,
                line.number()));
      }
      close(account);
    } else if (event instanceof TranscriptionEvent.TranscriptionFailed
        || event instanceof TranscriptionEvent.TranscriptionRejected) {
      close(account(line));
    }
  }

  private void recognition(HistoryEvent line, RecognitionEvent event) {
    if (event instanceof RecognitionEvent.SessionLogExpired) {
      return;
    }
    WorkAccount account = account(line);
    if (event instanceof RecognitionEvent.SessionStarted started) {
      account.speech = started.speech();
      account.locale = started.locale();
      account.logging = started.logging();
      account.startedAtMicros = line.timeMicros();
      account.home = Home.ofSpeech(accountOfSpeech.get(started.speech()));
    } else if (event instanceof RecognitionEvent.SessionEnded ended) {
      account.lengthMicros = ended.lengthMicros();
      if (!account.logging || account.home.account() == null) {
        close(account);
        return;
      }
      account.require(ArtefactKind.RECOGNITION_AUDIO_LOG, 1, line.number());
      account.require(ArtefactKind.RECOGNITION_TRANSCRIPT_LOG, 1, line.number());
      if (closedAccounts == null) {
        sessions.add(
            new SessionHistory(
                account.work.toString(),
                ended.sessionId(),
                account.speech,
                account.locale,
                account.startedAtMicros,
                ended.lengthMicros(),
                line.number()));
      }
    } else if (event instanceof RecognitionEvent.SessionLogged) {
      close(account);
    } else if (event instanceof RecognitionEvent.SessionLogFailed failed) {
      account.fail(
          "logs given up: " + failed.status() + " " + failed.code() + " " + failed.message(),
          line.number());
      close(account);
    } else if (event instanceof RecognitionEvent.SessionRejected) {
      close(account);
    }
  }

  private void customSpeech(HistoryEvent line, CustomSpeechEvent event) {
    if (event instanceof CustomSpeechEvent.SpeechEndpointDeployed) {
      return;
    }
    WorkAccount account = account(line);
    if (event instanceof CustomSpeechEvent.SpeechProjectStarted started) {
      account.home = Home.ofSpeech(accountOfSpeech.get(started.speech()));
    } else if (event instanceof CustomSpeechEvent.DatasetImported) {
      requireOne(account, ArtefactKind.SPEECH_DATASET, line.number());
    } else if (event instanceof CustomSpeechEvent.SpeechModelTrained) {
      requireOne(account, ArtefactKind.SPEECH_MODEL, line.number());
      close(account);
    } else if (event instanceof CustomSpeechEvent.SpeechProjectFailed
        || event instanceof CustomSpeechEvent.SpeechProjectRejected) {
      close(account);
    }
  }

  private void customVoice(HistoryEvent line, CustomVoiceEvent event) {
    if (event instanceof CustomVoiceEvent.VoiceEndpointDeployed) {
      return;
    }
    WorkAccount account = account(line);
    if (event instanceof CustomVoiceEvent.VoiceProjectStarted started) {
      account.home = Home.ofSpeech(accountOfSpeech.get(started.speech()));
    } else if (event instanceof CustomVoiceEvent.ConsentStored) {
      requireOne(account, ArtefactKind.VOICE_CONSENT, line.number());
    } else if (event instanceof CustomVoiceEvent.TrainingSetImported) {
      requireOne(account, ArtefactKind.VOICE_TRAINING_SET, line.number());
    } else if (event instanceof CustomVoiceEvent.VoiceModelTrained) {
      requireOne(account, ArtefactKind.VOICE_MODEL, line.number());
      close(account);
    } else if (event instanceof CustomVoiceEvent.VoiceProjectFailed
        || event instanceof CustomVoiceEvent.VoiceProjectRejected) {
      close(account);
    }
  }

  private static void requireOne(WorkAccount account, ArtefactKind kind, long event) {
    if (account.home.account() != null) {
      account.require(kind, 1, event);
    }
  }

  private WorkAccount account(HistoryEvent line) {
    return open.computeIfAbsent(line.entity(), WorkAccount::new);
  }

  private void close(WorkAccount account) {
    account.closed = true;
    if (closedAccounts != null) {
      closedAccounts.accept(account);
      open.remove(account.work);
      account.recordings.keySet().forEach(recordings::remove);
    }
  }
}
