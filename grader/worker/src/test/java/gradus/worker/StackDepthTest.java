package gradus.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import gradus.worker.compile.InMemoryCompiler;
import gradus.worker.metering.Instrumenter;
import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.Meter;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.metering.runtime.MeterReading;
import gradus.worker.sandbox.Sandbox;
import gradus.worker.sandbox.TestSuite;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The depths of recursion that SECURITY.md promises. */
class StackDepthTest {

  private static final MeterLimits PLENTY = new MeterLimits(1_000_000_000, 64 << 20, 1000);

  private static final String SOURCE =
      """
      package deep;

      import java.util.ArrayList;
      import java.util.List;
      import java.util.stream.IntStream;

      public final class Deep {
        public static double twentyNumbers(int n, double a, double b, double c, double d, double e) {
          if (n == 0) {
            return 0;
          }
          double f = a + b, g = b + c, h = c + d, i = d + e, j = e + a;
          double k = a - b, l = b - c, m = c - d, o = d - e, p = e - a;
          double q = a * b, r = b * c, s = c * d, t = d * e, u = e * a;
          double below = twentyNumbers(n - 1, f - a, g - b, h - c, i - d, j - e);
          return below + 1 + 0 * (f + g + h + i + j + k + l + m + o + p + q + r + s + t + u);
        }

        public static double sort(int n, double a, double b, double c, double d, double e) {
          double[] below = {0};
          List<Integer> two = new ArrayList<>(List.of(2, 1));
          if (n > 0) {
            two.sort((x, y) -> {
              below[0] = 1 + sort(n - 1, a, b, c, d, e);
              return 0;
            });
          }
          return below[0];
        }

        public static double stream(int n, double a, double b, double c, double d, double e) {
          return n == 0
              ? 0
              : IntStream.range(0, 1).mapToDouble(x -> 1 + stream(n - 1, a, b, c, d, e)).sum();
        }
      }
      """;

  private record Depth(@Nullable Object reached, MeterReading reading) {}

  private static Depth call(String method, int depth) throws Exception {
    var compiled =
        InMemoryCompiler.ofPlainJava()
            .compile(List.of(new SourceFile("Deep.java", Bytes.utf8(SOURCE))));
    assertEquals(List.of(), compiled.findings());
    var classes = new Instrumenter().instrument(compiled.classes()).classes();
    ClassLoader loader =
        new Sandbox(new TestSuite("deep", List.of(), List.of(), List.of()), classes).open();
    return WorkThread.call(
        "test", CommandLoop.STACK_BYTES, () -> call(loader.loadClass("deep.Deep"), method, depth));
  }

  private static Depth call(Class<?> deep, String method, int depth) throws Exception {
    Class<?> number = double.class;
    var called = deep.getMethod(method, int.class, number, number, number, number, number);
    Meter.start(PLENTY);
    try {
      Object reached = called.invoke(null, depth, 1.0, 2.0, 3.0, 4.0, 5.0);
      return new Depth(reached, Meter.stop(null));
    } catch (InvocationTargetException e) {
      return new Depth(null, Meter.stop(e.getCause()));
    }
  }

  @Test
  void aHundredThousandCallsWithTwentyNumbersWork() throws Exception {
    assertEquals(100_000.0, call("twentyNumbers", 100_000).reached());
  }

  @Test
  void fortyThousandCallsThroughTheJdkWork() throws Exception {
    assertEquals(40_000.0, call("sort", 40_000).reached());
    assertEquals(40_000.0, call("stream", 40_000).reached());
  }

  @Test
  void deeperIsToldFromOtherFailures() throws Exception {
    MeterReading reading = call("twentyNumbers", Integer.MAX_VALUE).reading();
    assertEquals(Exhaustion.DEPTH, reading.exhaustion());
    assertFalse(reading.jvmSpent());
  }
}
