package gradus.testkit;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertDeterministic;
import static gradus.testkit.BehaviourAssertions.assertFresh;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BehaviourAssertionsTest {
  @Test
  void argumentsMayBeRead() {
    double[] x = {1, Double.NaN};
    double[][] matrix = {{1}, {2}};
    List<double[]> list = List.of(new double[] {1});
    assertArgumentsUnchanged(
        () -> assertEquals(1, x[0]), x, matrix, list, Map.of("a", 1), "text", 5);
    assertArgumentsUnchanged(() -> {}, x);
    assertArgumentsUnchanged(() -> {}, matrix);
    assertArgumentsUnchanged(() -> {}, new int[1][1]);
    assertArgumentsUnchanged(() -> {}, new String[] {"a"});
    assertArgumentsUnchanged(() -> {}, new String[][] {{"a"}});
    assertArgumentsUnchanged(() -> {}, new double[1][1][1]);
  }

  @Test
  void aChangedArgumentIsNamedWithThePlace() {
    double[] x = {1, 2};
    double[][] matrix = {{1, 2}, {3, 4}};
    assertEquals(
        "the arguments must not change: 1 of 2 elements differs, at argument 2, [1][0]:"
            + " expected 3.0 but got 9.0",
        Failures.message(() -> assertArgumentsUnchanged(() -> matrix[1][0] = 9, x, matrix)));
    assertEquals(
        "the arguments must not change: 1 of 2 elements differs, at [1]: expected 2.0 but got 0.0",
        Failures.message(() -> assertArgumentsUnchanged(() -> x[1] = 0, x)));
    assertEquals(
        new Comparison("9.0", "8.0", "", "", "[1][0]"),
        Failures.comparison(() -> assertArgumentsUnchanged(() -> matrix[1][0] = 8, matrix)));
  }

  @Test
  void aReplacedRowIsAChange() {
    double[][] matrix = {{1, 2}, {3, 4}};
    assertEquals(
        "[1][0]",
        Failures.comparison(() -> assertArgumentsUnchanged(() -> matrix[1] = new double[2], matrix))
            .at());
    assertArgumentsUnchanged(() -> matrix[1] = new double[2], matrix);
  }

  @Test
  void aGrownListOrChangedMapIsAChange() {
    List<Integer> list = new ArrayList<>(List.of(1));
    assertEquals(
        "the arguments must not change: expected a list of 1 element but got a list of 2 elements",
        Failures.message(() -> assertArgumentsUnchanged(() -> list.add(2), list)));
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
    assertEquals(
        "the arguments must not change: expected no key \"b\" but got one",
        Failures.message(() -> assertArgumentsUnchanged(() -> map.put("b", 2), map)));
  }

  @Test
  void theSmallestChangeIsSeen() {
    double[] x = {0.1};
    assertEquals(
        "0.10000000000000002",
        Failures.comparison(() -> assertArgumentsUnchanged(() -> x[0] = Math.nextUp(0.1), x))
            .actual());
  }

  @Test
  void argumentsThatCannotBeCopiedAreTheAuthorsProblem() {
    assertThrows(
        IllegalArgumentException.class, () -> assertArgumentsUnchanged(() -> {}, new Object()));
  }

  @Test
  void whatTheCodeThrowsGoesThrough() {
    IOException thrown = new IOException();
    Executable thrower =
        () -> {
          throw thrown;
        };
    assertSame(
        thrown,
        assertThrows(IOException.class, () -> assertArgumentsUnchanged(thrower, new int[1])));
  }

  @Test
  void equalResultsAreDeterministic() {
    assertDeterministic(() -> new double[] {1, Double.NaN});
    assertDeterministic(() -> List.of(new int[] {1}, "a"));
    assertDeterministic(() -> 1.5);
  }

  @Test
  void differentResultsAreNot() {
    int[] calls = new int[1];
    assertEquals(
        "a second call with the same arguments: at [0]: expected 1 but got 2",
        Failures.message(() -> assertDeterministic(() -> new int[] {++calls[0]})));
  }

  @Test
  void aReusedBufferDoesNotHideADifference() {
    int[] buffer = new int[1];
    assertEquals(
        "[0]",
        Failures.comparison(
                () ->
                    assertDeterministic(
                        () -> {
                          buffer[0]++;
                          return buffer;
                        }))
            .at());
  }

  @Test
  void aResultThatCannotBeComparedFails() {
    assertEquals(
        "the result: expected arrays, lists or numbers but got null",
        Failures.message(() -> assertDeterministic(() -> null)));
    assertEquals(
        "the result: expected arrays, lists or numbers but got an instance of java.lang.Object",
        Failures.message(() -> assertDeterministic(Object::new)));
    assertEquals(
        "the result: expected arrays or lists but got an instance of java.lang.Object",
        Failures.message(() -> assertFresh(() -> List.of(new Object()))));
  }

  @Test
  void thePromisedExceptionOrASubclassIsAccepted() {
    assertRejects(IllegalArgumentException.class, () -> List.of(1).subList(1, 0));
    assertRejects(
        IllegalArgumentException.class, () -> Integer.parseInt("x"), "a text that is no number");
    assertRejects(UnsupportedOperationException.class, () -> List.of().clear());
  }

  @Test
  void noExceptionOrAnotherOneFails() {
    assertEquals(
        "a negative k: expected IllegalArgumentException but got no exception",
        Failures.message(
            () -> assertRejects(IllegalArgumentException.class, () -> {}, "a negative k")));
    assertEquals(
        "expected IllegalArgumentException but got ArithmeticException",
        Failures.message(
            () -> assertRejects(IllegalArgumentException.class, () -> Math.floorDiv(1, 0))));
  }

  @Test
  void aStubsExceptionIsNotARejection() {
    assertEquals(
        "expected RuntimeException but got UnsupportedOperationException",
        Failures.message(() -> assertRejects(RuntimeException.class, () -> List.of().clear())));
  }

  @Test
  void anExceptionsOwnMethodsAreNotCalled() {
    assertEquals(
        "expected IllegalArgumentException but got " + Evil.class.getName(),
        Failures.message(
            () ->
                assertRejects(
                    IllegalArgumentException.class,
                    () -> {
                      throw new Evil();
                    })));
  }

  @Test
  void errorsOfTheMachineGoThrough() {
    StackOverflowError overflow = new StackOverflowError();
    assertSame(
        overflow,
        assertThrows(
            StackOverflowError.class,
            () ->
                assertRejects(
                    IllegalArgumentException.class,
                    () -> {
                      throw overflow;
                    })));
  }

  @Test
  void newArraysAreFresh() {
    double[][] x = {{1, 2}};
    assertFresh(() -> new double[][] {x[0].clone()}, x);
    assertFresh(() -> new double[] {1}, x, 5);
    double[] empty = new double[0];
    assertFresh(() -> empty, empty);
    assertFresh(() -> new int[1][1], new int[1][1]);
  }

  @Test
  void freshnessIsAskedOfArraysOnly() {
    assertEquals(
        "the result: expected arrays or lists but got 1.5",
        Failures.message(() -> assertFresh(() -> 1.5)));
    assertThrows(IllegalArgumentException.class, () -> assertFresh(() -> new int[1], new Object()));
  }

  @Test
  void anArgumentHandedBackIsNot() {
    double[][] x = {{1, 2}, {3, 4}};
    assertEquals(
        "the array of the result is shared with an argument",
        Failures.message(() -> assertFresh(() -> x, x)));
    assertEquals(
        "the array at [1] of the result is shared with an argument",
        Failures.message(() -> assertFresh(() -> new double[][] {{0}, x[1]}, x, "other")));
    assertEquals(
        new Comparison("a new array", "that of an argument", "", "", "[1][0]"),
        Failures.comparison(() -> assertFresh(() -> List.of(5, x.clone()), x)));
  }

  @Test
  void theResultOfThePreviousCallIsNot() {
    double[] cached = {1};
    assertEquals(
        "the array at [\"a\"] of the result is shared with the result of the previous call",
        Failures.message(() -> assertFresh(() -> Map.of("a", cached), new double[] {1})));
  }

  private static final class Evil extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new AssertionError("called");
    }

    @Override
    public String toString() {
      throw new AssertionError("called");
    }
  }
}
