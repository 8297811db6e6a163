package gradus.process;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An action that happens when a limit is passed, unless it is called off before. */
final class Deadline {

  /**
   * One thread looks at all that are pending, now and then. Most are called off before it does, and
   * then nobody has been woken for them.
   */
  private static final Set<Deadline> PENDING = new HashSet<>();

  private static final Duration TICK = Duration.ofMillis(20);

  /** Most questions are answered before it is worth asking the system what they cost. */
  private static final Duration FIRST_LOOK = Duration.ofMillis(100);

  static {
    DaemonThread.named("deadlines", Deadline::tickForever).start();
  }

  private final AtomicBoolean decided = new AtomicBoolean();
  private final TimeLimit limit;
  private final Supplier<Duration> processorTime;
  private final Runnable action;
  private final long startedNanos = System.nanoTime();
  private Duration nextLook;
  private @Nullable Duration usedAtFirstLook;

  private Deadline(TimeLimit limit, Supplier<Duration> processorTime, Runnable action) {
    this.limit = limit;
    this.processorTime = processorTime;
    this.action = action;
    nextLook = FIRST_LOOK.compareTo(limit.wall()) < 0 ? FIRST_LOOK : limit.wall();
  }

  /**
   * Starts to watch.
   *
   * @param processorTime what the watched one has used in its whole life
   * @param action what happens when the limit is passed, on a thread of its own
   */
  static Deadline at(TimeLimit limit, Supplier<Duration> processorTime, Runnable action) {
    Deadline deadline = new Deadline(limit, processorTime, action);
    synchronized (PENDING) {
      PENDING.add(deadline);
      PENDING.notifyAll();
    }
    return deadline;
  }

  /** Starts the clock on the wall. */
  static Deadline after(Duration wall, Runnable action) {
    return at(TimeLimit.ofWall(wall), () -> Duration.ZERO, action);
  }

  /**
   * Calls the action off.
   *
   * @return false if it was too late: the action has happened or is happening
   */
  boolean cancel() {
    synchronized (PENDING) {
      PENDING.remove(this);
    }
    return decided.compareAndSet(false, true);
  }

  private static void tickForever() {
    try {
      while (true) {
        Thread.sleep(TICK.toMillis());
        pending().forEach(Deadline::tick);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the clock", e);
    }
  }

  /** Waits until there are any. */
  private static List<Deadline> pending() throws InterruptedException {
    synchronized (PENDING) {
      while (PENDING.isEmpty()) {
        PENDING.wait();
      }
      return List.copyOf(PENDING);
    }
  }

  private void tick() {
    Duration passed = Duration.ofNanos(System.nanoTime() - startedNanos);
    if (passed.compareTo(nextLook) < 0) {
      return;
    }
    Duration left = left(passed);
    if (!left.isNegative() && !left.isZero()) {
      nextLook = passed.plus(left);
    } else if (cancel()) {
      DaemonThread.named("deadline", action).start();
    }
  }

  /** Returns how long it takes until the limit can be passed. */
  private Duration left(Duration passed) {
    Duration wall = limit.wall().minus(passed);
    Duration used = processorTime.get();
    if (usedAtFirstLook == null) {
      // What went before belongs to earlier questions; what this one used until now is little.
      usedAtFirstLook = used;
    }
    Duration processor = limit.processor().minus(used.minus(usedAtFirstLook));
    return processor.compareTo(wall) < 0 ? processor : wall;
  }
}
