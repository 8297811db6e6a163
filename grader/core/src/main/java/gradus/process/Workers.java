package gradus.process;

import gradus.isolation.IsolationLayer;
import java.io.IOException;
import java.util.Set;

/** Where workers come from and go to: each a new JVM, or one that is used again. */
public sealed interface Workers permits WorkerLauncher, WorkerPool {

  /**
   * Returns a worker that waits for an exercise and that nobody else has.
   *
   * @param heapMiB its largest heap
   * @throws IOException if the machine starts no process
   * @throws WorkerLostException if a worker does not start under any layers
   */
  WorkerProcess take(int heapMiB) throws IOException, WorkerLostException;

  /**
   * Takes a worker back in which nothing was left behind.
   *
   * @param heapMiB its largest heap
   */
  void giveBack(WorkerProcess worker, int heapMiB);

  /**
   * Checks that a worker has all layers that were asked for.
   *
   * @throws GraderFaultException if one is missing
   */
  void requireLayers(Set<IsolationLayer> actual) throws GraderFaultException;
}
