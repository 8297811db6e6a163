package gradus.execution;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** An action that happens when a time has passed, unless it is cancelled before. */
final class Deadline {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final AtomicBoolean decided = new AtomicBoolean();
  private final ScheduledFuture<?> pending;

  private Deadline(Duration limit, Runnable action) {
    Runnable expire =
        () -> {
          if (decided.compareAndSet(false, true)) {
            action.run();
          }
        };
    pending = CLOCK.schedule(expire, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Starts the clock. */
  static Deadline after(Duration limit, Runnable action) {
    return new Deadline(limit, action);
  }

  /**
   * Calls the action off.
   *
   * @return false if it was too late: the action has happened or is happening
   */
  boolean cancel() {
    pending.cancel(false);
    return decided.compareAndSet(false, true);
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
