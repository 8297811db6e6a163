package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A limit of steps is the same limit on a busy machine. {@code -Dgradus.limit.runs=200} repeats it
 * as often as a doubt needs.
 */
final class StepLimitTest {

  private static final int RUNS = Integer.getInteger("gradus.limit.runs", 5);
  private static final String TEST = "SummaryStatisticsExamples#mean";
  private static final int LIMIT = 2_000_000;

  @TempDir private Path temporary;

  @Test
  void nineTenthsAlwaysPassAndElevenTenthsNeverDo() throws IOException {
    Path exercises = exercisesWithLimit();
    Path below = submission("below", LIMIT / 10 * 9);
    Path above = submission("above", LIMIT / 10 * 11);
    Set<String> outcomes = new HashSet<>();
    try (Load load = Load.onEveryCore()) {
      for (int i = 0; i < RUNS; i++) {
        outcomes.add("below " + outcome(exercises, below));
        outcomes.add("above " + outcome(exercises, above));
      }
      assertEquals(Runtime.getRuntime().availableProcessors(), load.threads().size());
    }

    assertEquals(Set.of("below PASSED 1800008", "above TIMED_OUT " + LIMIT), outcomes);
  }

  private String outcome(Path exercises, Path submission) {
    CommandLineRun run =
        CommandLineRun.of(
            temporary,
            "grade",
            "summary_statistics",
            submission.toString(),
            "--exercises",
            exercises.toString(),
            "--json",
            "-");
    JsonNode test =
        ReportJson.parse(run.out())
            .get("tests")
            .valueStream()
            .filter(each -> each.get("id").asString().equals(TEST))
            .findFirst()
            .orElseThrow();
    return test.get("status").asString() + " " + test.get("steps").asLong();
  }

  private Path submission(String name, int iterations) {
    return Submissions.whoseMeanBeginsWith(
        temporary.resolve(name), "for (int i = 0; i < " + iterations + "; i++) {}");
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
