package dev.byos.checks.rules;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.estate.LifecycleRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs with what they store, for rules over artefacts, and hands that reach into the store. */
public final class StoredRuns {
  public static final long DAY = 86_400_000_000L;

  /** Where the logs of the run's session lie. */
  public static final String LOGS = "0123456789abcdef0123456789abcdef/en-US/2026-03-02/";

  /** The container of recordings, as findings name it. */
  public static final String RECORDINGS = "storage/recseu/recordings";

  /** The service's container, as findings name it. */
  public static final String ARTIFACTS = "storage/recseu/customspeech-artifacts";

  private StoredRuns() {}

  /** A recording, a transcription and a session, everything stored. */
  public static RunFixture whole(RunFixture run) {
    return run.recording(false).exported(RunFixture.metadataText()).transcription().session(LOGS);
  }

  /** A recording that is stored and of which no notification tells. */
  public static RunFixture exportedOnly(RunFixture run) {
    return run.recording(false).exported(RunFixture.media(), RunFixture.metadataText());
  }

  /** A rule of the owner deletes recordings after thirty days. */
  public static void thirtyDays(ScenarioBuilder scenario) {
    scenario
        .addStorage("recseu", "westeurope")
        .lifecycle
        .add(new LifecycleRule("thirty", "recordings", 30 * DAY));
  }

  /** Somebody deletes a blob behind the testbed's back. */
  public static void delete(Path root, BlobAddress address) {
    try {
      Files.delete(RunFixture.file(root, address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody copies a blob behind the testbed's back. */
  public static void copy(Path root, BlobAddress from, BlobAddress to) {
    try {
      RunFixture.write(root, to, Files.readAllBytes(RunFixture.file(root, from)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
