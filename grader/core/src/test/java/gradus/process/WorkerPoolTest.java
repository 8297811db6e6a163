package gradus.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.execution.SampleExercise;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestRun;
import gradus.worker.Behaviour;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker comes back only when nothing was left in it. */
final class WorkerPoolTest {

  private static final int HEAP_MIB = 64;

  private final Path folder;

  WorkerPoolTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aWorkerThatIsGivenBackIsTheNextOne() throws Exception {
    try (WorkerPool pool =
        new WorkerPool(new ScriptedWorkers(folder).launcher(), WorkerPool.SENSIBLE_USES)) {
      WorkerProcess first = pool.take(HEAP_MIB);
      WorkerProcess second = pool.take(HEAP_MIB);
      pool.giveBack(first, HEAP_MIB);
      assertSame(first, pool.take(HEAP_MIB));
      assertNotSame(first, second);
      first.close();
      second.close();
    }
  }

  @Test
  void aWorkerWithAnotherHeapOrThatDiedIsNotGivenOut() throws Exception {
    try (WorkerPool pool =
        new WorkerPool(new ScriptedWorkers(folder).launcher(), WorkerPool.SENSIBLE_USES)) {
      WorkerProcess small = pool.take(HEAP_MIB);
      pool.giveBack(small, HEAP_MIB);
      WorkerProcess large = pool.take(2 * HEAP_MIB);
      assertNotSame(small, large);
      small.kill();
      WorkerProcess next = pool.take(HEAP_MIB);
      assertNotSame(small, next);
      assertTrue(next.isAlive());
      large.close();
      next.close();
    }
  }

  @Test
  void workersThatWereStartedAheadAreTakenFirst() throws Exception {
    ScriptedWorkers scripted = new ScriptedWorkers(folder);
    try (WorkerPool pool = new WorkerPool(scripted.launcher(), WorkerPool.SENSIBLE_USES)) {
      pool.startAhead(HEAP_MIB, 2);
      WorkerProcess first = pool.take(HEAP_MIB);
      WorkerProcess second = pool.take(HEAP_MIB);
      assertNotSame(first, second);
      assertTrue(first.isAlive() && second.isAlive());
      first.close();
      second.close();
    }
    scripted.assertStartedAndGone(2);
  }

  @Test
  void aWorkerThatWasStartedAheadAndNeverTakenEndsWithThePool() throws Exception {
    ScriptedWorkers scripted = new ScriptedWorkers(folder);
    try (WorkerPool pool = new WorkerPool(scripted.launcher(), WorkerPool.SENSIBLE_USES)) {
      pool.startAhead(HEAP_MIB, 1);
      scripted.awaitStart();
    }
    scripted.assertStartedAndGone(1);
  }

  @Test
  void submissionsShareAWorkerUntilOneSpendsIt() throws Exception {
    ScriptedWorkers scripted = new ScriptedWorkers(folder).onceOn("b", Behaviour.ANSWER_SPENT);
    try (WorkerPool pool = new WorkerPool(scripted.launcher(), WorkerPool.SENSIBLE_USES)) {
      SubmissionRunner runner = new SubmissionRunner(pool);
      for (int i = 0; i < 3; i++) {
        TestRun run =
            runner.run(SampleExercise.hidden(120, "a", "b", "c"), SampleExercise.submission(), 1);
        assertEquals(3, run.outcomes().size());
      }
    }
    scripted.assertStartedAndGone(2);
  }
}
