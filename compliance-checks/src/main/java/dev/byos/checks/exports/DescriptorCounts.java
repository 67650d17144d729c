package dev.byos.checks.exports;

import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.ExportSummary.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Accounts for artefacts that have no bytes: counts instead of an index, so that memory does not
 * grow with the number of calls (only with the number of failures).
 */
final class DescriptorCounts {
  private long stored;
  private long deleted;
  private long bytes;
  private final List<Problem> failed = new ArrayList<>();
  private final List<Problem> missing = new ArrayList<>();

  void deleted() {
    deleted++;
  }

  /** Adds the account of finished work. */
  void closed(WorkAccount account) {
    account.settleNumbers();
    for (ExpectedArtefact artefact : account.expected) {
      switch (artefact.state) {
        case STORED -> {
          stored++;
          bytes += artefact.lengthBytes;
        }
        case FAILED -> failed.add(Problems.failed(artefact));
        case OPEN -> missing.add(Problems.neverStored(artefact));
      }
    }
  }

  /** The summary, with the work that is still open. */
  ExportSummary summary(Collection<WorkAccount> open, boolean completed) {
    for (WorkAccount account : open) {
      if (!completed) {
        account.expected.removeIf(artefact -> artefact.state == ExpectedArtefact.State.OPEN);
        account.required.clear();
      }
      closed(account);
    }
    long expired = Math.min(deleted, stored);
    long kept = stored - expired;
    return new ExportSummary(
        "descriptors-only",
        kept + expired + failed.size() + missing.size(),
        kept,
        0,
        expired,
        bytes,
        Problems.ordered(failed),
        Problems.ordered(missing),
        List.of(),
        List.of(),
        List.of());
  }
}
