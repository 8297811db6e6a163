package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import gradus.worker.metering.runtime.Depth;
import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.MeterReading;
import gradus.worker.metering.runtime.Spent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecursionTest {

  private static final String STEP = "interface Step { int run(int n); }";

  private static Submission.Run run(String body, String... members) throws Exception {
    Submission submission = Submission.of(body, members);
    return submission.meterDeep(Submission.PLENTY);
  }

  private static void assertTooDeep(List<String> methods, String body, String... members)
      throws Exception {
    Submission.Run run = run(body, members);
    assertEquals(Exhaustion.DEPTH, run.reading().exhaustion(), () -> body + " gave " + run);
    assertInstanceOf(Spent.class, run.thrown());
    assertFalse(run.reading().jvmSpent());
    assertEquals(methods, run.reading().calls().recursion(), body);
  }

  private static void assertTooDeep(String method, String body, String... members)
      throws Exception {
    assertTooDeep(List.of(method), body, members);
  }

  private static void assertGives(Object result, String body, String... members) throws Exception {
    Submission.Run run = run(body, members);
    assertNull(run.thrown(), () -> body + " ran out of " + run.reading().exhaustion());
    assertEquals(result, run.result(), body);
  }

  @Test
  void endsMethodsThatCallThemselvesOrEachOther() throws Exception {
    assertTooDeep("f", "return f(1);", "static int f(int n) { return f(n + 1) + 1; }");
    assertTooDeep(
        List.of("odd", "even"),
        "return even(1);",
        "static boolean even(int n) { return odd(n + 1); }",
        "static boolean odd(int n) { return !even(n + 1); }");
    assertTooDeep(
        "f", "return new A().f(1);", "static class A { long f(long n) { return f(n + 1); } }");
  }

  @Test
  void endsCallsThroughInterfacesAndInheritance() throws Exception {
    assertTooDeep(
        "run",
        "return new A().run(1);",
        STEP,
        "record A() implements Step { public int run(int n) { Step s = this; return s.run(n); } }");
    assertTooDeep(
        List.of("go", "run"),
        "return new B().run(1);",
        "static abstract class A { abstract int go(int n); int run(int n) { return go(n); } }",
        "static class B extends A { int go(int n) { return super.run(n); } }");
    assertTooDeep(
        List.of("apply"),
        "return new A().apply(1);",
        "interface F<T> { T apply(T t); }",
        "static class A implements F<Integer> { public Integer apply(Integer n) {"
            + " F<Integer> f = this; return f.apply(n); } }");
    assertTooDeep(
        List.of("twice", "run"),
        "return new A().run(1);",
        "interface Twice { int run(int n); default int twice(int n) { return run(run(n)); } }",
        "record A() implements Twice { public int run(int n) { return twice(n); } }");
    assertTooDeep(
        "f",
        "return E.X.f();",
        "enum E { X { int f() { return E.X.f() + 1; } }; abstract int f(); }");
  }

  @Test
  void endsLambdasAndReferences() throws Exception {
    assertTooDeep(
        "static of Main",
        "return f.apply(1);",
        "static Function<Integer, Integer> f = n -> Main.f.apply(n + 1);");
    assertTooDeep(
        "static of Main", "return s.run(1);", STEP, "static Step s = n -> Main.s.run(n);");
    assertTooDeep(
        "f",
        "return f(1);",
        STEP,
        "static int f(int n) { Step s = Main::f; IntUnaryOperator g = s::run;"
            + " return g.applyAsInt(n); }");
    assertTooDeep(
        "new A", "return new A();", "static class A { A() { Supplier<A> s = A::new; s.get(); } }");
  }

  @Test
  void endsCallbacksOfTheJdk() throws Exception {
    assertTooDeep(
        "f",
        "return f(1);",
        "static int f(int n) { new ArrayList<>(List.of(2, 1)).sort((a, b) -> f(n)); return n; }");
    assertTooDeep(
        "f",
        "return f(1);",
        "static long f(int n) { return IntStream.range(0, 3).mapToLong(i -> f(n + i)).sum(); }");
    assertTooDeep(
        "iterator",
        "for (int i : new A()) return i; return 0;",
        "static class A implements Iterable<Integer> { public Iterator<Integer> iterator() {"
            + " Iterable<Integer> all = this; return all.iterator(); } }");
    assertTooDeep(
        "get",
        "return new A().get(0);",
        "static class A extends AbstractList<Integer> { public int size() { return 1; }"
            + " public Integer get(int i) { return iterator().next(); } }");
    assertTooDeep(
        "f",
        "return f(1);",
        "static int f(int n) {"
            + " return new HashMap<Integer, Integer>().computeIfAbsent(n, k -> f(k + 1)); }");
    assertTooDeep(
        "next",
        "return new A().nextInt();",
        "static class A extends Random { protected int next(int bits) { return nextInt(); } }");
  }

  @Test
  void endsMethodsOfEveryObject() throws Exception {
    assertTooDeep(
        "toString",
        "return new A().toString();",
        "static class A { public String toString() { return \"A\" + this; } }");
    assertTooDeep(
        "hashCode",
        "var a = new A(new ArrayList<>()); a.all().add(a); return a.hashCode();",
        "record A(List<Object> all) {}");
    assertTooDeep(
        "equals",
        "return new A().equals(new A());",
        "static class A { public boolean equals(Object o) { return"
            + " List.of(this).equals(List.of(o)); } public int hashCode() { return 1; } }");
  }

  /** So many calls through the JDK fit in a worker's stack; beyond it, the JVM ends them. */
  @Test
  void countsThroughTheJdk() throws Exception {
    assertGives(
        40_000,
        "count = 0; compare(1, 2); return count;",
        "static int count;",
        "static int compare(Integer a, Integer b) { if (++count == 40_000) return 0;"
            + " new ArrayList<>(List.of(2, 1)).sort(Main::compare); return 0; }");
  }

  @Test
  void endsConstructorsAndInitialisers() throws Exception {
    assertTooDeep("new A", "return new A();", "static class A { A next = new A(); }");
    assertTooDeep(
        "new A",
        "return new A(1);",
        "static class A { A(int n) { this(new A(n + 1)); } A(A a) { } }");
    assertTooDeep(
        "f",
        "return A.X;",
        "static class A { static int X = f(1); static int f(int n) { return f(n + 1); } }");
  }

  @Test
  void cannotBeCaught() throws Exception {
    String f = "static int f(int n) { return f(n + 1); }";
    assertTooDeep("f", "while (true) try { f(1); } catch (Throwable t) { }", f);
    assertTooDeep("f", "while (true) try { f(1); } finally { continue; }", f);
    assertTooDeep("f", "try { return f(1); } finally { return 2; }", f);
    assertTooDeep(
        "f",
        "return f(1);",
        "static int f(int n) { try { return f(n); } catch (Throwable t) { return f(n); }"
            + " finally { f(n); } }");
  }

  @Test
  void countsExactly() throws Exception {
    String f = "static int f(int n) { return n == 0 ? 0 : 1 + f(n - 1); }";
    assertGives(Depth.MOST, "return f(" + Depth.MOST + ");", f);
    assertTooDeep("f", "return f(" + (Depth.MOST + 1) + ");", f);
    assertGives(
        99_000 * 5, "int sum = 0; for (int i = 0; i < 5; i++) sum += f(99_000); return sum;", f);
  }

  @Test
  void comesBackFromExceptions() throws Exception {
    String f =
        "static int f(int n) { if (n == 0) throw new IllegalStateException(); return f(n - 1); }";
    assertGives(
        20,
        "int n = 0; for (int i = 0; i < 20; i++) try { f(9000); } catch (RuntimeException e) { n++;"
            + " } return n;",
        f);
    assertGives(
        20,
        "return g(3);",
        f,
        "static int g(int k) { if (k > 0) return g(k - 1); int n = 0; long wide = 1; for (int i ="
            + " 0; i < 20; i++) try { f(9000); } catch (RuntimeException e) { n += wide; } finally"
            + " { n += 0; } return n; }");
    assertGives(
        20,
        "int n = 0; for (int i = 0; i < 20; i++) try { new A(9000); } catch (RuntimeException e) {"
            + " n++; } return n;",
        "static class A { A(int n) { if (n == 0) throw new IllegalStateException(); new A(n - 1); }"
            + " }");
  }

  @Test
  void comesBackFromExceptionsThatTheJdkCaught() throws Exception {
    assertGives(
        0,
        "int n = 0; for (int i = 0; i < 20; i++)"
            + " if (Set.of(1).equals(new A())) n++; return n;",
        "static class A extends AbstractSet<Integer> { public int size() { return 1; }"
            + " public Iterator<Integer> iterator() { return go(9000); }"
            + " private static Iterator<Integer> go(int n) {"
            + " if (n == 0) throw new ClassCastException(); return go(n - 1); } }");
  }

  @Test
  void othersPayNothing() {
    for (String each :
        List.of(
            "double sum = 0; for (int i = 0; i < 9; i++) sum += Math.exp(i) * g(i); return sum;",
            "return IntStream.range(0, 9).mapToDouble(i -> i * 0.5 + g(i)).sum();",
            "var rows = new ArrayList<Row>(); rows.sort((a, b) -> Integer.compare(a.key(),"
                + " b.key())); return rows.toString();",
            "var c = Comparator.comparingDouble(Row::value).reversed(); return c;",
            "try { return g(1); } catch (RuntimeException e) { throw new Own(e.getMessage()); }")) {
      Submission submission =
          Submission.of(
                  each,
                  "static double g(int n) { return Math.sqrt(n); }",
                  "record Row(int key, double value) {}",
                  "static class Own extends RuntimeException { Own(String s) { super(s); } }")
              .instrument();
      submission
          .classes()
          .forEach(
              file ->
                  assertFalse(
                      new String(file.content().toByteArray(), StandardCharsets.ISO_8859_1)
                          .contains("gradus/worker/metering/runtime/Depth"),
                      () -> file.name() + " of " + each));
    }
  }

  @Test
  void tellsTheLineOfTheCall() throws Exception {
    MeterReading reading =
        run("return f(1);", "static int f(int n) {", " return", " f(n + 1); }").reading();
    assertEquals("Main.java:7", reading.calls().place());
    assertEquals("Main.f", reading.calls().methods().get(0));
  }

  @Test
  void allowsAsMuchAsIsGiven() throws Exception {
    Submission submission =
        Submission.of(
            "return f(500) + g(50_000);",
            "static int f(int n) { return n == 0 ? 0 : 1 + f(n - 1); }",
            "static int g(int n) { int sum = 0; for (int i = 0; i < n; i++) sum++; return sum; }");
    MeterReading ofDepth = submission.meterDeep(Submission.PLENTY.atMost(1_000, 400)).reading();
    assertEquals(Exhaustion.DEPTH, ofDepth.exhaustion());
    assertEquals(400, ofDepth.mostDepth());
    MeterReading ofSteps = submission.meterDeep(Submission.PLENTY.atMost(1_000, 600)).reading();
    assertEquals(Exhaustion.STEPS, ofSteps.exhaustion());
    assertEquals(1_000, ofSteps.steps());
    assertEquals(List.of("Main.g", "Main.run"), ofSteps.calls().methods());
  }
}
