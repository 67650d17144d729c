package dev.byos.simulator.store;

import dev.byos.simulator.SimulationResult.BlobFailure;
import dev.byos.simulator.entity.BlobEffect;
import java.util.List;

/** Takes what a run does to blobs, in the order of the history, while the run goes on. */
public interface BlobEffectSink extends AutoCloseable {

  /** Takes one effect; waits while too many are open. */
  void accept(BlobEffect effect);

  /**
   * Waits until everything taken is done.
   *
   * @return what could not be done, in the order of addresses; a blob that a later effect put right
   *     is not among them
   */
  List<BlobFailure> finish();

  /** Gives up what is still open and ends; the store stays open. */
  @Override
  void close();
}
