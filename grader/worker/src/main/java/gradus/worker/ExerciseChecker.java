package gradus.worker;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.CompileExercise;
import gradus.protocol.ExerciseCompiled;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import gradus.worker.discovery.DeclaredTests;
import gradus.worker.discovery.Discovery;
import gradus.worker.policy.Policy;
import gradus.worker.policy.PolicyChecker;
import gradus.worker.suite.CodeCompiler;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles an exercise's starter and tests, looks at its data and lists the tests. */
final class ExerciseChecker {

  private static final String EXERCISE_JSON = "exercise.json";

  /** Each would keep its own indexes of the JDK and the jars, and their files open. */
  private @Nullable InMemoryCompiler ofStarters;

  private @Nullable InMemoryCompiler ofTests;

  /** Compiles the starter alone, judges it as a learner's code would be, and compiles the tests. */
  ExerciseCompiled check(CompileExercise exercise) {
    return exercise.code().isEmpty() ? checkTests(exercise) : compileCode(exercise);
  }

  private ExerciseCompiled compileCode(CompileExercise exercise) {
    try {
      return CodeCompiler.compile(exercise, policy(exercise), starters());
    } catch (IllegalArgumentException e) {
      return problems(List.of(wrongPolicy(e)));
    }
  }

  private ExerciseCompiled checkTests(CompileExercise exercise) {
    Compilation starter = starters().compile(exercise.starter());
    if (!starter.succeeded()) {
      return problems(starter.findings());
    }
    List<Diagnostic> problems = new ArrayList<>(judgeStarter(exercise, starter));
    Compilation tests = tests().with(starter.classes()).compile(exercise.tests());
    problems.addAll(tests.findings());
    if (!problems.isEmpty()) {
      return problems(problems);
    }
    Discovery discovery =
        DeclaredTests.find(tests.classes(), exercise.tests(), exercise.resources());
    return new ExerciseCompiled(
        starter.classes(), tests.classes(), discovery.tests(), discovery.problems());
  }

  private static List<Diagnostic> judgeStarter(CompileExercise exercise, Compilation starter) {
    try {
      return new PolicyChecker(policy(exercise)).check(exercise.packageName(), starter.classes());
    } catch (IllegalArgumentException e) {
      return List.of(wrongPolicy(e));
    }
  }

  private static Policy policy(CompileExercise exercise) {
    return Policy.base().with(exercise.allow(), exercise.forbid());
  }

  private static Diagnostic wrongPolicy(IllegalArgumentException e) {
    return Diagnostic.error(
        Stage.POLICY, "policy", String.valueOf(e.getMessage()), Place.of(EXERCISE_JSON));
  }

  private static ExerciseCompiled problems(List<Diagnostic> problems) {
    return new ExerciseCompiled(List.of(), List.of(), List.of(), problems);
  }

  private InMemoryCompiler starters() {
    if (ofStarters == null) {
      ofStarters = InMemoryCompiler.ofPlainJava();
    }
    return ofStarters;
  }

  private InMemoryCompiler tests() {
    if (ofTests == null) {
      ofTests = InMemoryCompiler.ofJars(classPath());
    }
    return ofTests;
  }

  private static List<Path> classPath() {
    String jars = System.getProperty("java.class.path");
    return Stream.of(jars.split(File.pathSeparator, -1)).map(Path::of).toList();
  }
}
