package gradus.worker.mutation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each operator does, and what it says that it does. */
class OperatorsTest {

  private static @Nullable Object run(Program program, String mutant, Object... arguments)
      throws Throwable {
    return program.mutant("Main#f/" + mutant).call("f", arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "if (a < b) return 1; return 2;#< was negated#< became <=",
        "if (!(x >= y)) return 1; return 2;#>= was negated#>= became >",
        "if (!(x < y)) return 1; return 2;#< was negated#< became <=",
        "return x > y ? 1 : 2;#> was negated#> became >=",
        "return x <= y ? 1 : 2;#<= was negated#<= became <",
        "if ((long) a <= b) return 1; return 2;#<= was negated#<= became <",
        "while (a > b) a--; return a;#> was negated#> became >=",
        "do { a++; } while (a < b); return a;#< was negated#< became <=",
        "while (b > 0) { if (a >= b) a--; } return a;#> was negated, >= was negated"
            + "#> became >=, >= became >",
        "return a == b ? 1 : 2;#== was negated#",
        "return x != y ? 1 : 2;#!= was negated#",
        "return a % 2 == 0 ? 1 : 2;#== was negated#",
        "return s == null ? 1 : 2;#== null was negated#",
        "return s != null && s == t ? 1 : 2;#!= null was negated, == was negated#",
        "return s.isEmpty() ? 1 : 2;#the result of isEmpty was negated#",
        "return t instanceof String ? 1 : 2;#instanceof was negated#",
        "return z ? 1 : 2;#a condition was negated#",
        "if (a < b || a > 7) return 1; return 2;#< was negated, > was negated"
            + "#< became <=, > became >=",
        "if (a < b && a > 7) return 1; return 2;#< was negated, > was negated"
            + "#< became <=, > became >=",
        "if ((a < b || z) && a > 7) return 1; return 2;"
            + "#< was negated, a condition was negated, > was negated#< became <=, > became >=",
        "if (a < b && z || a > 7) return 1; return 2;"
            + "#< was negated, a condition was negated, > was negated#< became <=, > became >=",
        "while (a < b || a < 3) a++; return a;#< was negated, < was negated"
            + "#< became <=, < became <=",
        "do { a++; } while (a < b && a < 9); return a;#< was negated, < was negated"
            + "#< became <=, < became <=",
        "boolean r = a <= b; return r ? 1 : 2;#<= was negated, a condition was negated"
            + "#<= became <",
      })
  void saysWhatTheSourceCompares(String body, String negated, String boundary) {
    Program program =
        Program.of(
            "static int f(int a, int b, double x, double y, boolean z, String s, Object t) {",
            body,
            "}");
    assertEquals(negated, words(program.descriptions("negated-condition")));
    assertEquals(Optional.ofNullable(boundary).orElse(""), words(program.descriptions("boundary")));
  }

  private static String words(List<String> descriptions) {
    return String.join(", ", descriptions).replace("`", "");
  }

  @Test
  void negatesConditions() throws Throwable {
    Program program = Program.of("static int f(double x, double y) { return x < y ? 1 : 2; }");
    assertEquals(2, run(program, "negated-condition/1", 1.0, 2.0));
    assertEquals(1, run(program, "negated-condition/1", 2.0, 2.0));
    assertEquals(1, run(program, "negated-condition/1", Double.NaN, 2.0));
  }

  @Test
  void movesBoundaries() throws Throwable {
    Program program = Program.of("static int f(double x, double y) { return x < y ? 1 : 2; }");
    assertEquals(1, run(program, "boundary/1", 2.0, 2.0));
    assertEquals(2, run(program, "boundary/1", 3.0, 2.0));
    assertEquals(2, run(program, "boundary/1", Double.NaN, 2.0));
  }

  @ParameterizedTest
  @CsvSource({
    "a + b, + became -, 4",
    "a - b, - became +, 10",
    "a * b, * became /, 2",
    "a / b, / became *, 21",
    "a % b, % became *, 21",
    "a << b, << became >>, 0",
    "a >> b, >> became <<, 56",
    "a >>> b, >>> became <<, 56",
    "a & b, & became |, 7",
    "a | b, | became &, 3",
    "a ^ b, ^ became &, 3",
    "-a, the - of a negation was removed, 7",
    "a++ + 0 * b, ++ became --, 7",
    "(a += 5) + 0 * b, += 5 became -= 5, 2",
    "(a -= 5) + 0 * b, -= 5 became += 5, 12",
    "(--a) + 0 * b, -- became ++, 8"
  })
  void computesOtherwise(String expression, String description, int result) throws Throwable {
    Program program = Program.of("static int f(int a, int b) { return " + expression + "; }");
    assertEquals(description, words(program.descriptions("arithmetic").subList(0, 1)));
    assertEquals(result, run(program, "arithmetic/1", 7, 3));
  }

  @ParameterizedTest
  @CsvSource({"long, 21", "float, 21.0", "double, 21.0"})
  void computesOtherwiseWithEveryType(String type, String product) throws Throwable {
    Program program =
        Program.of(
            "static String f() { " + type + " a = 7; " + type + " b = 3; return \"\" + a / b; }");
    assertEquals(product, run(program, "arithmetic/1"));
  }

  @ParameterizedTest
  @CsvSource({
    "int, 0, 0 became 1",
    "int, 1, 1 became 0",
    "int, -1, -1 became 0",
    "int, 5, 5 became 6",
    "int, 100, 100 became 101",
    "int, 70000, 70000 became 70001",
    "long, 1L, 1 became 0",
    "long, 2L, 2 became 3",
    "float, 1f, 1.0 became 2.0",
    "double, 0.0, 0.0 became 1.0",
    "double, 1.0, 1.0 became 2.0",
    "double, 0.5, 0.5 became 1.5",
    "double, 1e300, 1.0E300 became 1.0",
    "double, Double.NaN, NaN became 1.0",
    "boolean, true, true became false",
    "boolean, false, false became true",
    "double, Double.POSITIVE_INFINITY, Infinity became 1.0"
  })
  void changesConstants(String type, String constant, String description) throws Throwable {
    Program program = Program.of("static " + type + " f() { return " + constant + "; }");
    assertEquals(List.of(description), program.descriptions("constant"));
    assertEquals(
        description.substring(description.lastIndexOf(' ') + 1),
        String.valueOf(run(program, "constant/1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "double[] x = {7, 8, 9}; return x[0];#7.0 became 8.0, 8.0 became 9.0, 9.0 became 10.0,"
            + " 0 became 1",
        "return new double[3];#3 became 4",
        "boolean[] b = new boolean[n]; b[0] = true; return b;#0 became 1, true became false",
        "boolean b = false; return b;#false became true",
        "return n < 7;#7 became 8",
        "boolean b = n < 7; return b;#7 became 8",
        "boolean b = false; b |= n < 7; return b;#false became true, 7 became 8",
        "return Boolean.valueOf(n == 7);#7 became 8",
        "int k = n < 7 ? 1 : 0; return k;#7 became 8, 1 became 0, 0 became 1",
        "int s = 3; for (int each : new int[n]) s += each; return s;"
            + "#3 became 4, the for-each loop left out its first element",
      })
  void changesConstantsOfTheSource(String body, String descriptions) {
    Program program = Program.of("static Object f(int n) { " + body + " }");
    assertEquals(descriptions, words(program.descriptions("constant")));
  }

  @Test
  void removesCalls() throws Throwable {
    Program program =
        Program.of(
            "static double[] f(double[] x) { Arrays.sort(x); add(x, 1L, 0.5); g(); return x; }",
            "static void add(double[] x, long a, double b) { x[0] += a + b; } static void g() {}");
    assertEquals(
        List.of("sort", "add", "g"),
        program.descriptions("removed-call").stream()
            .map(each -> each.replaceAll("the call of (.*) was removed", "$1"))
            .toList());
    double[] x = {2, 1};
    assertArrayEquals(new double[] {3.5, 1}, (double[]) run(program, "removed-call/1", x));
    double[] y = {2, 1};
    assertArrayEquals(new double[] {1, 2}, (double[]) run(program, "removed-call/2", y));
  }

  @ParameterizedTest
  @CsvSource({
    "int, 3, 0, 0",
    "char, (char) 99, 0, '\0'",
    "long, 3, 0, 0",
    "float, 3, 0.0, 0.0",
    "double, 3, 0.0, 0.0",
    "String, \"s\", an empty string, ''",
    "Object, \"s\", null, null",
    "List<Integer>, List.of(1), an empty list, []",
    "Set<Integer>, Set.of(1), an empty set, []",
    "'Map<Integer, Integer>', 'Map.of(1, 1)', an empty map, {}",
    "Optional<Integer>, Optional.of(1), an empty optional, Optional.empty"
  })
  void returnsDefaults(String type, String value, String what, String text) throws Throwable {
    Program program =
        Program.of(
            "static %s f() { return VALUE; } static %s VALUE = %s;".formatted(type, type, value));
    assertEquals(
        List.of("returned " + what + " instead of the result"),
        program.descriptions("returned-default"));
    assertEquals(text, String.valueOf(run(program, "returned-default/1")));
  }

  @Test
  void returnsEmptyArrays() throws Throwable {
    Program program = Program.of("static int[][] f(int[][] x) { return x; }");
    Object x = new int[3][2];
    assertArrayEquals(new int[0][], (int[][]) run(program, "returned-default/1", x));
  }

  @Test
  void returnsBothTruths() throws Throwable {
    Program program = Program.of("static boolean f(int a) { return a > 0; }");
    assertEquals(true, run(program, "returned-default/1", -3));
    assertEquals(false, run(program, "returned-default/2", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int f() { return 0; }",
        "static int f() { return 1; }",
        "static int f() { return -1; }",
        "static double f() { return 0; }",
        "static double f() { return -1; }",
        "static boolean f() { return true; }",
        "static boolean f() { return false; }",
        "static Object f() { return null; }",
        "static String f() { return \"\"; }",
        "static double[] f() { return new double[0]; }",
        "static double[][] f() { return new double[0][]; }",
        "static List<String> f() { return List.of(); }",
        "static void f() {}"
      })
  void doesNotReturnWhatItReturnsAnyway(String method) {
    assertEquals(List.of(), Program.of(method).descriptions("returned-default"));
  }
}
