package gradus.exercise;

import java.util.List;

/** Says that no exercise, or more than one, has the name that was given. */
public final class UnknownExerciseException extends Exception {

  private static final long serialVersionUID = 1L;

  private UnknownExerciseException(String message) {
    super(message);
  }

  static UnknownExerciseException none(String given, List<String> nearest) {
    String start = "There is no exercise \"" + given + "\"";
    String end = nearest.isEmpty() ? "." : "; did you mean " + String.join(" or ", nearest) + "?";
    return new UnknownExerciseException(start + end);
  }

  static UnknownExerciseException several(String given, List<String> all) {
    String message = "\"" + given + "\" is the name of " + String.join(" and ", all) + ".";
    return new UnknownExerciseException(message);
  }
}
