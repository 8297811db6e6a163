package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class StepCountTest {

  private static long steps(String body, String... members) {
    Submission.Run run = Submission.of(body, members).meter();
    assertNull(run.thrown());
    return run.reading().steps();
  }

  @Test
  void countsEntryOfMethod() {
    assertEquals(1, steps("return null;"));
    assertEquals(3, steps("f(); f(); return null;", "static void f() {}"));
  }

  @Test
  void countsEachIteration() {
    assertEquals(11, steps("int s = 0; for (int i = 0; i < 10; i++) s += i; return s;"));
    assertEquals(11, steps("int i = 0; while (true) { if (i++ == 10) return i; }"));
  }

  @Test
  void countsConditionalJumpsBackOnlyWhenTaken() {
    assertEquals(10, steps("int i = 0; do { i++; } while (i < 10); return i;"));
  }

  @Test
  void countsContinueLikeAnyIteration() {
    assertEquals(
        11, steps("int i = 0; while (i < 10) { i++; if (i % 2 == 0) continue; } return i;"));
    assertEquals(
        11,
        steps(
            "int i = 0; while (i < 10) { switch (i++) { case 3: continue; default: } } return i;"));
  }

  @Test
  void countsRecursion() {
    assertEquals(
        1 + 177,
        steps(
            "return fib(10);",
            "static int fib(int n) { return n < 2 ? n : fib(n - 1)" + " + fib(n - 2); }"));
  }

  @Test
  void countsConstructorsLambdasAndStaticInitialisers() {
    assertEquals(2, steps("new Main(); return null;"));
    assertEquals(3, steps("Runnable r = () -> {}; r.run(); r.run(); return null;"));
    assertEquals(
        1 + 1 + 5,
        steps(
            "return Table.SQUARES;",
            "static class Table { static int[] SQUARES = new int[5];"
                + " static { for (int i = 0; i < 5; i++) SQUARES[i] = i * i; } }"));
  }

  @Test
  void countsNothingThatTheCompilerAddsToEnums() {
    assertEquals(
        1 + 1 + 2,
        steps("return E.values().length + E.valueOf(\"A\").ordinal();", "enum E { A, B }"));
  }

  @Test
  void chargesArraysByTheCacheLine() {
    assertEquals(1 + 1_000_016 / 64, steps("return new byte[1_000_000];"));
    assertEquals(1 + 8_000_016 / 64, steps("return new double[1_000_000];"));
    assertEquals(1, steps("return new int[] {1, 2, 3};"));
  }
}
