package gradus.execution;

import gradus.exercise.Exercise;
import gradus.exercise.TestPlan;
import gradus.protocol.ClassFile;
import gradus.protocol.ExerciseRules;
import gradus.protocol.LoadExercise;
import java.util.List;

/**
 * An exercise with its tests compiled and assigned to groups: ready to grade submissions.
 *
 * @param exercise what its folder says
 * @param starterClasses the starter's classes
 * @param testClasses the tests' classes
 * @param plan every declared test with its group, in report order
 */
public record CompiledExercise(
    Exercise exercise, List<ClassFile> starterClasses, List<ClassFile> testClasses, TestPlan plan) {

  public CompiledExercise {
    starterClasses = List.copyOf(starterClasses);
    testClasses = List.copyOf(testClasses);
  }

  /** Returns the command that hands this exercise to a worker. */
  LoadExercise toCommand(long seed) {
    ExerciseRules rules =
        new ExerciseRules(
            exercise.policy().allow(),
            exercise.policy().forbid(),
            exercise.limits().outputKiB() << 10,
            seed);
    return new LoadExercise(
        exercise.id().packageName(),
        exercise.files().starter(),
        starterClasses,
        testClasses,
        exercise.files().resources(),
        rules);
  }
}
