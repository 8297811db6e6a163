package gradus.execution;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An action that happens when a limit is passed, unless it is called off before. */
final class Deadline {

  /**
   * One thread looks at all that are pending, now and then. Most are called off before it does, and
   * then nobody has been woken for them.
   */
  private static final Set<Deadline> PENDING = ConcurrentHashMap.newKeySet();

  private static final Duration TICK = Duration.ofMillis(20);
  private static final AtomicBoolean RESTING = new AtomicBoolean();
  private static final Thread CLOCK = clock();

  /** Most questions are answered before it is worth asking the system what they cost. */
  private static final Duration FIRST_LOOK = Duration.ofMillis(100);

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
    PENDING.add(deadline);
    if (RESTING.compareAndSet(true, false)) {
      LockSupport.unpark(CLOCK);
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
    PENDING.remove(this);
    return decided.compareAndSet(false, true);
  }

  private void tick() {
    Duration passed = Duration.ofNanos(System.nanoTime() - startedNanos);
    if (passed.compareTo(nextLook) < 0) {
      return;
    }
    Duration left = left(passed);
    if (!left.isNegative() && !left.isZero()) {
      nextLook = passed.plus(left);
    } else if (decided.compareAndSet(false, true)) {
      PENDING.remove(this);
      daemon(action, "deadline").start();
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

  private static Thread clock() {
    Thread clock = daemon(Deadline::tickForever, "deadlines");
    clock.start();
    return clock;
  }

  private static void tickForever() {
    while (true) {
      LockSupport.parkNanos(TICK.toNanos());
      PENDING.forEach(Deadline::tick);
      if (PENDING.isEmpty()) {
        rest();
      }
    }
  }

  private static void rest() {
    RESTING.set(true);
    while (PENDING.isEmpty() && RESTING.get()) {
      LockSupport.park();
    }
    RESTING.set(false);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
