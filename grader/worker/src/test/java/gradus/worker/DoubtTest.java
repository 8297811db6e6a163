package gradus.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.model.TestStatus;
import gradus.protocol.Doubt;
import gradus.protocol.TestFinished;
import gradus.worker.metering.runtime.MeterLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests get less in methods that ran out in others, and all they may use in the rest. */
class DoubtTest {

  private static final MeterLimits LIMITS = new MeterLimits(1_000_000, 64 << 20, 64 << 10);

  private static final String SOURCE =
      """
      package topic.shapes;

      public class A {
        private static int calls;

        public static int sum(int n) {
          calls++;
          int sum = 0;
          for (int i = 0; i < n; i++) {
            sum++;
          }
          return sum + deep(500) - calls;
        }

        static int deep(int n) {
          return n == 0 ? 0 : 1 + deep(n - 1);
        }
      }
      """;

  private static TestFinished run(Doubt doubt) throws Exception {
    return OneTest.of(SOURCE, "assertEquals(50_499, A.sum(50_000));").run(SOURCE, LIMITS, doubt);
  }

  private static Doubt of(String method, int steps, int depth) {
    return new Doubt(List.of("topic.shapes.A." + method), steps, depth);
  }

  @Test
  void methodsInDoubtGetLessSteps() throws Exception {
    TestFinished finished = run(of("sum", 1_000, 400));
    assertEquals(TestStatus.TIMED_OUT, finished.status());
    assertEquals(1_000, finished.steps());
    assertEquals(
        "more than 1,000 steps in `sum` (A.java:9), where other tests had run out of them",
        finished.message());
  }

  @Test
  void methodsInDoubtGetLessDepth() throws Exception {
    TestFinished finished = run(of("deep", 100_000, 400));
    assertEquals(TestStatus.ERRORED, finished.status());
    assertEquals(
        "the recursion is too deep: more than 400 calls of `deep`, where other tests had run out"
            + " (A.java:16)",
        finished.message());
  }

  @Test
  void whatRunsOutElsewhereIsRunAgain() throws Exception {
    TestFinished plain = run(Doubt.NONE);
    assertEquals(TestStatus.PASSED, plain.status(), plain.message());
    assertEquals(plain, run(of("other", 1_000, 10_000)));
    assertEquals(plain, run(of("other", 100_000, 400)));
  }
}
