package gradus.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.execution.SampleExercise;
import gradus.isolation.IsolationLayer;
import gradus.model.TestStatus;
import gradus.process.WorkerLostException.Reason;
import gradus.protocol.Bytes;
import gradus.protocol.ExerciseRules;
import gradus.protocol.FrameLimits;
import gradus.protocol.LoadExercise;
import gradus.protocol.RunTest;
import gradus.protocol.RunTests;
import gradus.protocol.SourceFile;
import gradus.protocol.Submit;
import gradus.protocol.TestAnswered;
import gradus.protocol.TestFinished;
import gradus.worker.Behaviour;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkerProcessTest {

  private static final TimeLimit AMPLE = TimeLimit.ofWall(Duration.ofSeconds(60));
  private static final TimeLimit SHORT = TimeLimit.ofWall(Duration.ofMillis(300));
  private static final int HEAP_MIB = 32;

  private final Path folder;

  WorkerProcessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aQuestionHasAnAnswer() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder);
    try (WorkerProcess worker = workers.launcher().take(HEAP_MIB)) {
      TestFinished answer = ask(worker, "a", AMPLE);
      assertEquals(
          new TestFinished("ATest#a", TestStatus.PASSED, 7, "", null, "", false, false), answer);
      assertEquals("ATest#b", ask(worker, "b", AMPLE).testId());
      assertEquals(IsolationLayer.IN_EVERY_WORKER, worker.layers());
    }
    workers.assertStartedAndGone(1);
  }

  @Test
  void everyOtherBehaviourIsALossWithItsReason() throws Exception {
    ScriptedWorkers workers =
        new ScriptedWorkers(folder)
            .on("exit", Behaviour.EXIT)
            .on("truncated", Behaviour.TRUNCATED)
            .on("oversize", Behaviour.OVERSIZE)
            .on("garbage", Behaviour.GARBAGE)
            .on("wrong", Behaviour.WRONG_EVENT)
            .on("fault", Behaviour.FAULT);
    WorkerLauncher launcher = workers.launcher();
    assertLost(Reason.EXITED, "exit status 3", launcher, "exit");
    assertLost(Reason.EXITED, "exit status 0", launcher, "truncated");
    assertLost(Reason.BROKE_PROTOCOL, "a frame of", launcher, "oversize");
    assertLost(Reason.BROKE_PROTOCOL, "ends early", launcher, "garbage");
    assertLost(Reason.BROKE_PROTOCOL, "WORKER_READY where TestAnswered", launcher, "wrong");
    assertLost(Reason.FAULT, "a scripted fault", launcher, "fault");
    workers.assertStartedAndGone(6);
  }

  private static void assertLost(
      Reason reason, String message, WorkerLauncher launcher, String method) throws Exception {
    try (WorkerProcess worker = launcher.take(HEAP_MIB)) {
      assertLost(reason, message, () -> ask(worker, method, AMPLE));
    }
  }

  @Test
  void aWorkerThatSaysNothingIsKilledInTime() throws Exception {
    ScriptedWorkers workers =
        new ScriptedWorkers(folder)
            .on("silent", Behaviour.SILENT)
            .on("half", Behaviour.TRUNCATED_AND_SILENT);
    WorkerLauncher launcher = workers.launcher();
    try (WorkerProcess silent = launcher.take(HEAP_MIB);
        WorkerProcess half = launcher.take(HEAP_MIB)) {
      assertLost(Reason.TIMED_OUT, "within 300 ms", () -> ask(silent, "silent", SHORT));
      assertLost(Reason.TIMED_OUT, "within 300 ms", () -> ask(half, "half", SHORT));
      workers.assertStartedAndGone(2);
    }
  }

  @Test
  void aWorkerThatReadsNothingIsKilledInTime() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("start", Behaviour.ANSWER_AND_DEAF);
    SourceFile large = new SourceFile("A.java", Bytes.of(new byte[4 << 20]));
    try (WorkerProcess worker = workers.launcher().take(HEAP_MIB)) {
      assertLost(
          Reason.TIMED_OUT,
          "within 300 ms",
          () -> worker.tell(new Submit(List.of(large), false), SHORT));
      workers.assertStartedAndGone(1);
    }
  }

  @Tag("thorough")
  @Test
  void whatAWorkerStartedIsKilledWithIt() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("child", Behaviour.SILENT_WITH_CHILD);
    try (WorkerProcess worker = workers.launcher().take(HEAP_MIB)) {
      assertLost(
          Reason.TIMED_OUT,
          "no answer",
          () -> ask(worker, "child", TimeLimit.ofWall(Duration.ofSeconds(3))));
      workers.assertStartedAndGone(2);
    }
  }

  @Test
  void anAnswerBeforeItsQuestionIsRefused() throws Exception {
    ScriptedWorkers workers =
        new ScriptedWorkers(folder).on("a", Behaviour.FORGE_NEXT).on("b", Behaviour.FAIL);
    try (WorkerProcess worker = workers.launcher().take(HEAP_MIB)) {
      assertEquals("ATest#a", ask(worker, "a", AMPLE).testId());
      assertLost(Reason.BROKE_PROTOCOL, "TEST_ANSWERED", () -> ask(worker, "b", AMPLE));
    }
    workers.assertStartedAndGone(1);
  }

  @Test
  void aFaultBetweenTwoQuestionsStaysAFault() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("a", Behaviour.ANSWER_AND_FAULT);
    try (WorkerProcess worker = workers.launcher().take(HEAP_MIB)) {
      assertEquals("ATest#a", ask(worker, "a", AMPLE).testId());
      assertLost(Reason.FAULT, "a scripted fault", () -> ask(worker, "b", AMPLE));
    }
    workers.assertStartedAndGone(1);
  }

  @Test
  void anExerciseIsHandedOverAnewOnlyAfterAnother() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("again", Behaviour.FAULT);
    try (WorkerProcess worker = workers.launcher().take(HEAP_MIB)) {
      worker.load(exercise("one"), AMPLE);
      worker.load(exercise("two"), AMPLE);
      worker.load(exercise("one"), AMPLE);
      assertEquals("ATest#a", ask(worker, "a", AMPLE).testId());
      worker.load(exercise("one"), AMPLE);
      assertLost(Reason.FAULT, "a scripted fault", () -> ask(worker, "b", AMPLE));
    }
  }

  private static LoadExercise exercise(String packageName) {
    return new LoadExercise(
        packageName,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        new ExerciseRules(List.of(), List.of(), 1, 1));
  }

  @Test
  void standardErrorNeitherBlocksNorGrowsAndItsEndIsKept() throws Exception {
    ScriptedWorkers workers =
        new ScriptedWorkers(folder)
            .on("flood", Behaviour.FLOOD_AND_ANSWER)
            .on("last", Behaviour.FLOOD_AND_EXIT);
    try (WorkerProcess worker = workers.launcher().take(HEAP_MIB)) {
      assertEquals("ATest#flood", ask(worker, "flood", AMPLE).testId());
      WorkerLostException lost = lost(() -> ask(worker, "last", AMPLE));
      String message = String.valueOf(lost.getMessage());
      assertTrue(message.startsWith("exit status 5: "), message);
      assertTrue(message.endsWith("the last words"), message);
      assertTrue(message.length() < 3_000, "kept " + message.length());
    }
    workers.assertStartedAndGone(1);
  }

  @Test
  void closingEndsAWorkerThatWaits() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder);
    WorkerProcess worker = workers.launcher().take(HEAP_MIB);
    worker.close();
    worker.close();
    workers.assertStartedAndGone(1);
    assertEquals(Reason.KILLED, lost(() -> ask(worker, "a", AMPLE)).reason());
  }

  private static TestFinished ask(WorkerProcess worker, String method, TimeLimit limit)
      throws WorkerLostException {
    RunTest test = new RunTest(SampleExercise.test("ATest", method), 7);
    return worker
        .ask(
            new RunTests(3, List.of(test), false),
            TestAnswered.class,
            limit,
            FrameLimits.UP_UNTRUSTED)
        .finished();
  }

  private interface Exchange {
    void run() throws WorkerLostException, IOException;
  }

  private static void assertLost(Reason reason, String message, Exchange exchange) {
    WorkerLostException lost = lost(exchange);
    assertEquals(reason, lost.reason(), lost.getMessage());
    assertTrue(String.valueOf(lost.getMessage()).contains(message), lost.getMessage());
  }

  private static WorkerLostException lost(Exchange exchange) {
    return assertThrows(WorkerLostException.class, exchange::run);
  }
}
