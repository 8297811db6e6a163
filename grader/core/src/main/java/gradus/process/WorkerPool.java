package gradus.process;

import gradus.isolation.IsolationLayer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Workers that are used again. One comes back only when its last submission left nothing behind: no
 * loop that metering did not stop, no error raised by the VM. Each submission has class loaders and
 * a thread of its own anyway.
 */
public final class WorkerPool implements Workers, AutoCloseable {

  /** Loaded and dropped classes leave traces in a JVM, and its processor time is limited. */
  public static final int SENSIBLE_USES = 500;

  private final WorkerLauncher launcher;

  /** Stays as long as the pool: bubblewrap ends a worker with the thread that started it. */
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(task -> DaemonThread.named("start-ahead", task));

  private final int mostUses;
  private final Map<Integer, Deque<WorkerProcess>> idle = new HashMap<>();
  private final Map<Integer, Deque<CompletableFuture<WorkerProcess>>> starting = new HashMap<>();

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
   * Archives the classes of workers, unless that has been done for this JDK.
   *
   * @throws IOException if there is no place for it, or no JVM that does it
   */
  public static void archive(WorkerInstallation installation) throws IOException {
    new WorkerArchive(installation.paths()).make(new WorkerLauncher(installation));
  }

  /**
   * Starts workers in the background for those who will soon take them. One that does not start is
   * nobody's trouble yet: whoever needs a worker will hear of it.
   *
   * @param heapMiB their largest heap
   * @param count how many
   */
  public synchronized void startAhead(int heapMiB, int count) {
    for (int i = 0; i < count; i++) {
      CompletableFuture<WorkerProcess> worker = new CompletableFuture<>();
      starting.computeIfAbsent(heapMiB, any -> new ArrayDeque<>()).add(worker);
      starter.execute(() -> start(heapMiB, worker));
    }
  }

  private void start(int heapMiB, CompletableFuture<WorkerProcess> worker) {
    try {
      worker.complete(launcher.take(heapMiB));
    } catch (IOException | WorkerLostException | RuntimeException e) {
      worker.completeExceptionally(e);
    }
  }

  @Override
  public WorkerProcess take(int heapMiB) throws IOException, WorkerLostException {
    WorkerProcess waiting = idle(heapMiB);
    if (waiting != null) {
      return waiting;
    }
    WorkerProcess started = started(heapMiB);
    return started == null ? launcher.take(heapMiB) : started;
  }

  private @Nullable WorkerProcess started(int heapMiB) {
    CompletableFuture<WorkerProcess> next = nextStarting(heapMiB);
    try {
      return next == null ? null : next.join();
    } catch (CompletionException e) {
      return null;
    }
  }

  private synchronized @Nullable CompletableFuture<WorkerProcess> nextStarting(int heapMiB) {
    return starting.getOrDefault(heapMiB, new ArrayDeque<>()).poll();
  }

  private synchronized @Nullable WorkerProcess idle(int heapMiB) {
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

  /** Asks for layers without which nothing is graded; before that, any will do. */
  public void require(Set<IsolationLayer> layers) {
    launcher.require(layers);
  }

  @Override
  public void requireLayers(Set<IsolationLayer> actual) throws GraderFaultException {
    launcher.requireLayers(actual);
  }

  /**
   * Ends the workers that wait; those at work belong to whoever took them. Then there is time for
   * an archive of classes that was found damaged.
   */
  @Override
  public synchronized void close() {
    idle.values().forEach(each -> each.forEach(WorkerProcess::close));
    idle.clear();
    starting.values().forEach(each -> each.forEach(WorkerPool::closeWhenStarted));
    starting.clear();
    starter.shutdown();
    launcher.mendArchive();
  }

  private static void closeWhenStarted(CompletableFuture<WorkerProcess> worker) {
    var unused = worker.thenAccept(WorkerProcess::close);
  }
}
