package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.MeterLimits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChargeTest {

  private static final MeterLimits LIMITS = new MeterLimits(2_000_000_000, 1 << 20, 1000);

  private static long steps(String body, String... members) {
    Submission.Run run = Submission.of(body, members).meter(LIMITS);
    assertNull(run.thrown(), () -> body + " threw " + run.thrown());
    assertEquals(Exhaustion.NONE, run.reading().exhaustion());
    return run.reading().steps();
  }

  /** Asserts that twice as much takes four times as many steps. */
  private static void assertQuadratic(int n, String body, String... members) {
    long small = steps("int n = " + n + ";" + body, members);
    long large = steps("int n = " + 2 * n + ";" + body, members);
    double growth = (double) large / small;
    assertTrue(growth > 3.8 && growth < 4.2, () -> body + " grows by " + growth);
  }

  private static void assertRunsOut(Exhaustion expected, String body) {
    MeterLimits few = new MeterLimits(1_000_000, 1 << 20, 1000);
    Submission.Run run = Submission.of(body).meter(few);
    assertEquals(expected, run.reading().exhaustion(), body);
  }

  @Test
  void readersCostWhatTheyKeep() {
    assertTrue(steps("return new Scanner(\"a\");") < 100);
    assertTrue(steps("return new Scanner(System.in);") > 250);
    String reader = "new java.io.InputStreamReader(System.in)";
    assertTrue(steps("return " + reader + ";") > 250);
    assertTrue(steps("return new java.io.BufferedReader(" + reader + ");") > 500);
  }

  @Test
  void searchingAListIsLinear() {
    String loop = "for (int i = 0; i < n; i++) ";
    assertQuadratic(
        8000,
        "List<Integer> seen = new ArrayList<>();"
            + loop
            + "if (!seen.contains(i)) seen.add(i); return seen.size();");
    assertQuadratic(
        1000,
        "var l = new LinkedList<Integer>(); " + loop + "{ l.add(i); l.indexOf(-1); } return 1;");
    assertQuadratic(
        1000,
        "Collection<Integer> c = new ArrayDeque<>(); "
            + loop
            + "{ c.add(i); c.remove((Object) \"\"); } return 1;");
    assertQuadratic(
        1000,
        "List<Integer> l = new Mine(); " + loop + "{ l.add(i); l.contains(-1); } return 1;",
        "static class Mine extends ArrayList<Integer> {}");
    assertQuadratic(
        1000,
        "Mine l = new Mine(); " + loop + "{ l.add(i); l.contains(-1); } return 1;",
        "static class Mine extends ArrayList<Integer> { public boolean contains(Object o) {"
            + " return super.contains(o); } }");
  }

  @Test
  void searchingAListByReferenceIsLinear() {
    assertQuadratic(
        1000,
        "List<Integer> l = new ArrayList<>(); Predicate<Object> p = l::contains;"
            + "for (int i = 0; i < n; i++) { l.add(i); p.test(-1); } return 1;");
    assertQuadratic(
        1000,
        "ArrayList<Integer> l = new ArrayList<>(); BiPredicate<ArrayList<Integer>, Object> p ="
            + " ArrayList::contains; for (int i = 0; i < n; i++) { l.add(i); p.test(l, -1); }"
            + " return 1;");
    assertQuadratic(
        1000,
        "List<Integer> l = new ArrayList<>(); Function<List<Integer>, List<Integer>> copy ="
            + " ArrayList::new; for (int i = 0; i < n; i++) { l.add(i); copy.apply(l); } return 1;");
  }

  @Test
  void searchingASetIsNot() {
    long steps =
        steps(
            "Collection<Integer> s = new HashSet<>(); for (int i = 0; i < 1000; i++) { s.add(i);"
                + " s.contains(i); s.remove(-1); } return 1;");
    assertEquals(1001, steps);
  }

  @Test
  void walkingALinkedListIsLinear() {
    assertQuadratic(
        1000,
        "List<Integer> l = new LinkedList<>(); for (int i = 0; i < n; i++) l.add(i); int s = 0;"
            + " for (int i = 0; i < n; i++) s += l.get(i); return s;");
  }

  @Test
  void movingElementsIsLinear() {
    assertQuadratic(
        20_000,
        "List<Integer> l = new ArrayList<>(); for (int i = 0; i < n; i++) l.add(0, i); while"
            + " (!l.isEmpty()) l.remove(0); return 1;");
    assertQuadratic(
        20_000, "int[] a = new int[n]; for (int i = 0; i < n; i++) Arrays.fill(a, i); return a;");
    assertQuadratic(
        20_000,
        "int[] a = new int[n]; for (int i = 0; i < n; i++) System.arraycopy(a, 0, a, 1, n - 1);"
            + " return a;");
    assertQuadratic(
        5_000, "int[] a = {}; for (int i = 0; i < n; i++) a = Arrays.copyOf(a, i); return a;");
    assertQuadratic(
        5_000,
        "int[] a = new int[n]; Object o = a; for (int i = 0; i < n; i++) o = a.clone(); return o;");
  }

  @Test
  void buildingATextByConcatenationIsQuadratic() {
    assertQuadratic(20_000, "String s = \"\"; for (int i = 0; i < n; i++) s += 'x'; return s;");
    assertQuadratic(
        20_000, "String s = \"\"; for (int i = 0; i < n; i++) s = s.concat(\"x\"); return s;");
    assertQuadratic(
        20_000,
        "var s = new StringBuilder(); for (int i = 0; i < n; i++) s.insert(0, 'x'); return s;");
  }

  @Test
  void sortingTakesMoreThanLinearTime() {
    long small = steps("double[] a = new double[1000]; Arrays.sort(a); return a;");
    long large = steps("double[] a = new double[2000]; Arrays.sort(a); return a;");
    assertTrue(large > 2 * small && large < 3 * small, small + " to " + large);
    assertTrue(
        steps(
                "List<Integer> l = new ArrayList<>(); for (int i = 0; i < 1000; i++) l.add(-i);"
                    + " return l.stream().sorted().toList();")
            > 2000);
  }

  @Tag("thorough")
  @Test
  void streamsWithoutCallbacksAreCounted() {
    assertQuadratic(
        20_000,
        "double[] a = new double[n]; double s = 0; for (int i = 0; i < n; i++) s ="
            + " Arrays.stream(a).sum(); return s;");
    assertQuadratic(
        1000,
        "int s = 0; for (int i = 0; i < 8 * n; i++) s += IntStream.range(0, n).sum() + n;"
            + " for (int i = 0; i < n; i++) s += IntStream.range(0, 8 * n).sum(); return s;");
    assertRunsOut(Exhaustion.STEPS, "return LongStream.range(0, 1L << 62).sum();");
    assertRunsOut(Exhaustion.STEPS, "return LongStream.rangeClosed(-9, 1L << 62).max();");
    assertRunsOut(
        Exhaustion.STEPS, "return Stream.generate(String::new).max(Comparator.naturalOrder());");
    assertRunsOut(Exhaustion.STEPS, "return Stream.iterate(1, Math::abs).reduce(Math::max);");
    assertRunsOut(Exhaustion.STEPS, "return new Random(1).ints().sum();");
  }

  @Test
  void regularExpressionsAreCounted() {
    assertRunsOut(
        Exhaustion.STEPS, "return \"a\".repeat(60).matches(\"(.*)(.*)(.*)(.*)(.*)(.*)b\");");
    assertRunsOut(
        Exhaustion.STEPS,
        "return java.util.regex.Pattern.compile(\"(.*)(.*)(.*)(.*)(.*)(.*)b\").matcher(\"a\".repeat(60)).find();");
  }

  @Test
  void boundsWhatGrowsInOneCall() {
    for (String each :
        new String[] {
          "\"ab\".repeat(1 << 28)",
          "new ArrayList<>(1 << 29)",
          "new HashMap<>(1 << 29)",
          "new HashMap<>(1 << 29, 0.5f)",
          "new PriorityQueue<Integer>(1 << 29, (a, b) -> 0)",
          "new StringBuilder(1 << 30)",
          "new BitSet(1 << 30)",
          "Arrays.copyOf(new int[1], 1 << 29)",
          "Arrays.copyOfRange(new int[1], 0, 1 << 29)",
          "BigInteger.ONE.shiftLeft(Integer.MAX_VALUE)",
          "BigInteger.TWO.pow(Integer.MAX_VALUE)",
          "BigInteger.ONE.setBit(Integer.MAX_VALUE)",
          "new BigDecimal(\"1E1000000000\").toPlainString()",
          "new BigDecimal(\"1E1000000000\").add(BigDecimal.ONE)",
          "BigDecimal.ONE.setScale(1_000_000_000)",
          "((IntFunction<List<Integer>>) ArrayList::new).apply(1 << 29)",
        }) {
      assertRunsOut(Exhaustion.MEMORY, "return " + each + ";");
    }
    assertRunsOut(
        Exhaustion.MEMORY, "var s = new StringBuilder(\"0123456789\"); while (true) s.append(s);");
    assertRunsOut(Exhaustion.MEMORY, "var b = new BitSet(); b.set(1 << 30); return b;");
    assertRunsOut(Exhaustion.MEMORY, "String s = \"x\"; while (true) s = s + s;");
  }

  @Test
  void boundsArithmeticOnLargeNumbers() {
    assertRunsOut(
        Exhaustion.STEPS,
        "BigInteger x = BigInteger.TWO.pow(100_000); while (true) x.multiply(x);");
    assertRunsOut(
        Exhaustion.STEPS,
        "BigInteger x = BigInteger.TWO.pow(200_000).subtract(BigInteger.ONE);"
            + " return x.modPow(x, x.add(BigInteger.TWO));");
  }

  @Test
  void ownCollectionsAreNotAskedForTheirSize() {
    assertEquals(
        1 + 2,
        steps(
            "return new Odd().contains(1);",
            "static class Odd extends AbstractList<Integer> { public int size() { throw new"
                + " IllegalStateException(); } public Integer get(int i) { return i; } public"
                + " boolean contains(Object o) { return true; } }"));
  }
}
