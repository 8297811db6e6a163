package gradus.execution;

import gradus.exercise.Baseline;
import gradus.exercise.Exercise;
import gradus.exercise.PlannedTest;
import gradus.exercise.TestGroup;
import gradus.exercise.TestPlan;
import gradus.model.Visibility;
import gradus.protocol.ClassFile;
import gradus.protocol.CodeVersion;
import gradus.protocol.ExerciseRules;
import gradus.protocol.LoadExercise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An exercise with its tests compiled and assigned to groups: ready to grade submissions.
 *
 * @param exercise what its folder says
 * @param starterClasses the classes of the starter and of what is provided beside it
 * @param testClasses the tests' classes
 * @param code what learners' own tests are held against; empty where learners hand in code
 * @param plan every declared test with its group, in report order
 */
public record CompiledExercise(
    Exercise exercise,
    List<ClassFile> starterClasses,
    List<ClassFile> testClasses,
    List<CodeVersion> code,
    TestPlan plan) {

  public CompiledExercise {
    starterClasses = List.copyOf(starterClasses);
    testClasses = List.copyOf(testClasses);
    code = List.copyOf(code);
  }

  /** Makes one whose learners hand in code. */
  public CompiledExercise(
      Exercise exercise,
      List<ClassFile> starterClasses,
      List<ClassFile> testClasses,
      TestPlan plan) {
    this(exercise, starterClasses, testClasses, List.of(), plan);
  }

  /** Returns the same tests under another baseline, so that they have other step limits. */
  public CompiledExercise withBaseline(Baseline baseline) {
    return new CompiledExercise(
        exercise.withBaseline(baseline), starterClasses, testClasses, code, plan);
  }

  /** Returns the exercise with other tests, or in another order. */
  public CompiledExercise withPlan(TestPlan other) {
    return new CompiledExercise(exercise, starterClasses, testClasses, code, other);
  }

  /** Returns what learners see of it: its visible groups with their tests. */
  public CompiledExercise visible() {
    List<TestGroup> groups =
        exercise.groups().stream().filter(each -> each.visibility() == Visibility.VISIBLE).toList();
    List<PlannedTest> tests =
        plan.tests().stream().filter(each -> groups.contains(each.group())).toList();
    return new CompiledExercise(
        exercise.withGroups(groups), starterClasses, testClasses, code, new TestPlan(tests));
  }

  /** Returns the same tests, to be run in reverse order. */
  public CompiledExercise backwards() {
    List<PlannedTest> tests = new ArrayList<>(plan.tests());
    Collections.reverse(tests);
    return withPlan(new TestPlan(tests));
  }

  /** Returns how many steps a learner's code may take in a test. */
  public long stepLimit(String testId) {
    return StepLimits.of(exercise, testId);
  }

  /** Returns how much time hanging tests may take together. */
  Duration timeForTests() {
    return Duration.ofSeconds(exercise.limits().wallSeconds());
  }

  /** Returns the command that hands this exercise to a worker. */
  LoadExercise toCommand(long seed) {
    ExerciseRules rules =
        new ExerciseRules(
            exercise.allowed(),
            exercise.policy().forbid(),
            exercise.limits().outputKiB() << 10,
            exercise.limits().dropsOutput(),
            seed);
    return new LoadExercise(
        exercise.packageName(),
        exercise.files().starter(),
        exercise.files().provided(),
        starterClasses,
        testClasses,
        exercise.files().resources(),
        code,
        plan.tests().stream().anyMatch(each -> !each.test().direct()),
        rules);
  }
}
