package gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

final class CallTest {
  private static double[] scaled(double[][] x, int[] y, double factor, int column) {
    if (x == null || y == null || x.length != y.length || !(factor > 0)) {
      throw new IllegalArgumentException();
    }
    return Arrays.stream(x).mapToDouble(row -> row[column] * factor).toArray();
  }

  private static Call scaling() {
    return Call.of(CallTest::scaled, new double[][] {{1, 2}, {3, 4}}, new int[] {0, 1}, 0.5, 1);
  }

  @Test
  void aPureCallPasses() {
    scaling().isPure();
    scaling().keepsArguments();
    Call.of(Math::abs, -2.5).isPure();
    Call.of(Math::max, 1, 2).isPure();
    Call.of("text"::concat, "more").isPure();
    Call.of((a, b, c) -> a + b + c, 1, 2, 3).isPure();
    Call.of((a, b, c, d, e) -> a + e, 1, 2, 3, 4, 5).isPure();
    Call.of((a, b, c, d, e, f) -> a + f, 1, 2, 3, 4, 5, 6).isPure();
    Call.of((a, b, c, d, e, f, g) -> a + g, 1, 2, 3, 4, 5, 6, 7).isPure();
    Call.of((a, b, c, d, e, f, g, h) -> a + h, 1, 2, 3, 4, 5, 6, 7, 8).isPure();
  }

  @Test
  void unpairedArraysAreRejected() {
    paired((x, y) -> false).rejectsUnpaired(0, 1);
    List<BiPredicate<double[], double[]>> tooLenient =
        List.of(
            (x, y) -> x == null && y == null,
            (x, y) -> x != null && y != null && x.length + y.length == 0,
            (x, y) -> x != null && y != null && x.length > y.length);
    for (BiPredicate<double[], double[]> each : tooLenient) {
      assertThrows(AssertionError.class, () -> paired(each).rejectsUnpaired(0, 1));
    }
  }

  private static Call paired(BiPredicate<double[], double[]> accepted) {
    return Call.of(
        (x, y) -> {
          if (!accepted.test(x, y)) {
            throw new IllegalArgumentException();
          }
          return 0.0;
        },
        new double[] {1, 0},
        new double[] {0.5, 2});
  }

  @Test
  void functionsAmongTheArgumentsAreNotLookedInto() {
    DoubleUnaryOperator twice = x -> 2 * x;
    Call.of((f, x) -> f.applyAsDouble(x), twice, 3.0).isPure();
    Call.of((f, x) -> x.clone(), twice, new double[] {3}).isPure();
  }

  @Test
  void aChangedArgumentFails() {
    Call call = Call.of((x, y) -> x[0]++, new double[] {1, 2}, 5);
    assertEquals(
        "the arguments must not change: 1 of 2 elements differs, at argument 1, [0]:"
            + " expected 1.0 but got 2.0",
        Failures.message(call::isPure));
    assertEquals("argument 1, [0]", Failures.comparison(call::keepsArguments).at());
  }

  @Test
  void aSharedArrayFails() {
    Call row = Call.of((x, i) -> x[i], new double[][] {{1}, {2}}, 1);
    assertEquals(
        "the array of the result is shared with an argument",
        Failures.message(row::keepsArguments));
    double[] buffer = {1};
    Call call = Call.of(x -> buffer, 1);
    assertEquals(
        "the array of the result is shared with the result of the previous call",
        Failures.message(call::isPure));
  }

  @Test
  void anotherResultFailsOnlyWhereTheSameIsPromised() {
    List<Integer> calls = new ArrayList<>();
    Call call =
        Call.of(
            x -> {
              calls.add(1);
              int pairs = calls.size() / 2;
              return new double[] {pairs};
            },
            1.0);
    call.keepsArguments();
    assertEquals(
        "a second call with the same arguments: at [0]: expected 1.0 but got 2.0",
        Failures.message(call::isPure));
  }

  @Test
  void aResultThatIsNoneFails() {
    assertEquals(
        "the result: expected arrays, lists or numbers but got null",
        Failures.message(() -> Call.of(x -> null, 1).isPure()));
  }

  @Test
  void whatIsThrownByAValidCallGoesThrough() {
    Call call =
        Call.of(
            x -> {
              throw new IOException("mine");
            },
            1);
    assertThrows(IOException.class, call::isPure);
  }

  @Test
  void aRejectionOfEachValuePasses() {
    scaling().rejects(0, Bad.absent());
    scaling().rejects(1, Bad.lengths());
    scaling().rejects(2, 0, -0.5, Double.NaN);
  }

  @Test
  void theValueThatGotThroughIsNamed() {
    assertEquals(
        "argument 3: expected IllegalArgumentException but got no exception, for 0.25",
        Failures.message(() -> scaling().rejects(2, 0, 0.25, Double.NaN)));
    assertEquals(
        "argument 4: expected IllegalArgumentException but got ArrayIndexOutOfBoundsException,"
            + " for 2",
        Failures.message(() -> scaling().rejects(3, 2)));
    assertEquals(
        new Comparison("IllegalArgumentException", "no exception", "", "", "argument 2"),
        Failures.comparison(() -> scaling().rejects(1, Bad.labels(2))));
    assertEquals(
        "argument 2: expected IllegalArgumentException but got no exception, for -1 at [0]",
        Failures.message(() -> scaling().rejects(1, Bad.labels(2))));
  }

  @Test
  void oneMatrixIsOneValue() {
    scaling().rejects(0, new double[][] {{1, 2}});
    Call.of((int[][] x) -> List.of(x[0][0]).get(1), new int[1][1])
        .throwing(IndexOutOfBoundsException.class)
        .rejects(0, new int[][] {{1}, {2}});
    Call.of((String[] x) -> Integer.parseInt(x[0]), new String[] {"1"})
        .rejects(0, new String[] {"b", "c"});
  }

  @Test
  void aStubDoesNotReject() {
    Call call =
        Call.of(
            x -> {
              throw new UnsupportedOperationException();
            },
            1);
    assertEquals(
        "UnsupportedOperationException", Failures.comparison(() -> call.rejects(0, 2)).actual());
    call.throwing(UnsupportedOperationException.class).rejects(0, 2);
  }

  @Test
  void anErrorGoesThrough() {
    Call call =
        Call.of(
            x -> {
              throw new StackOverflowError();
            },
            1);
    assertThrows(StackOverflowError.class, () -> call.rejects(0, 2));
  }

  @Test
  void aRejectedCallKeepsItsArgumentsToo() {
    Call call =
        Call.of(
            (x, n) -> {
              x[0] = n;
              throw new IllegalArgumentException();
            },
            new int[] {7, 8},
            1);
    assertEquals("argument 1, [0]", Failures.comparison(() -> call.rejects(1, -1)).at());
  }

  @Test
  void anotherArgumentMakesAnotherCall() {
    scaling().with(2, 2).isPure();
    scaling().with(1, new int[3]).rejects(2, 1);
    scaling().isPure();
  }

  @Test
  void methodsWithoutResult() {
    List<Integer> seen = new ArrayList<>();
    Call.ofVoid(seen::add, 5).isPure();
    assertEquals(List.of(5, 5), seen);
    Call.ofVoid((double[] x, Integer i) -> x[i] += 0, new double[] {1}, 0).isPure();
    Call sorting = Call.ofVoid(Arrays::sort, new double[] {2, 1}, 0, 2);
    assertEquals("argument 1, [0]", Failures.comparison(sorting::isPure).at());
    sorting.rejects(1, 3);
  }

  @Test
  void constructors() {
    Call.of(ArrayList<Integer>::new, 3).rejects(0, -1);
    Call.of(ArrayList<Integer>::new, 3).keepsArguments();
  }

  @Test
  void aValueThatTheMethodCannotTakeIsTheAuthorsMistake() {
    assertEquals(
        "Argument 1 is a double[][], which a int[] cannot replace",
        assertThrows(
                IllegalArgumentException.class, () -> scaling().rejects(0, (Object) new int[1]))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> scaling().rejects(2, Bad.absent()));
    assertThrows(IllegalArgumentException.class, () -> scaling().rejects(3, 0.5));
    assertThrows(IllegalArgumentException.class, () -> scaling().rejects(3, new Object[0]));
  }
}
