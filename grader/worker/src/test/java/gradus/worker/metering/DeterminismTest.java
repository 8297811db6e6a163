package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class DeterminismTest {

  private static Object result(String body, String... members) {
    Submission.Run run = Submission.of(body, members).meter();
    assertNull(run.thrown(), () -> body + " threw " + run.thrown());
    return String.valueOf(run.result());
  }

  private static void assertThrown(Class<? extends Throwable> expected, String body) {
    assertInstanceOf(expected, Submission.of(body).meter().thrown(), body);
  }

  @Test
  void keepsWhatIsPrinted() {
    Submission.Run run =
        Submission.of(
                "System.out.println(\"é\"); System.err.printf(\"%d|\", 3);"
                    + " List.of(1, 2).forEach(System.out::print); Consumer<Object> p ="
                    + " System.err::println; p.accept('x');"
                    + " try { throw new IllegalStateException(\"boo\"); } catch (Exception e) {"
                    + " e.printStackTrace(); } return 1;")
            .meter();
    assertEquals("é\n3|12x\njava.lang.IllegalStateException: boo\n", run.reading().output());
  }

  @Test
  void keepsOwnWayOfPrintingATrace() {
    Submission.Run run =
        Submission.of(
                "new Mine().printStackTrace(); return 1;",
                "static class Mine extends Exception { public void printStackTrace() {"
                    + " System.out.print(\"mine\"); } }")
            .meter();
    assertEquals("mine", run.reading().output());
  }

  @Test
  void usesTheStrictMathematics() {
    assertEquals(
        "0",
        result(
            "int different = 0; DoubleUnaryOperator f = Math::tanh; for (double x = -5; x < 5; x +="
                + " 0.001) { if (f.applyAsDouble(x) != StrictMath.tanh(x) || Math.exp(x) !="
                + " StrictMath.exp(x) || Math.cbrt(x) != StrictMath.cbrt(x)) different++; }"
                + " return different;"));
  }

  @Test
  void keepsTheOrderOfUnmodifiableSetsAndMaps() {
    assertEquals("[z, y, x, w]", result("return Set.of(\"z\", \"y\", \"x\", \"w\");"));
    assertEquals(
        "[12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]",
        result("return Set.of(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);"));
    assertEquals("{b=1, a=2}", result("return Map.of(\"b\", 1, \"a\", 2);"));
    assertEquals(
        "{b=1, a=2}", result("return Map.ofEntries(Map.entry(\"b\", 1), Map.entry(\"a\", 2));"));
    assertEquals("[3, 1, 2]", result("return Set.copyOf(List.of(3, 1, 3, 2));"));
    assertEquals(
        "[c, b, a]",
        result("return Stream.of(\"c\", \"b\", \"a\").collect(Collectors.toUnmodifiableSet());"));
    assertEquals(
        "{c=1, b=1}",
        result(
            "return Stream.of(\"c\", \"b\").collect(Collectors.toUnmodifiableMap(x -> x,"
                + " String::length));"));
    assertEquals(
        "[y, x]", result("Supplier<Set<String>> s = () -> Set.of(\"y\", \"x\"); return s.get();"));
    assertEquals(
        "[y, x]",
        result(
            "BiFunction<String, String, Set<String>> f = Set::of; return f.apply(\"y\", \"x\");"));
  }

  @Test
  void unmodifiableSetsAndMapsRefuseWhatTheJdksRefuse() {
    assertThrown(NullPointerException.class, "return Set.of(1, null);");
    assertThrown(NullPointerException.class, "return Set.of(1).contains(null);");
    assertThrown(IllegalArgumentException.class, "return Set.of(1, 1);");
    assertThrown(UnsupportedOperationException.class, "return Set.of(1).add(2);");
    assertThrown(UnsupportedOperationException.class, "return Set.of().remove(2);");
    assertThrown(UnsupportedOperationException.class, "Set.of().clear(); return 1;");
    assertThrown(NullPointerException.class, "return Map.of(1, null);");
    assertThrown(NullPointerException.class, "return Map.of().get(null);");
    assertThrown(IllegalArgumentException.class, "return Map.of(1, 2, 1, 3);");
    assertThrown(UnsupportedOperationException.class, "return Map.of(1, 2).put(1, 3);");
    assertThrown(
        UnsupportedOperationException.class, "return Map.of(1, 2).merge(1, 3, (a, b) -> a);");
    assertThrown(
        UnsupportedOperationException.class,
        "var e = Map.of(1, 2).entrySet().iterator(); e.next(); e.remove(); return 1;");
    assertThrown(
        IllegalStateException.class,
        "return Stream.of(1, 1).collect(Collectors.toUnmodifiableMap(x -> x, x -> x));");
  }

  @Test
  void numbersObjectsInTheOrderInWhichTheyAreAsked() {
    String node = "static class Node {} static class Leaf extends Node {}";
    assertEquals(
        "2 1 2",
        result(
            "Object a = new Node(), b = new Leaf(); return b.hashCode() + 1 + \" \" +"
                + " b.hashCode() + \" \" + a.hashCode();",
            node));
    assertEquals("Main$Leaf@1", result("return new Leaf().toString();", node));
    assertEquals(
        "[Main$Leaf@1, Main$Leaf@2]",
        result("return new HashSet<>(List.of(new Leaf(), new Leaf()));", node));
  }

  @Test
  void numbersWhatAClassAsksObjectFor() {
    assertEquals(
        "101 102",
        result(
            "return new A().hashCode() + \" \" + new A().hashCode();",
            "static class A { public int hashCode() { return 100 + super.hashCode(); } }"));
  }

  @Test
  void leavesOwnHashCodesAlone() {
    assertEquals(
        "7 P[x=1, y=b] 5",
        result(
            "return new A().hashCode() + \" \" + new P(1, \"b\") + \" \" + new B().hashCode();",
            "static class A { public int hashCode() { return 7; } } record P(int x, String y) {}"
                + " static class B extends ArrayList<Integer> { B() { add(-26); } }"));
  }

  @Test
  void oneNumberAnObject() {
    assertNotEquals(
        "1",
        result("Object a = new Object() {}; a.hashCode(); return new Object() {}.hashCode();"));
  }
}
