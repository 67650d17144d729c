package dev.byos.checks.exports;

import dev.byos.checks.store.StoredBlobs;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.ScenarioEvent.RunEnded;
import dev.byos.model.event.ScenarioEvent.RunStarted;
import dev.byos.model.event.StorageEvent.BlobDeleted;
import dev.byos.model.event.StorageEvent.BlobWritten;
import dev.byos.model.event.StorageEvent.StorageAccountCreated;
import dev.byos.model.report.ExportSummary;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Verifies that nothing was lost on the way to storage and nothing else got there. Feed it every
 * event of a history in order, then let it read the store.
 *
 * <p>Needs memory for each blob of the run, except for runs that keep descriptors only: those are
 * counted, with memory for the open work alone. One object serves one history and one thread; it
 * reads with a few threads of its own, and the result does not depend on how many.
 */
public final class ExportVerifier {
  private static final int THREADS_MAXIMAL = 8;

  private final int threads;
  private final ArtefactLedger ledger = new ArtefactLedger();
  private final BlobIndex index = new BlobIndex();
  private final DescriptorCounts counts = new DescriptorCounts();
  private final SortedMap<String, String> regionOfAccount = new TreeMap<>();
  private Instant start;
  private long endMicros;
  private boolean descriptorsOnly;
  private boolean completed;

  /** A verifier with a few threads for reading. */
  public ExportVerifier() {
    this(Math.min(THREADS_MAXIMAL, 2 * Runtime.getRuntime().availableProcessors()));
  }

  /**
   * @param threads threads for reading, at least 1
   */
  public ExportVerifier(int threads) {
    this.threads = threads;
  }

  /** Takes the next event of the history. */
  public void accept(HistoryEvent line) {
    Event event = line.event();
    endMicros = line.timeMicros();
    if (event instanceof BlobWritten written) {
      if (!descriptorsOnly) {
        index.written(line, written);
      }
    } else if (event instanceof BlobDeleted deleted) {
      if (descriptorsOnly) {
        counts.deleted();
      } else {
        index.deleted(line, deleted);
      }
    } else if (event instanceof RunStarted started) {
      start = started.start();
      descriptorsOnly = "DESCRIPTORS".equalsIgnoreCase(started.media());
      if (descriptorsOnly) {
        ledger.forgetClosed(counts::closed);
      }
    } else if (event instanceof RunEnded ended) {
      completed = "completed".equals(ended.reason());
    } else if (event instanceof StorageAccountCreated created) {
      regionOfAccount.put(line.entity().name(), created.location());
    } else {
      ledger.accept(line);
    }
  }

  /**
   * Reads the store and compares. When the store can't be listed, the summary says {@code not-read}
   * and why, and nothing counts as verified.
   *
   * @param failures what the writer could not store by its own word
   */
  public ExportVerification finish(StoreLocation location, List<BlobFailure> failures) {
    if (descriptorsOnly) {
      return details(counts.summary(ledger.accounts(), completed));
    }
    Reconciliation reconciliation = new Reconciliation(index, failures);
    for (WorkAccount account : ledger.accounts()) {
      reconciliation.settle(account, completed);
    }
    reconciliation.adoptUnclaimed();
    if (location instanceof StoreLocation.None) {
      return details(reconciliation.unread("not-read: nothing was written"));
    }
    ArtefactComparison comparison = new ArtefactComparison(start, recordings());
    ledger.transcriptions.forEach(comparison::add);
    ledger.sessions.forEach(comparison::add);
    try (StoredBlobs store = StoredBlobs.at(location, accountsWritten())) {
      StoreReading reading = new StoreReading(store, comparison, threads);
      ExportSummary summary = reconciliation.compare(reading);
      return details(summary, reconciliation);
    } catch (IOException e) {
      return details(reconciliation.unread("not-read: " + e.getMessage()));
    }
  }

  private Set<String> accountsWritten() {
    Set<String> accounts = new TreeSet<>();
    index.blobs().keySet().forEach(address -> accounts.add(address.account()));
    return accounts;
  }

  private List<RecordingHistory> recordings() {
    return ledger.accounts().stream()
        .flatMap(account -> account.recordings.values().stream())
        .filter(RecordingHistory::byos)
        .toList();
  }

  private ExportVerification details(ExportSummary summary) {
    return new ExportVerification(
        summary,
        List.of(),
        List.of(),
        descriptorsOnly ? List.of() : recordings(),
        ledger.transcriptions,
        ledger.sessions,
        List.of(),
        regionOfAccount,
        accountOfSpeech(),
        start,
        endMicros,
        completed);
  }

  private ExportVerification details(ExportSummary summary, Reconciliation reconciliation) {
    return new ExportVerification(
        summary,
        reconciliation.inspected(),
        reconciliation.extra(),
        recordings(),
        ledger.transcriptions,
        ledger.sessions,
        reconciliation.deletions(),
        regionOfAccount,
        accountOfSpeech(),
        start,
        endMicros,
        completed);
  }

  private SortedMap<String, String> accountOfSpeech() {
    SortedMap<String, String> byos = new TreeMap<>();
    ledger
        .accountOfSpeech()
        .forEach(
            (speech, account) -> {
              if (account != null) {
                byos.put(speech, account);
              }
            });
    return byos;
  }
}
