package gradus.exercise;

import gradus.protocol.CodeSources;
import gradus.protocol.DeclaredTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is declared of learners' own tests: that they pass on the right code, that they find each
 * known mistake, and, in ten parts, that they find the share of mutants that is asked for.
 */
public final class OwnTestGroups {

  private static final int PARTS = 10;

  private OwnTestGroups() {}

  /**
   * Returns what is declared, group by group.
   *
   * @param exercise one whose learners hand in tests
   */
  public static List<DeclaredTest> declared(Exercise exercise) {
    return exercise.groups().stream().flatMap(each -> declared(exercise, each)).toList();
  }

  private static Stream<DeclaredTest> declared(Exercise exercise, TestGroup group) {
    String type = exercise.packageName() + "." + group.tests();
    return switch (group.aim().what()) {
      case CODE -> Stream.empty();
      case REFERENCE -> Stream.of(ofReference(exercise, group.tests()));
      case MISTAKES ->
          mistakes(exercise).stream().map(each -> test(type, each.id(), "finds: " + each.title()));
      case MUTANTS ->
          IntStream.rangeClosed(1, PARTS)
              .map(part -> percent(group, part))
              .distinct()
              .mapToObj(percent -> test(type, "found" + percent, title(percent)));
    };
  }

  /**
   * Returns that the tests pass on the right code.
   *
   * @param type the name of the class that stands for the group
   */
  public static DeclaredTest ofReference(Exercise exercise, String type) {
    String name = exercise.packageName() + "." + type;
    return test(name, TestPlan.RIGHT, "your tests pass on the right code");
  }

  private static String title(int percent) {
    return "finds " + percent + " % of the small changes to the right code";
  }

  private static DeclaredTest test(String type, String method, String title) {
    return new DeclaredTest(type, method, List.of(), true, title);
  }

  private static List<CodeSources> mistakes(Exercise exercise) {
    List<CodeSources> code = exercise.files().code();
    return code.subList(2, code.size());
  }

  private static int percent(TestGroup group, int part) {
    return Math.max(1, group.aim().percent() * part / PARTS);
  }

  /** Returns how many of all mutants have to be found for one of a group's tests to pass. */
  public static int needed(DeclaredTest test, int mutants) {
    int percent = Integer.parseInt(test.methodName().substring("found".length()));
    return (percent * mutants + 99) / 100;
  }
}
