package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.Meter;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.metering.runtime.MeterReading;
import gradus.worker.metering.runtime.Spent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExhaustionTest {

  private static final MeterLimits LIMITS = new MeterLimits(100_000, 1 << 20, 1000);

  /** Only the JDK's own methods are in each other when it is asked for its hash code. */
  private static final String HOLDS_ITSELF =
      "List<Object> list = new ArrayList<>(); list.add(list);";

  private static void assertRunsOut(Exhaustion expected, String body, String... members) {
    Submission.Run run = Submission.of(body, members).meter(LIMITS);
    assertEquals(expected, run.reading().exhaustion(), () -> body + " gave " + run);
    assertInstanceOf(Spent.class, run.thrown());
    assertFalse(run.reading().jvmSpent());
  }

  private static void assertStops(String body, String... members) {
    assertRunsOut(Exhaustion.STEPS, body, members);
  }

  @Test
  void stopsLoops() {
    assertStops("for (;;);");
    assertStops("int i = 0; do i++; while (i > -1 || i < 1); return i;");
    assertStops("int i = 0; while (true) { switch (i) { case 0: continue; default: i = 0; } }");
    assertStops("outer: while (true) { while (true) continue outer; }");
  }

  /** Where nothing was given there is the end of the input, and nobody waits. */
  @Test
  void stopsReadingWithoutEnd() {
    assertStops("int all = 0; while (true) all += System.in.read();");
    assertStops("byte[] b = new byte[9]; while (System.in.read(b) < 0); return b;");
    assertStops(
        "var r = new java.io.BufferedReader(new java.io.InputStreamReader(System.in));"
            + " while (r.readLine() == null); return r;");
    assertStops("Scanner s = new Scanner(System.in); while (!s.hasNext()); return s;");
  }

  @Test
  void readsTheLimitWhenStepsRanOut() {
    MeterReading reading = Submission.of("for (;;);").meter(LIMITS).reading();
    assertEquals(100_000, reading.steps());
  }

  @Test
  void stopsLoopsThatCatchEverything() {
    assertStops("while (true) { try { while (true); } catch (Throwable t) {} }");
    assertStops("while (true) { try { while (true); } catch (Error | RuntimeException t) {} }");
    assertStops(
        "while (true) { try { f(); } catch (Throwable t) { continue; } }",
        "static void f() { while (true); }");
  }

  @Test
  void stopsFinally() {
    assertStops("while (true) { try { while (true); } finally { continue; } }");
    assertStops("try { while (true); } finally { while (true); }");
    assertStops("try { while (true); } finally { return 1; }");
    assertStops(
        "while (true) { try { try { while (true); } finally { try { f(); } finally { continue; } }"
            + " } catch (Throwable t) { } finally { f(); continue; } }",
        "static void f() { for (int i = 0; i < 3; i++); }");
  }

  @Test
  void stopsRecursionThatCatches() {
    assertStops(
        "f(0); return 1;",
        "static void f(int n) { if (n < 500) try { f(n + 1); f(n + 1); } catch (Error e) {"
            + " f(n + 1); } }");
    assertStops(
        "g(40); return 1;",
        "static void g(int n) { if (n > 0) try { g(n - 1); } finally {" + " g(n - 1); } }");
  }

  @Test
  void stopsSynchronizedBlocksAndMethods() {
    assertStops("while (true) { synchronized (Main.class) { while (true); } }");
    assertStops(
        "while (true) { try { f(); } catch (Throwable t) {} }",
        "static synchronized void f() { synchronized (Main.class) { while (true); } }");
  }

  @Test
  void stopsStaticInitialisersAndConstructors() {
    assertStops(
        "return A.X;", "static class A { static int X = f(); static int f() { while (true); } }");
    assertStops(
        "while (true) try { return new B(); } catch (Throwable t) {}",
        "static class B { { while (B.class != null); } }");
    assertStops(
        "while (true) try { return new A().x; } catch (Throwable t) {}",
        "static class A { static int X = f(); int x; static int f() { while (true); } }");
  }

  @Test
  void stopsCallbacksOfTheJdk() {
    assertStops("Stream.of(1).map(x -> { while (x > 0); return x; }).toList(); return 1;");
    assertStops(
        "while (true) try { new ArrayList<>(List.of(3, 1, 2)).sort((a, b) -> { while (true); }); }"
            + " catch (Throwable t) {}");
    assertStops(
        "for (int i : new Forever()); return 1;",
        "static class Forever implements Iterable<Integer>, Iterator<Integer> {"
            + "public Iterator<Integer> iterator() { return this; }"
            + "public boolean hasNext() { return true; } public Integer next() { return 1; } }");
    assertStops(
        "new ArrayList<>(new Forever()); return 1;",
        "static class Forever extends AbstractCollection<Integer> { public int size() { return 9; }"
            + "public Iterator<Integer> iterator() { while (true); } }");
    assertStops(
        "new HashMap<Object, Object>().computeIfAbsent(new K(), k -> 1); return 1;",
        "static class K { public int hashCode() { try { while (true); } finally { return 1; } } }");
    assertStops(
        "return \"\" + new K();", "static class K { public String toString() { while (true); } }");
  }

  @Test
  void stopsOwnExceptions() {
    assertStops(
        "while (true) { try { throw new Mine(); } catch (Mine e) { } }",
        "static class Mine extends Error { public Throwable fillInStackTrace() { return this; } }");
    assertStops(
        "try { throw new Mine(); } catch (Mine e) { return e.getMessage(); }",
        "static class Mine extends Error { public String getMessage() { while (true); } }");
    assertStops(
        "try (R r = new R()) { while (true); }",
        "static class R implements AutoCloseable { public void close() { while (true); } }");
  }

  @Test
  void boundsArrays() {
    assertRunsOut(Exhaustion.MEMORY, "return new int[1 << 30];");
    assertRunsOut(Exhaustion.MEMORY, "return new int[1 << 15][1 << 15];");
    assertRunsOut(Exhaustion.MEMORY, "return new int[1 << 30][0];");
    assertRunsOut(Exhaustion.MEMORY, "return new Object[1 << 20][];");
    assertRunsOut(Exhaustion.MEMORY, "IntFunction<int[]> f = int[]::new; return f.apply(1 << 30);");
    assertRunsOut(
        Exhaustion.MEMORY,
        "while (true) try { return new long[Integer.MAX_VALUE]; } catch (Throwable t) {}");
    assertStops("Object o = null; while (true) o = new double[100_000];");
  }

  @Test
  void leavesNegativeSizesToTheJvm() {
    for (String each : new String[] {"new int[-1]", "new int[3][-1]", "new long[-5][2][3]"}) {
      Submission.Run run = Submission.of("return " + each + ";").meter(LIMITS);
      assertInstanceOf(NegativeArraySizeException.class, run.thrown());
    }
  }

  @Test
  void boundsWhatIsPrinted() {
    assertRunsOut(Exhaustion.OUTPUT, "while (true) System.out.println(\"again\");");
    assertRunsOut(
        Exhaustion.OUTPUT, "while (true) try { System.err.print('x'); } catch (Throwable t) {}");
    MeterReading reading =
        Submission.of("while (true) System.out.print(\"ab\");").meter(LIMITS).reading();
    assertEquals("ab".repeat(500), reading.output());
  }

  private static MeterReading printing(long steps, String body) {
    return Submission.of(body).meter(new MeterLimits(steps, 1 << 20, 1000, true)).reading();
  }

  @Test
  void whatIsPrintedTooMuchIsDroppedWhereItDoesNotMatter() {
    MeterReading reading =
        printing(100_000, "for (int i = 0; i < 2000; i++) System.out.print(\"ab\"); return 1;");
    assertEquals(Exhaustion.NONE, reading.exhaustion());
    assertTrue(reading.outputCut());
    assertEquals("ab".repeat(500) + "… (cut)", reading.output());
  }

  @Test
  void whatJustFitsIsNotCut() {
    MeterReading reading = printing(100_000, "System.out.print(\"x\".repeat(1000)); return 1;");
    assertFalse(reading.outputCut());
    assertEquals("x".repeat(1000), reading.output());
  }

  @Test
  void noCharacterIsCutInHalf() {
    MeterReading reading = printing(100_000, "System.out.print(\"€\".repeat(1000)); return 1;");
    assertEquals("€".repeat(333) + "… (cut)", reading.output());
  }

  @Test
  void printingForEverEndsBySteps() {
    for (String each :
        List.of(
            "while (true) System.out.println(\"again\");",
            "while (true) try { System.err.print('x'); } catch (Throwable t) {}",
            "var out = System.out; while (true) out.println();",
            "Appendable out = System.out; while (true) out.append('x');",
            "Formatter out = new Formatter(System.out); while (true) out.format(\"%d\", 1);",
            "while (true) { System.out.print(1.5); System.out.println(true); }",
            "while (true) { System.out.println(new char[2]); System.out.println(List.of(1)); }",
            "while (true) System.out.printf(\"%d\", 1);",
            "Stream.iterate(1, i -> i + 1).forEach(System.out::println); return 1;",
            "Exception e = new Exception(); while (true) e.printStackTrace();",
            "String s = \"x\".repeat(9_000); while (true) System.out.print(s);")) {
      MeterReading reading = printing(1_000_000, each);
      assertEquals(Exhaustion.STEPS, reading.exhaustion(), each);
      assertEquals(1_000_000, reading.steps(), each);
      assertTrue(reading.outputCut(), each);
      assertTrue(reading.output().length() <= 1010, each);
    }
  }

  @Test
  void whatIsDroppedTakesStepsOfItsOwn() {
    String print = "for (int i = 0; i < %d; i++) { System.out.println(\"1234567\"); } return 1;";
    long kept = printing(100_000, print.formatted(125)).steps();
    long dropped = printing(100_000, print.formatted(225)).steps() - kept;
    assertEquals(100 * (kept / 125) + 100, dropped);
  }

  @Test
  void longTextsAreChargedByTheirSum() {
    String body = "String s = \"x\".repeat(801_000); %s return 1;";
    long without = printing(1_000_000, body.formatted("")).steps();
    long with = printing(1_000_000, body.formatted("System.out.print(s);")).steps();
    assertEquals(800_000 / 8, with - without);
  }

  @Test
  void aTestThatLooksAtWhatIsPrintedEndsWhereItIsTooMuch() {
    Submission loud = Submission.of("while (true) System.out.println(\"again\");").instrument();
    Meter.start(new MeterLimits(100_000, 1 << 20, 1000, true));
    assertEquals("", Meter.printed());
    assertThrows(Spent.class, () -> loud.call());
    assertEquals(Exhaustion.OUTPUT, Meter.stop(null).exhaustion());
  }

  @Test
  void recordsStackOverflow() {
    Submission.Run run =
        Submission.of(
                HOLDS_ITSELF
                    + "try { list.hashCode(); } catch (Throwable t) { return 1; }"
                    + " finally { return 2; }")
            .meter();
    assertEquals(Exhaustion.STACK, run.reading().exhaustion());
    assertTrue(run.reading().jvmSpent());
    assertEquals(null, run.result());
  }

  @Test
  void recordsStackOverflowThatNobodyCaught() {
    Submission.Run run = Submission.of(HOLDS_ITSELF + "return list.hashCode();").meter();
    assertEquals(Exhaustion.STACK, run.reading().exhaustion());
  }

  @Test
  void recordsOutOfMemoryOfTheJdk() {
    Submission.Run run =
        Submission.of(
                "try { return String.join(\"\", new Odd()); } catch (OutOfMemoryError e) {"
                    + " return 1; }",
                "static class Odd extends ArrayList<String> { public int size() { return 1; }"
                    + " { String s = \"x\".repeat(1 << 20); for (int i = 0; i < 2100; i++) add(s);"
                    + " } }")
            .meter();
    assertEquals(Exhaustion.MEMORY, run.reading().exhaustion());
    assertTrue(run.reading().jvmSpent());
  }

  @Test
  void handlersStillCatchWhatTheyShould() {
    Submission.Run run =
        Submission.of(
                "String s = \"\"; try { s += 1 / (s.length()); } catch (ArithmeticException e) {"
                    + " s += \"caught\"; } finally { s += \"!\"; } return s;")
            .meter();
    assertEquals("caught!", run.result());
  }
}
