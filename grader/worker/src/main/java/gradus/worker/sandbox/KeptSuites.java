package gradus.worker.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The tests of the exercises that submissions were for last, as far as they can be kept. */
final class KeptSuites {

  private static final int MOST = 16;

  /** The last used first. */
  private final Deque<Known> known = new ArrayDeque<>();

  private record Known(TestSuite suite, Optional<KeptTests> tests) {}

  /**
   * Returns the loaded tests, if they can be kept. Suites are compared byte by byte: a test that
   * was changed is another.
   */
  Optional<KeptTests> of(TestSuite suite) {
    Known found =
        known.stream()
            .filter(each -> each.suite().equals(suite))
            .findFirst()
            .orElseGet(() -> new Known(suite, KeptTests.of(suite)));
    known.remove(found);
    known.addFirst(found);
    if (known.size() > MOST) {
      known.removeLast();
    }
    return found.tests();
  }
}
