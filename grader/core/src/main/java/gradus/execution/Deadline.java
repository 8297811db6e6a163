package gradus.execution;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An action that happens when a limit is passed, unless it is called off before. */
final class Deadline {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  /** Most questions are answered before it is worth asking the system what they cost. */
  private static final Duration FIRST_LOOK = Duration.ofMillis(100);

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);

  private final AtomicBoolean decided = new AtomicBoolean();
  private final TimeLimit limit;
  private final Supplier<Duration> processorTime;
  private final Runnable action;
  private final long startedNanos = System.nanoTime();
  private volatile ScheduledFuture<?> pending;
  private @Nullable Duration usedAtFirstLook;

  private Deadline(TimeLimit limit, Supplier<Duration> processorTime, Runnable action) {
    this.limit = limit;
    this.processorTime = processorTime;
    this.action = action;
    Duration first = FIRST_LOOK.compareTo(limit.wall()) < 0 ? FIRST_LOOK : limit.wall();
    pending = schedule(first);
  }

  /**
   * Starts to watch.
   *
   * @param processorTime what the watched one has used in its whole life
   * @param action what happens when the limit is passed, on a thread of its own
   */
  static Deadline at(TimeLimit limit, Supplier<Duration> processorTime, Runnable action) {
    return new Deadline(limit, processorTime, action);
  }

  /** Starts the clock on the wall. */
  static Deadline after(Duration wall, Runnable action) {
    return new Deadline(TimeLimit.ofWall(wall), () -> Duration.ZERO, action);
  }

  /**
   * Calls the action off.
   *
   * @return false if it was too late: the action has happened or is happening
   */
  boolean cancel() {
    boolean first = decided.compareAndSet(false, true);
    pending.cancel(false);
    return first;
  }

  private void look() {
    Duration left = left();
    if (left.isNegative() || left.isZero()) {
      if (decided.compareAndSet(false, true)) {
        action.run();
      }
    } else if (!decided.get()) {
      pending = schedule(left);
    }
  }

  /** Returns how long it takes until the limit can be passed. */
  private Duration left() {
    Duration passed = Duration.ofNanos(System.nanoTime() - startedNanos);
    Duration wall = limit.wall().minus(passed);
    Duration used = processorTime.get();
    if (usedAtFirstLook == null) {
      // What went before belongs to earlier questions; what this one used until now is little.
      usedAtFirstLook = used;
    }
    Duration processor = limit.processor().minus(used.minus(usedAtFirstLook));
    return processor.compareTo(wall) < 0 ? processor : wall;
  }

  private ScheduledFuture<?> schedule(Duration wait) {
    Duration longEnough = wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    return CLOCK.schedule(this::look, longEnough.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "deadlines");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }
}
