package gradus.testkit;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

final class GrowthAssertionsTest {
  private long steps;

  @AfterEach
  void forgetTheRun() {
    RunContext.uninstall();
  }

  @Test
  void growthThatIsAllowedPasses() {
    assertGrowth(taking(GrowthAssertionsTest::constant), Growth.CONSTANT);
    assertGrowth(taking(GrowthAssertionsTest::logarithmic), Growth.LOG_N);
    assertGrowth(taking(GrowthAssertionsTest::linear), Growth.N);
    assertGrowth(taking(GrowthAssertionsTest::linearithmic), Growth.N_LOG_N);
    assertGrowth(taking(GrowthAssertionsTest::square), Growth.N_SQUARED);
    assertGrowth(taking(GrowthAssertionsTest::cube), Growth.N_CUBED);
  }

  @Test
  void slowerGrowthPassesToo() {
    assertGrowth(taking(GrowthAssertionsTest::constant), Growth.N_CUBED);
    assertGrowth(taking(GrowthAssertionsTest::linear), Growth.N_LOG_N);
    assertGrowth(taking(GrowthAssertionsTest::linearithmic), Growth.N_SQUARED);
  }

  @Test
  void fasterGrowthFails() {
    assertFails(GrowthAssertionsTest::linear, Growth.CONSTANT);
    assertFails(GrowthAssertionsTest::linear, Growth.LOG_N);
    assertFails(GrowthAssertionsTest::square, Growth.N);
    assertFails(GrowthAssertionsTest::square, Growth.N_LOG_N);
    assertFails(GrowthAssertionsTest::cube, Growth.N_SQUARED);
    assertFails(n -> (long) n * n * n * n, Growth.N_CUBED);
  }

  @Test
  void theFailureShowsTheCounts() {
    IntConsumer run = taking(n -> (long) n * n);
    NumericAssertionError failure = Failures.of(() -> assertGrowth(run, Growth.N_LOG_N));
    assertEquals(
        "expected steps to grow no faster than n log n but they grow like n^2.00"
            + " (65536 for n = 256, 262144 for n = 512, 1048576 for n = 1024,"
            + " 4194304 for n = 2048): doubling n took 4.00 times the steps",
        failure.getMessage());
    assertEquals(
        new Comparison("steps like n log n", "steps like n^2.00", "", "", ""),
        failure.comparison());
  }

  @Test
  void oneJumpFailsThoughTheFitIsGood() {
    assertFails(n -> n < 512 ? n : n < 1024 ? n / 2 : n < 2048 ? 2L * n : n, Growth.N);
  }

  @Test
  void theSizesDoubleFromTheSmallest() {
    List<Integer> sizes = new ArrayList<>();
    IntConsumer run =
        taking(
            n -> {
              sizes.add(n);
              return n;
            });
    assertGrowth(run, Growth.N, 10);
    assertEquals(List.of(10, 20, 40, 80), sizes);
    assertThrows(IllegalArgumentException.class, () -> assertGrowth(run, Growth.N, 3));
    assertThrows(IllegalArgumentException.class, () -> assertGrowth(run, Growth.N, 1 << 28));
  }

  @Test
  void aRunWithoutStepsIsTheAuthorsProblem() {
    IntConsumer run = taking(n -> 0);
    assertThrows(IllegalStateException.class, () -> assertGrowth(run, Growth.CONSTANT));
  }

  @Test
  void stepsAreThoseTakenMeanwhile() {
    RunContext.install(() -> steps, 1);
    steps = 1000;
    assertEquals(7, Steps.of(() -> steps += 7));
    assertEquals(0, Steps.of(() -> {}));
  }

  @Test
  void whatTheCodeThrowsGoesThrough() {
    RunContext.install(() -> steps, 1);
    assertThrows(
        IOException.class,
        () ->
            Steps.of(
                () -> {
                  throw new IOException();
                }));
  }

  @Test
  void withoutACounterTheTestIsAborted() {
    assertThrows(TestAbortedException.class, () -> Steps.of(() -> {}));
    assertThrows(TestAbortedException.class, () -> assertGrowth(n -> {}, Growth.N));
  }

  private void assertFails(IntToLongFunction cost, Growth growth) {
    IntConsumer run = taking(cost);
    assertEquals(
        "steps like " + growth.words(),
        Failures.comparison(() -> assertGrowth(run, growth)).expected());
  }

  private IntConsumer taking(IntToLongFunction cost) {
    RunContext.install(() -> steps, 1);
    return n -> steps += cost.applyAsLong(n);
  }

  private static long constant(int n) {
    return n > 0 ? 50 : 0;
  }

  private static long logarithmic(int n) {
    return 5 * log2(n) + 7;
  }

  private static long linear(int n) {
    return 3L * n + 40;
  }

  private static long linearithmic(int n) {
    return n * log2(n) + n;
  }

  private static long square(int n) {
    return (long) n * n / 2 + n;
  }

  private static long cube(int n) {
    return (long) n * n * n + 100L * n;
  }

  private static long log2(int n) {
    return 31L - Integer.numberOfLeadingZeros(n);
  }
}
