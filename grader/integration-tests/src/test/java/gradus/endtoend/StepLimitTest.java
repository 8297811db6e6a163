package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A limit of steps is the same limit on a busy machine. {@code -Dgradus.limit.runs=200} repeats it
 * as often as a doubt needs.
 */
@Tag("thorough")
final class StepLimitTest {

  private static final int RUNS = Integer.getInteger("gradus.limit.runs", 20);
  private static final String TEST = "SummaryStatisticsExamples#mean";
  private static final int LIMIT = 2_000_000;

  @TempDir private Path temporary;

  @Test
  void nineTenthsAlwaysPassAndElevenTenthsNeverDo() throws IOException {
    Path exercises = exercisesWithLimit();
    for (int i = 0; i < RUNS; i++) {
      submission("below" + i, LIMIT / 10 * 9);
      submission("above" + i, LIMIT / 10 * 11);
    }
    try (Load load = Load.onEveryCore()) {
      CommandLineRun run =
          CommandLineRun.of(
              temporary,
              "batch",
              submissions().toString(),
              "--exercise",
              "summary_statistics",
              "--exercises",
              exercises.toString(),
              "--out",
              temporary.resolve("reports").toString());
      assertEquals(0, run.status(), run.err());
      assertEquals(Runtime.getRuntime().availableProcessors(), load.threads().size());
    }

    for (int i = 0; i < RUNS; i++) {
      assertEquals("PASSED 1800008", outcome("below" + i));
      assertEquals("TIMED_OUT " + LIMIT, outcome("above" + i));
    }
  }

  private String outcome(String learner) {
    JsonNode report =
        ReportJson.read(
            temporary.resolve("reports").resolve(learner).resolve("summary_statistics.json"));
    JsonNode test =
        report
            .get("tests")
            .valueStream()
            .filter(each -> each.get("id").asString().equals(TEST))
            .findFirst()
            .orElseThrow(() -> new AssertionError(report.toPrettyString()));
    return test.get("status").asString() + " " + test.path("steps").asLong();
  }

  private Path submissions() {
    return temporary.resolve("submissions");
  }

  private void submission(String learner, int iterations) {
    Submissions.whoseMeanBeginsWith(
        submissions().resolve(learner), "for (int i = 0; i < " + iterations + "; i++) {}");
  }

  /** The exercise itself, but that its reference took a twentieth of the limit. */
  private Path exercisesWithLimit() throws IOException {
    Path folder = ExerciseCopy.under(temporary.resolve("exercises"));
    Files.writeString(
        folder.resolve("baseline.json"), "{\"steps\": {\"" + TEST + "\": " + LIMIT / 20 + "}}");
    return temporary.resolve("exercises");
  }

  /** Threads that keep every core busy until they are told to end. */
  private record Load(List<Thread> threads, AtomicBoolean goesOn) implements AutoCloseable {

    static Load onEveryCore() {
      AtomicBoolean goesOn = new AtomicBoolean(true);
      List<Thread> threads =
          Stream.generate(() -> new Thread(() -> spin(goesOn), "load"))
              .limit(Runtime.getRuntime().availableProcessors())
              .toList();
      threads.forEach(Thread::start);
      return new Load(threads, goesOn);
    }

    private static void spin(AtomicBoolean goesOn) {
      while (goesOn.get()) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() {
      goesOn.set(false);
    }
  }
}
