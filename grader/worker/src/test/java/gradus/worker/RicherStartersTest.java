package gradus.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.TestStatus;
import gradus.protocol.Doubt;
import gradus.protocol.TestFinished;
import gradus.worker.metering.runtime.MeterLimits;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Starters of every shape, from the compiler to the failure's words, against a right solution. */
@Tag("thorough")
class RicherStartersTest {

  private static final MeterLimits PLENTY = new MeterLimits(10_000_000, 64 << 20, 64 << 10);

  /**
   * A starter with a test and a solution.
   *
   * @param name what is special about it
   * @param starter the public class {@code A} and what belongs to it; BODY is where a solution
   *     differs
   * @param right BODY in a right solution
   * @param wrong BODY in a wrong one
   * @param test the statements of a test
   * @param says what the failure must say of the wrong one
   */
  private record Shape(
      String name, String starter, String right, String wrong, String test, String says) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String EMPTY = "throw new UnsupportedOperationException();";

  static List<Shape> shapes() {
    return List.of(
        new Shape(
            "a generic class with a bounded method",
            "public final class A<T extends Comparable<T>> { "
                + "public <C extends Collection<? super T>> C into(C all, T one) { BODY } }",
            "all.add(one); return all;",
            "return all;",
            "assertEquals(List.of(3), new A<Integer>().into(new ArrayList<>(), 3));",
            "expected: <[3]> but was: <[]>"),
        new Shape(
            "a record with a static factory",
            "public record A(int x, String y) { public static A of(int x) { BODY } }",
            "return new A(x, \"y\");",
            "return new A(-x, \"y\");",
            "assertEquals(new A(2, \"y\"), A.of(2)); assertEquals(2, A.of(2).x());",
            "expected: <A[x=2, y=y]> but was: <A[x=-2, y=y]>"),
        new Shape(
            "an interface that tests implement",
            "public class A { public interface Shape { double area(); } "
                + "public static double sum(List<? extends Shape> all) { BODY } }",
            "return all.stream().mapToDouble(Shape::area).sum();",
            "return all.size();",
            "assertEquals(5.0, A.sum(List.of(() -> 2, () -> 3)));",
            "expected: <5.0> but was: <2.0>"),
        new Shape(
            "an abstract class that tests extend",
            "public abstract class A { protected abstract String word(); "
                + "public String twice() { BODY } }",
            "return word() + word();",
            "return word();",
            "assertEquals(\"haha\", new A() { @Override protected String word() { return \"ha\"; }"
                + " }.twice());",
            "expected: <haha> but was: <ha>"),
        new Shape(
            "an enum with methods",
            "public enum A { LEFT, RIGHT; public A other() { BODY } }",
            "return this == LEFT ? RIGHT : LEFT;",
            "return this;",
            "assertEquals(A.RIGHT, A.LEFT.other()); assertEquals(2, A.values().length);",
            "expected: <RIGHT> but was: <LEFT>"),
        new Shape(
            "a checked exception of its own",
            "public class A { public static class Empty extends Exception { "
                + "private static final long serialVersionUID = 1L; "
                + "public int code() { return 7; } } "
                + "public static int first(int... all) throws Empty { BODY } }",
            "if (all.length == 0) { throw new Empty(); } return all[0];",
            "return all.length == 0 ? 0 : all[0];",
            "assertEquals(7, assertThrows(A.Empty.class, () -> A.first()).code());",
            "Expected topic.shapes.A.Empty to be thrown, but nothing was thrown."),
        new Shape(
            "a sealed hierarchy",
            "public sealed interface A { record Num(int n) implements A {} "
                + "record Sum(A l, A r) implements A {} static int eval(A a) { BODY } }",
            "return a instanceof Num n ? n.n() : eval(((Sum) a).l()) + eval(((Sum) a).r());",
            "return 0;",
            "assertEquals(3, A.eval(new A.Sum(new A.Num(1), new A.Num(2))));",
            "expected: <3> but was: <0>"),
        new Shape(
            "a nested builder",
            "public final class A { private final String text; "
                + "private A(String text) { this.text = text; } public String text() { return text; } "
                + "public static class Builder { private String text = \"\"; "
                + "public Builder add(String more) { BODY } public A build() { return new A(text); } } }",
            "text += more; return this;",
            "return this;",
            "assertEquals(\"ab\", new A.Builder().add(\"a\").add(\"b\").build().text());",
            "expected: <ab> but was: <>"),
        new Shape(
            "objects as arguments, results and receivers",
            "public final class A { private final int n; public A(int n) { this.n = n; } "
                + "public A plus(A other) { BODY } public int n() { return n; } "
                + "@Override public String toString() { while (n == 99) { } return \"A\" + n; } "
                + "@Override public boolean equals(Object o) { return o instanceof A a && a.n == n; } "
                + "@Override public int hashCode() { return n; } }",
            "return new A(n + other.n);",
            "return this;",
            "assertEquals(new A(3), new A(1).plus(new A(2)));",
            "expected: <A3> but was: <A1>"),
        new Shape(
            "a comparator that is passed in",
            "public class A { public static <T> T best(List<T> all, Comparator<? super T> by) { BODY } }",
            "return Collections.max(all, by);",
            "return all.get(0);",
            "assertEquals(\"ccc\", A.best(List.of(\"a\", \"ccc\", \"bb\"),"
                + " Comparator.comparing(String::length)));",
            "expected: <ccc> but was: <a>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void goThroughEverything(Shape shape) throws Exception {
    OneTest test = test(shape);
    assertEquals(TestStatus.PASSED, run(test, shape, shape.right()).status());
    TestFinished failed = run(test, shape, shape.wrong());
    assertEquals(TestStatus.FAILED, failed.status(), failed.message());
    assertTrue(failed.message().contains(shape.says()), failed.message());
  }

  /** A failure is worded while the meter runs: a learner's text without end ends there. */
  @Test
  void wordsFailuresUnderTheMeter() throws Exception {
    Shape shape =
        shapes().stream()
            .filter(each -> each.name().startsWith("objects"))
            .findFirst()
            .orElseThrow();
    assertEquals(TestStatus.TIMED_OUT, run(test(shape), shape, "return new A(99);").status());
  }

  private static String source(Shape shape, String body) {
    return "package topic.shapes; import java.util.*; " + shape.starter().replace("BODY", body);
  }

  private static OneTest test(Shape shape) {
    return OneTest.of(source(shape, EMPTY), shape.test());
  }

  private static TestFinished run(OneTest test, Shape shape, String body) throws Exception {
    return test.run(source(shape, body), PLENTY, Doubt.NONE);
  }
}
