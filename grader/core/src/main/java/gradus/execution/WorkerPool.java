package gradus.execution;

import gradus.model.IsolationLayer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Workers that are used again. One comes back only when its last submission left nothing behind: no
 * loop that metering did not stop, no error raised by the VM. Each test has fresh class loaders and
 * a fresh thread anyway.
 */
public final class WorkerPool implements Workers, AutoCloseable {

  /** Loaded and dropped classes leave traces in a JVM, and its processor time is limited. */
  public static final int SENSIBLE_USES = 500;

  private final WorkerLauncher launcher;
  private final int mostUses;
  private final Map<Integer, Deque<WorkerProcess>> idle = new HashMap<>();

  /**
   * @param installation where new workers come from
   * @param mostUses after how many uses a worker is replaced; 1 makes each a new one
   */
  public WorkerPool(WorkerInstallation installation, int mostUses) {
    this(new WorkerLauncher(installation), mostUses);
  }

  WorkerPool(WorkerLauncher launcher, int mostUses) {
    this.launcher = launcher;
    this.mostUses = mostUses;
  }

  /**
   * Archives the classes of workers beside their jars, unless that has been done for this JDK.
   *
   * @throws IOException if there is no place for it, or no JVM that does it
   */
  public static void archive(WorkerInstallation installation) throws IOException {
    new WorkerArchive(installation.paths()).make(new WorkerLauncher(installation));
  }

  @Override
  public WorkerProcess take(int heapMiB) throws IOException, WorkerLostException {
    WorkerProcess waiting = poll(heapMiB);
    return waiting == null ? launcher.take(heapMiB) : waiting;
  }

  private synchronized @Nullable WorkerProcess poll(int heapMiB) {
    Deque<WorkerProcess> waiting = idle.getOrDefault(heapMiB, new ArrayDeque<>());
    while (!waiting.isEmpty()) {
      WorkerProcess next = waiting.pop();
      if (next.isAlive()) {
        return next;
      }
      next.close();
    }
    return null;
  }

  @Override
  public synchronized void giveBack(WorkerProcess worker, int heapMiB) {
    if (worker.countUse() >= mostUses) {
      worker.close();
    } else {
      idle.computeIfAbsent(heapMiB, any -> new ArrayDeque<>()).push(worker);
    }
  }

  @Override
  public void requireLayers(Set<IsolationLayer> actual) throws GraderFaultException {
    launcher.requireLayers(actual);
  }

  /** Ends the workers that wait; those at work belong to whoever took them. */
  @Override
  public synchronized void close() {
    idle.values().forEach(each -> each.forEach(WorkerProcess::close));
    idle.clear();
  }
}
