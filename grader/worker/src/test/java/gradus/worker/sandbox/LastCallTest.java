package gradus.worker.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gradus.model.CallRecord;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a test's last call of the learner's code. */
class LastCallTest {

  private static final String STARTER =
      """
      public static int mode(double[][] X, int[] y, int k) { return 0; }
      public static double[] sort(double[] x) { return x; }
      public static String[] names(String[] names) { return names; }
      public static String join(java.util.List<String> all, boolean[] flags, char c, long n) {
        return "";
      }
      public static void check(double[][][] t, float f, byte b, short s) {}
      public static java.util.List<String> list(java.util.function.IntSupplier size) {
        return null;
      }
      public Learner(double lr) {}
      public double step(double by) { return 0; }
      """;

  private static final String LEARNER =
      """
      public static int mode(double[][] X, int[] y, int k) { X[0][0] = 99; return 7; }
      public static double[] sort(double[] x) { java.util.Arrays.sort(x); return x; }
      public static String[] names(String[] names) { throw new IllegalStateException(); }
      public static String join(java.util.List<String> all, boolean[] flags, char c, long n) {
        return "a\\nb";
      }
      public static void check(double[][][] t, float f, byte b, short s) {}
      public static java.util.List<String> list(java.util.function.IntSupplier size) {
        return new java.util.AbstractList<>() {
          @Override public int size() { throw new IllegalStateException(); }
          @Override public String get(int i) { throw new IllegalStateException(); }
          @Override public String toString() { throw new IllegalStateException(); }
        };
      }
      private double w;
      public Learner(double lr) { w = lr; }
      public double step(double by) { return w += by; }
      """;

  private final SandboxOpener opener = new SandboxOpener();

  private @Nullable CallRecord after(String test) throws ReflectiveOperationException {
    String body = "public static void run() { " + test + " }";
    Sandbox sandbox = Suites.of(STARTER, body).with(LEARNER);
    ClassLoader tests = opener.open(sandbox);
    try {
      tests.loadClass("sample.LearnerTest").getMethod("run").invoke(null);
    } catch (InvocationTargetException thrown) {
      // The call is known all the same.
    }
    CallRecord last = opener.lastCall();
    opener.leave();
    assertNull(opener.lastCall());
    return last;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Learner.mode(new double[][] {{2, 1}, {3, 1}}, new int[] {0, 1}, 2);\
           | mode(X = {{2.0, 1.0}, {3.0, 1.0}}, y = {0, 1}, k = 2) | 7
          Learner.sort(new double[] {3, 0.1, Double.NaN, -0.0, 2e23});\
           | sort(x = {3.0, 0.1, NaN, -0.0, 2.0E23}) | {-0.0, 0.1, 3.0, 2.0E23, NaN}
          Learner.sort(null);     | sort(x = null)            | ``
          Learner.sort(new double[0]); | sort(x = {})         | {}
          Learner.names(new String[] {"a \\"", null}); | names(names = {"a \\"", null}) | ``
          Learner.mode(new double[][] {null, {}}, null, -1); | mode(X = {null, {}}, y = null, k = -1) | ``
          Learner.join(java.util.List.of("x"), new boolean[] {true}, 'x', 5L);\
           | join(all = a List, flags = {true}, c = 'x', n = 5) | "a\\nb"
          Learner.check(new double[][][] {{{1}}}, 0.5f, (byte) 1, (short) 2);\
           | check(t = {{{1.0}}}, f = 0.5, b = 1, s = 2) | ``
          Learner.list(() -> 1);  | list(size = a IntSupplier)  | a List
          new Learner(0.5);       | new Learner(lr = 0.5)     | ``
          new Learner(0.5).step(2); | step(by = 2.0)          | 2.5
          Learner.sort(new double[] {1}); Learner.sort(new double[] {2}); | sort(x = {2.0}) | {2.0}
          Learner.sort(new double[40]);\
           | sort(x = {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,\
           0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,\
           ... 40 values})\
           | {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,\
           0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,\
           ... 40 values}
          Learner.mode(new double[9][1], new int[] {}, 1);\
           | mode(X = {{0.0}, {0.0}, {0.0}, {0.0}, {0.0}, {0.0}, {0.0}, {0.0}, ... 9 rows},\
           y = {}, k = 1) | 7
          """)
  void isToldAsOneWouldTypeIt(String test, String text, String result) throws Exception {
    assertEquals(new CallRecord(text, result), after(test));
  }

  @Test
  void isUnknownWhereThereWasNone() throws Exception {
    assertNull(after(""));
  }

  @Test
  void longTextsAreCut() throws Exception {
    CallRecord last =
        Objects.requireNonNull(
            after(
                """
                double[][] X = new double[1000][1000];
                for (double[] row : X) { java.util.Arrays.fill(row, 1 / 3.0); }
                Learner.mode(X, new int[1000], 1);
                """));
    assertEquals(
        "0.3333333333333333, ... 1000 values}, ... 1000 rows}, y = {0, 0, 0",
        last.text().replaceAll("(?s).*?(0\\.3333333333333333, \\.\\.\\. 1000.*y = .{8}).*", "$1"));
    assertEquals(true, last.text().length() < 1_000);
  }
}
