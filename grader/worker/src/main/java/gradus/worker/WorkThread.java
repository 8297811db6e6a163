package gradus.worker;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs one piece of work on a fresh thread with a stack of a given size, so that nothing of it is
 * left on a thread that the next piece uses.
 */
final class WorkThread {

  private WorkThread() {}

  /**
   * Returns what the work returns.
   *
   * @param stackBytes how much the thread's stack may grow
   * @throws ExecutionException if the work throws
   */
  static <T> T call(String name, long stackBytes, Callable<T> work)
      throws ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    new Thread(null, task, name, stackBytes).start();
    return task.get();
  }
}
