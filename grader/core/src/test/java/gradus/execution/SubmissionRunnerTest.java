package gradus.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.isolation.IsolationLayer;
import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.Excerpt;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.model.TestStatus;
import gradus.process.GraderFaultException;
import gradus.process.ScriptedWorkers;
import gradus.worker.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the workers do: every declared test once, and only an honest pass is a pass. */
final class SubmissionRunnerTest {

  private static final int AMPLE_SECONDS = 120;

  private final Path folder;

  SubmissionRunnerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aGoodWorkerRunsEveryTestInOneProcess() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder);
    TestRun run = run(workers, AMPLE_SECONDS);
    assertEquals(List.of(), run.diagnostics());
    assertEquals("a PASSED, b PASSED, c PASSED", summary(run));
    assertEquals(IsolationLayer.IN_EVERY_WORKER, Set.copyOf(run.isolation()));
    workers.assertStartedAndGone(1);
  }

  @Test
  void aFailureKeepsItsNumbersAndItsOutput() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("b", Behaviour.FAIL);
    TestOutcome failed = run(workers, AMPLE_SECONDS).outcomes().get(1);
    assertEquals(
        new TestOutcome(
            "ATest#b",
            TestStatus.FAILED,
            42,
            "not close",
            new Comparison("1.0", "NaN", "NaN", "1.0E-9", "[3]")
                .with(new Excerpt("", "{1.0}", "{NaN}", " ^^^")),
            "printed\n",
            false),
        failed);
  }

  @Tag("thorough")
  @Test
  void aWorkerLostOnceIsReplacedAndTheTestRunsAgain() throws Exception {
    for (Behaviour each :
        List.of(
            Behaviour.EXIT,
            Behaviour.TRUNCATED,
            Behaviour.OVERSIZE,
            Behaviour.GARBAGE,
            Behaviour.OTHER_TEST,
            Behaviour.WRONG_EVENT,
            Behaviour.FAULT)) {
      ScriptedWorkers workers = new ScriptedWorkers(subfolder(each)).onceOn("b", each);
      TestRun run = run(workers, AMPLE_SECONDS);
      assertEquals("a PASSED, b PASSED, c PASSED", summary(run), each.name());
      workers.assertStartedAndGone(2);
    }
  }

  @Tag("thorough")
  @Test
  void aTestThatLosesTwoWorkersIsAnErrorAndTheOthersRun() throws Exception {
    for (Behaviour each :
        List.of(Behaviour.EXIT, Behaviour.OVERSIZE, Behaviour.OTHER_TEST, Behaviour.WRONG_EVENT)) {
      ScriptedWorkers workers = new ScriptedWorkers(subfolder(each)).on("b", each);
      TestRun run = run(workers, AMPLE_SECONDS);
      assertEquals("a PASSED, b ERRORED, c PASSED", summary(run), each.name());
      workers.assertStartedAndGone(3);
    }
  }

  @Test
  void aForgedAnswerToTheNextQuestionEarnsNothing() throws Exception {
    ScriptedWorkers workers =
        new ScriptedWorkers(folder).on("a", Behaviour.FORGE_NEXT).on("b", Behaviour.FAIL);
    assertEquals("a PASSED, b FAILED, c PASSED", summary(run(workers, AMPLE_SECONDS)));
    workers.assertStartedAndGone(2);
  }

  @Tag("thorough")
  @Test
  void aTestThatHangsIsTimedOutOnceAndTheOthersRun() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("b", Behaviour.BUSY);
    assertEquals("a PASSED, b TIMED_OUT, c PASSED", summary(run(workers, 4)));
    workers.assertStartedAndGone(2);
  }

  @Tag("thorough")
  @Test
  void hangingTestsShareOneBudgetAndTheLastAreNotRun() throws Exception {
    ScriptedWorkers workers =
        new ScriptedWorkers(folder)
            .on("a", Behaviour.SILENT)
            .on("b", Behaviour.SILENT)
            .on("c", Behaviour.SILENT);
    TestRun run = run(workers, 1);
    assertEquals("a TIMED_OUT, b TIMED_OUT, c NOT_RUN", summary(run));
    workers.assertStartedAndGone(2);
  }

  @Test
  void aWorkerThatDiesAfterItsAnswerCostsNobodyAnything() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("b", Behaviour.ANSWER_AND_EXIT);
    assertAllPass(workers, 2);
  }

  @Test
  void aSpentWorkerIsReplacedBeforeTheNextTest() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("a", Behaviour.ANSWER_SPENT);
    assertAllPass(workers, 2);
  }

  @Test
  void aWorkerThatReportsAFaultTwiceIsOurFault() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("b", Behaviour.FAULT);
    assertOurFault("a scripted fault", workers);
    workers.assertStartedAndGone(2);
  }

  @Test
  void anErrorInTheSubmissionStopsItBeforeItsTests() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("submit", Behaviour.FIND_ERROR);
    TestRun run = run(workers, AMPLE_SECONDS);
    Diagnostic expected =
        new Diagnostic(
            Stage.POLICY, Severity.ERROR, "forbidden-api", "not allowed", Place.of("A.java", 3));
    assertEquals(List.of(expected), run.diagnostics());
    assertEquals(List.of(), run.outcomes());
    workers.assertStartedAndGone(1);
  }

  @Test
  void aWarningStopsNothing() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("submit", Behaviour.FIND_WARNING);
    TestRun run = run(workers, AMPLE_SECONDS);
    assertEquals(Severity.WARNING, run.diagnostics().get(0).severity());
    assertEquals("a PASSED, b PASSED, c PASSED", summary(run));
  }

  @Tag("thorough")
  @Test
  void aCompilerThatIsLostOnceIsAskedAgain() throws Exception {
    for (Behaviour each : List.of(Behaviour.EXIT, Behaviour.OVERSIZE, Behaviour.FAULT)) {
      ScriptedWorkers workers = new ScriptedWorkers(subfolder(each)).onceOn("submit", each);
      assertAllPass(workers, 2);
    }
  }

  @Test
  void aCompilerThatIsLostTwiceIsTheSourcesFault() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("submit", Behaviour.EXIT);
    assertEquals("compiler-crash", onlyCode(run(workers, AMPLE_SECONDS)));
    workers.assertStartedAndGone(2);
  }

  @Test
  void aCompilerThatReportsAFaultTwiceIsOurFault() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("submit", Behaviour.FAULT);
    assertOurFault("a scripted fault", workers);
    workers.assertStartedAndGone(2);
  }

  @Tag("thorough")
  @Test
  void workersThatAreKilledAgainAndAgainAreNobodysFaultButOurs() throws Exception {
    for (String each : List.of("start", "submit", "b")) {
      Path subfolder = Files.createDirectory(folder.resolve(each));
      ScriptedWorkers workers = new ScriptedWorkers(subfolder).on(each, Behaviour.BE_KILLED);
      assertOurFault("exit status 137", workers);
      workers.assertStartedAndGone(9);
    }
  }

  @Tag("thorough")
  @Test
  void aCompilerThatHangsIsStoppedAndNotAskedAgain() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("submit", Behaviour.BUSY);
    assertEquals("compile-time-limit", onlyCode(run(workers, AMPLE_SECONDS)));
    workers.assertStartedAndGone(1);
  }

  @Test
  void aSecondWorkerThatRefusesWhatTheFirstAcceptedIsOurFault() throws Exception {
    ScriptedWorkers workers =
        new ScriptedWorkers(folder).laterOn("submit", Behaviour.FIND_ERROR).on("a", Behaviour.EXIT);
    assertOurFault("a second worker refuses", workers);
    workers.assertStartedAndGone(2);
  }

  @Tag("thorough")
  @Test
  void workersThatDoNotStartAreOurFault() throws Exception {
    for (Behaviour each : List.of(Behaviour.EXIT, Behaviour.GARBAGE, Behaviour.FAULT)) {
      ScriptedWorkers workers = new ScriptedWorkers(subfolder(each)).on("start", each);
      assertOurFault("no worker could be started", workers);
      workers.assertStartedAndGone(2);
    }
  }

  @Test
  void aWorkerThatIsEndedWhileItStartsIsReplaced() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).onceOn("start", Behaviour.EXIT);
    assertAllPass(workers, 2);
  }

  @Test
  void anExerciseTellsWorkersTheStepLimitOfEachTest() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder);
    CompiledExercise exercise = SampleExercise.hidden(AMPLE_SECONDS, "a", "b", "c");
    for (TestOutcome each : run(workers, AMPLE_SECONDS).outcomes()) {
      // The scripted worker says as steps what it was told as limit.
      assertEquals(StepLimits.of(exercise.exercise(), each.testId()), each.steps());
    }
  }

  private Path subfolder(Behaviour behaviour) throws IOException {
    return Files.createDirectory(folder.resolve(behaviour.name()));
  }

  private static TestRun run(ScriptedWorkers workers, int wallSeconds)
      throws IOException, GraderFaultException {
    CompiledExercise exercise = SampleExercise.hidden(wallSeconds, "a", "b", "c");
    return new SubmissionRunner(workers.launcher()).run(exercise, SampleExercise.submission(), 1);
  }

  private static void assertAllPass(ScriptedWorkers workers, int started) throws Exception {
    assertEquals("a PASSED, b PASSED, c PASSED", summary(run(workers, AMPLE_SECONDS)));
    workers.assertStartedAndGone(started);
  }

  private static void assertOurFault(String message, ScriptedWorkers workers) {
    GraderFaultException fault =
        assertThrows(GraderFaultException.class, () -> run(workers, AMPLE_SECONDS));
    assertTrue(String.valueOf(fault.getMessage()).contains(message), fault.getMessage());
  }

  private static String onlyCode(TestRun run) {
    assertEquals(1, run.diagnostics().size());
    assertEquals(List.of(), run.outcomes());
    return run.diagnostics().get(0).code();
  }

  private static String summary(TestRun run) {
    return String.join(
        ", ",
        run.outcomes().stream()
            .map(each -> each.testId().substring("ATest#".length()) + " " + each.status())
            .toList());
  }
}
