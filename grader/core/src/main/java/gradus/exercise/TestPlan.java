package gradus.exercise;

import gradus.files.JavaNames;
import gradus.model.Visibility;
import gradus.protocol.DeclaredTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tests of an exercise in the order of its reports: those of visible groups first, and within
 * both kinds as the classes declare them.
 *
 * @param tests each declared test once
 */
public record TestPlan(List<PlannedTest> tests) {

  /** The name of the right code, which learners' own tests must pass. */
  public static final String RIGHT = "reference";

  public TestPlan {
    tests = List.copyOf(tests);
  }

  /**
   * Assigns each declared test to the group that names its class, or else the nearest class around
   * it.
   *
   * @param exercise the exercise
   * @param declared the tests that its compiled classes declare
   * @throws InvalidExerciseException if there are no tests, a test has no group, a group no test,
   *     or two tests have the same id
   */
  public static TestPlan of(Exercise exercise, List<DeclaredTest> declared)
      throws InvalidExerciseException {
    ProblemList problems = ProblemList.of(exercise.id());
    List<PlannedTest> tests = assign(exercise, declared, problems);
    checkGroups(exercise.groups(), tests, problems);
    problems.throwIfAny();
    tests.sort(Comparator.comparing(each -> each.group().visibility() == Visibility.HIDDEN));
    return new TestPlan(tests);
  }

  private static List<PlannedTest> assign(
      Exercise exercise, List<DeclaredTest> declared, ProblemList problems) {
    Map<String, TestGroup> groups = new HashMap<>();
    exercise.groups().forEach(each -> groups.put(each.tests(), each));
    Set<String> ids = new HashSet<>();
    List<PlannedTest> tests = new ArrayList<>();
    for (DeclaredTest each : declared) {
      String name = nameInPackage(each, exercise.packageName());
      TestGroup group = name == null ? null : nearestGroup(name, groups);
      String file = JavaNames.sourceFileOf(name == null ? each.className() : name);
      if (group == null) {
        problems.report(file, 0, "The test " + each.id() + " belongs to no group.");
      } else if (!ids.add(each.id())) {
        problems.report(file, 0, "Two tests have the id " + each.id() + "; rename one.");
      } else {
        tests.add(new PlannedTest(each, group));
      }
    }
    return tests;
  }

  private static @Nullable String nameInPackage(DeclaredTest test, String packageName) {
    String prefix = packageName + ".";
    return test.className().startsWith(prefix) ? test.className().substring(prefix.length()) : null;
  }

  private static @Nullable TestGroup nearestGroup(String name, Map<String, TestGroup> groups) {
    String around = name;
    while (!groups.containsKey(around)) {
      int dollar = around.lastIndexOf('$');
      if (dollar < 0) {
        return null;
      }
      around = around.substring(0, dollar);
    }
    return groups.get(around);
  }

  private static void checkGroups(
      List<TestGroup> groups, List<PlannedTest> tests, ProblemList problems) {
    if (tests.isEmpty() && problems.size() == 0) {
      problems.report(ExerciseReader.EXERCISE_JSON, 0, "The exercise declares no tests.");
      return;
    }
    for (TestGroup each : groups) {
      if (tests.stream().noneMatch(test -> test.group().equals(each))) {
        String message = "The group \"" + each.id() + "\" has no tests in " + each.tests() + ".";
        problems.report(ExerciseReader.EXERCISE_JSON, 0, message);
      }
    }
  }
}
