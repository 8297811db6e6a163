package gradus.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercise.Baseline;
import gradus.exercise.Exercise;
import gradus.exercise.Scoring;
import gradus.model.Visibility;
import gradus.process.GraderFaultException;
import gradus.process.ScriptedWorkers;
import gradus.process.WorkerLauncher;
import gradus.worker.Behaviour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExerciseCompilerTest {

  private final Path folder;

  ExerciseCompilerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Exercise exercise() {
    return SampleExercise.exercise(
        10,
        List.of(SampleExercise.group("all", "ATest", Visibility.HIDDEN, "1", Scoring.PROPORTIONAL)),
        Baseline.EMPTY);
  }

  @Test
  void anExerciseIsCompiledOncePerContent() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder);
    WorkerLauncher launcher = workers.launcher();
    CompiledTestsCache cache = new CompiledTestsCache(folder.resolve("cache"), workers.lib());
    CompiledExercise first = new ExerciseCompiler(launcher, cache).compile(exercise());
    assertEquals(
        List.of("ATest#a", "ATest#b"),
        first.plan().tests().stream().map(each -> each.test().id()).toList());
    assertEquals("topic.sample.A", first.testClasses().get(0).name());
    // Without its jars no worker starts: what comes now comes from the cache.
    Files.delete(workers.lib().resolve("worker.jar"));
    assertEquals(first, new ExerciseCompiler(launcher, cache).compile(exercise()));
  }

  @Test
  void aWorkerThatIsLostIsReplaced() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).onceOn("compile", Behaviour.EXIT);
    assertEquals("topic.sample.A", compile(workers).testClasses().get(0).name());
    workers.assertStartedAndGone(2);
  }

  @Test
  void aSecondWorkerThatIsLostIsOurFault() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder).on("compile", Behaviour.EXIT);
    GraderFaultException fault = assertThrows(GraderFaultException.class, () -> compile(workers));
    assertTrue(String.valueOf(fault.getMessage()).contains("exit status 3"), fault.getMessage());
    workers.assertStartedAndGone(2);
  }

  private CompiledExercise compile(ScriptedWorkers workers) throws Exception {
    CompiledTestsCache cache = new CompiledTestsCache(folder.resolve("cache"), workers.lib());
    return new ExerciseCompiler(workers.launcher(), cache).compile(exercise());
  }
}
