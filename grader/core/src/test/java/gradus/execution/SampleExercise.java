package gradus.execution;

import gradus.exercise.Baseline;
import gradus.exercise.Difficulty;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseFiles;
import gradus.exercise.ExerciseId;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.Kind;
import gradus.exercise.Limits;
import gradus.exercise.Metadata;
import gradus.exercise.PolicyRules;
import gradus.exercise.Scoring;
import gradus.exercise.TestGroup;
import gradus.exercise.TestPlan;
import gradus.model.Points;
import gradus.model.Visibility;
import gradus.protocol.Bytes;
import gradus.protocol.DeclaredTest;
import gradus.protocol.SourceFile;
import gradus.submission.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Exercises that exist in memory only. */
public final class SampleExercise {

  /** The package of every sample. */
  public static final String PACKAGE = "topic.sample";

  private static final Metadata METADATA =
      new Metadata("A sample", "For tests.", Difficulty.EASY, 5, List.of(), List.of());

  private SampleExercise() {}

  /** Returns an exercise with one hidden group {@code ATest}, four points, of the given tests. */
  public static CompiledExercise hidden(int wallSeconds, String... methods) {
    TestGroup group = group("all", "ATest", Visibility.HIDDEN, "4", Scoring.PROPORTIONAL);
    List<DeclaredTest> tests = Stream.of(methods).map(each -> test("ATest", each)).toList();
    return of(exercise(wallSeconds, List.of(group), Baseline.EMPTY), tests);
  }

  /** Returns an exercise with the given groups and tests. */
  public static CompiledExercise of(List<TestGroup> groups, List<DeclaredTest> tests) {
    return of(exercise(10, groups, Baseline.EMPTY), tests);
  }

  private static CompiledExercise of(Exercise exercise, List<DeclaredTest> tests) {
    try {
      return new CompiledExercise(exercise, List.of(), List.of(), TestPlan.of(exercise, tests));
    } catch (InvalidExerciseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns an exercise with one group {@code ATest} and a recorded baseline. */
  static Exercise withBaseline(Map<String, Long> steps) {
    TestGroup group = group("all", "ATest", Visibility.HIDDEN, "1", Scoring.ALL);
    return exercise(10, List.of(group), new Baseline(steps, List.of()));
  }

  static Exercise exercise(int wallSeconds, List<TestGroup> groups, Baseline baseline) {
    return new Exercise(
        new ExerciseId("topic", "sample"),
        METADATA,
        new Limits(20, wallSeconds, 32, 64, true),
        new PolicyRules(List.of(), List.of()),
        Kind.USUAL,
        groups,
        files(),
        baseline);
  }

  private static ExerciseFiles files() {
    return new ExerciseFiles(
        "topic.sample",
        List.of(new SourceFile("A.java", Bytes.utf8("class A {}"))),
        List.of(),
        List.of(new SourceFile("ATest.java", Bytes.utf8("class ATest {}"))),
        List.of(),
        List.of(),
        "# A sample",
        "sha256:" + "0".repeat(64));
  }

  /** Returns a group; a hidden one has the hint {@code think of} and its id. */
  public static TestGroup group(
      String id, String tests, Visibility visibility, String points, Scoring scoring) {
    String hint = visibility == Visibility.HIDDEN ? "think of " + id : null;
    return new TestGroup(
        id, "group " + id, tests, visibility, Points.of(new BigDecimal(points)), hint, scoring);
  }

  /** Returns a test of a class without its package. */
  public static DeclaredTest test(String className, String method) {
    return new DeclaredTest(
        PACKAGE + "." + className, method, List.of(), false, "title of " + method);
  }

  /** Returns a submission of one file. */
  public static Submission submission() {
    return new Submission(List.of(new SourceFile("A.java", Bytes.utf8("class A {}"))));
  }
}
