package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Whenever a worker is killed from outside, another one takes over, and the verdict is the same.
 * {@code -Dgradus.kill.runs=200} repeats it as often as a doubt needs.
 */
@Tag("thorough")
final class KilledWorkerTest {

  private static final int RUNS = Integer.getInteger("gradus.kill.runs", 8);
  private static final int LATEST_KILL_MILLIS = 1_500;
  private static final Path REFERENCE =
      CommandLineRun.SOLUTIONS.resolve("foundations/summary_statistics/accepted/reference");

  @TempDir private Path temporary;

  @Test
  void aWorkerKilledAtAnyMomentLeavesACompleteReport() throws InterruptedException {
    Random random = new Random(20);
    for (int i = 0; i < RUNS; i++) {
      JsonNode report = gradeWhileKillingAfter(random.nextInt(LATEST_KILL_MILLIS));

      assertEquals(36, report.get("tests").size());
      assertEquals("ACCEPTED", report.get("verdict").asString());
      assertEquals(0, ProcessHandle.current().descendants().count());
    }
  }

  private JsonNode gradeWhileKillingAfter(int millis) throws InterruptedException {
    AtomicBoolean goesOn = new AtomicBoolean(true);
    Thread killer = new Thread(() -> killOnce(millis, goesOn), "killer");
    killer.start();
    CommandLineRun run =
        CommandLineRun.of(
            temporary, "grade", "summary_statistics", REFERENCE.toString(), "--json", "-");
    goesOn.set(false);
    killer.join();
    return ReportJson.parse(run.out());
  }

  /** Waits for the moment, then for a worker, and kills it. */
  private static void killOnce(int millis, AtomicBoolean goesOn) {
    try {
      Thread.sleep(millis);
      while (goesOn.get() && ProcessHandle.current().descendants().findAny().isEmpty()) {
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
