package gradus.skeleton;

import gradus.exercise.Answers;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files there are of an exercise with answers of a kind.
 *
 * @param exercise those of the exercise, in the order in which to edit them
 * @param solutions those of its known solutions
 */
record SkeletonFiles(List<String> exercise, List<String> solutions) {

  private static final List<String> OF_EVERY_KIND =
      List.of("exercise.json", "README.md", "Class.java", "ClassExamples.java", "ClassTest.java");

  private static final String REFERENCE = "accepted/reference/Class.java";

  SkeletonFiles {
    exercise = List.copyOf(exercise);
    solutions = List.copyOf(solutions);
  }

  static SkeletonFiles of(Answers answers) {
    return switch (answers) {
      case NUMBERS ->
          new SkeletonFiles(
              withOracle(),
              List.of(
                  REFERENCE,
                  "accepted/streams/Class.java",
                  "wrong_answer/mean_of_absolute_values.patch",
                  "wrong_answer/nan_for_no_values.patch"));
      case OBJECTS ->
          new SkeletonFiles(
              OF_EVERY_KIND,
              List.of(
                  REFERENCE,
                  "accepted/history/Class.java",
                  "wrong_answer/counts_new_words_only.patch",
                  "wrong_answer/sorted_words.patch"));
      case TEXT ->
          new SkeletonFiles(
              OF_EVERY_KIND,
              List.of(
                  REFERENCE,
                  "accepted/buffered_reader/Class.java",
                  "wrong_answer/nan_for_nobody.patch",
                  "wrong_answer/whole_average.patch"));
    };
  }

  private static List<String> withOracle() {
    List<String> files = new ArrayList<>(OF_EVERY_KIND);
    files.addAll(List.of("golden.json", "oracle.py"));
    return files;
  }
}
