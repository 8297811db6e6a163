package gradus.worker.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.protocol.Mutant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not mutated, because nobody wrote it or no test should insist on it. */
class LeftOutTest {

  private static List<String> ids(Program program) {
    return program.mutants().stream().map(Mutant::id).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enum E { A, B, C }",
        "enum E { A { }, B; }",
        "record P(int x, double[] y, boolean z) {}",
        "interface I { double f(double x); }",
        "static class A { private A() { super(); } }",
        "static class A<T> { T t; } static class B extends A<String> { String t() { throw null; } }",
        "static void f(int i) { assert i > 3 : i + 1; }",
        "static void f(String s) { switch (s) { case \"a\": case \"b\": default: } }",
        "static void f(int i) { throw new IllegalArgumentException(\"row \" + (i + 1)); }",
        "static void f(int i) { throw new Error(i > 3 ? \"a\" : \"b\" + -i, null); }",
        "static void f(int i) { throw error(i + 1, i * 2.5); }"
            + "static RuntimeException error(int a, double b) {"
            + " throw new IllegalStateException(\"\" + a + b); }",
        "static void f(Object o) { try { o.hashCode(); } finally { } }",
        "static void f(Object o) { synchronized (o) { o.hashCode(); } }",
      })
  void nothingThereIsMutated(String members) {
    assertEquals(List.of(), ids(Program.of(members)));
  }

  @Test
  void constantsOfEnumsKeepTheirOrder() {
    Program program = Program.of("enum E { A(7), B(8); int y; E(int x) { y = x; } }");
    assertEquals(List.of("7 became 8", "8 became 9"), program.descriptions("constant"));
  }

  @Test
  void switchesOverEnumsAreNotMutatedButTheirBranches() {
    Program program =
        Program.of(
            "enum E { A, B }",
            "static int f(E e) { return switch (e) { case A -> 7; case B -> 8; }; }");
    assertEquals(
        List.of("Main#f/constant/1", "Main#f/constant/2", "Main#f/returned-default/1"),
        ids(program));
  }

  @Test
  void switchesOverStringsAreNotMutatedButTheirBranches() {
    Program program =
        Program.of(
            "static void f(String s) { switch (s) { case \"Aa\": g(1); break; case \"BB\": g(2); } }",
            "static int last; static void g(int i) { last = i; }");
    assertEquals(
        List.of(
            "Main#f/constant/1",
            "Main#f/removed-call/1",
            "Main#f/constant/2",
            "Main#f/removed-call/2"),
        ids(program));
  }

  @Test
  void whatRecordsDeclareThemselvesIsMutated() {
    Program program =
        Program.of("record P(double[] x) { public double[] x() { return x.clone(); } }");
    assertEquals(List.of("Main$P#x/returned-default/1"), ids(program));
  }

  @Test
  void argumentsThatOnlyExceptionsNeedAreNotMutated() {
    Program program =
        Program.of(
            "static void f(int i) { require(i > 0, 7, \"row \" + (i + 1)); }",
            "static void require(boolean c, int code, String rule) {",
            "  if (!c) { throw new IllegalArgumentException(rule + (code + 1)); } }");
    assertEquals(
        List.of(
            "Main#f/negated-condition/1",
            "Main#f/boundary/1",
            "Main#f/removed-call/1",
            "Main#require/negated-condition/1"),
        ids(program));
  }

  @Test
  void argumentsThatAreUsedElsewhereAreMutated() {
    Program program =
        Program.of(
            "static void f(int i) { require(i + 1); }",
            "static void require(int i) { if (i < 0) { throw new IllegalStateException(\"\" + i); } }");
    assertEquals(
        List.of("+ became -"),
        program.descriptions("arithmetic").stream().map(each -> each.replace("`", "")).toList());
    assertEquals(List.of("1 became 0"), program.descriptions("constant"));
  }

  @Test
  void whatIsOnlyCalledAnErrorIsMutated() {
    Program program =
        Program.of(
            "static class SquaredError { double x; SquaredError(double x) { this.x = x; } }",
            "static double f() { return new SquaredError(7).x; }");
    assertEquals(List.of("7.0 became 8.0"), program.descriptions("constant"));
  }

  @Test
  void exceptionsThatAreNotThrownAtOnceAreNotMutatedInside() {
    Program program =
        Program.of(
            "static Supplier<RuntimeException> f(int i) {",
            "  return () -> new IllegalStateException(\"row \" + (i + 1)); }");
    assertEquals(
        List.of("Main#f/returned-default/1", "Main#f$lambda1/returned-default/1"), ids(program));
  }

  @Test
  void referencesToConstructorsOfArraysAreNotMutated() {
    Program program =
        Program.of(
            "static void f(List<String> x, Consumer<Object> c) {",
            "  c.accept(x.toArray(String[]::new)); }");
    assertEquals(List.of("Main#f/removed-call/1"), ids(program));
  }

  @Test
  void onlyOneCopyOfACleanUpIsMutated() {
    Program program =
        Program.of(
            "static int f(int[] x) { try { x[0] = x[1]; } finally { x[2] += 7; } return x[3]; }");
    assertEquals(1, program.descriptions("arithmetic").size());
  }

  @Test
  void closingAResourceIsNotMutated() {
    Program program =
        Program.of("static void f(AutoCloseable c) throws Exception { try (c) { c.hashCode(); } }");
    assertEquals(List.of("Main#f/negated-condition/1", "Main#f/removed-call/1"), ids(program));
  }
}
