package gradus.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What happens when a limit is passed. */
final class DeadlineTest {

  private static final Duration NEVER = Duration.ofHours(1);

  @Test
  void aDeadlineThatPassesActsOnceAndCannotBeCancelled() throws InterruptedException {
    CountDownLatch acted = new CountDownLatch(1);
    AtomicInteger times = new AtomicInteger();
    Deadline deadline =
        Deadline.after(
            Duration.ofMillis(20),
            () -> {
              times.incrementAndGet();
              acted.countDown();
            });
    assertTrue(acted.await(60, TimeUnit.SECONDS));
    assertFalse(deadline.cancel());
    assertEquals(1, times.get());
  }

  @Test
  void aCancelledDeadlineDoesNotAct() throws InterruptedException {
    AtomicInteger times = new AtomicInteger();
    Deadline cancelled = Deadline.after(Duration.ofMillis(300), times::incrementAndGet);
    assertTrue(cancelled.cancel());
    CountDownLatch later = new CountDownLatch(1);
    Deadline.after(Duration.ofMillis(600), later::countDown);
    assertTrue(later.await(60, TimeUnit.SECONDS));
    assertEquals(0, times.get());
  }

  @Test
  void onlyTheFirstOfTwoCancelsCounts() {
    Deadline deadline = Deadline.after(NEVER, () -> {});
    assertTrue(deadline.cancel());
    assertFalse(deadline.cancel());
  }
}
