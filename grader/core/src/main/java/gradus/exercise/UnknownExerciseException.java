package gradus.exercise;

import java.util.List;

/** Says that no exercise, or more than one, has the name that was given. */
public final class UnknownExerciseException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String given;
  private final transient List<String> nearest;

  private UnknownExerciseException(String message, String given, List<String> nearest) {
    super(message);
    this.given = given;
    this.nearest = List.copyOf(nearest);
  }

  static UnknownExerciseException none(String given, List<String> nearest) {
    String start = "There is no exercise \"" + given + "\"";
    String end = nearest.isEmpty() ? "." : "; did you mean " + String.join(" or ", nearest) + "?";
    return new UnknownExerciseException(start + end, given, nearest);
  }

  static UnknownExerciseException several(String given, List<String> all) {
    String message = "\"" + given + "\" is the name of " + String.join(" and ", all) + ".";
    return new UnknownExerciseException(message, given, all);
  }

  /** Returns the name that was given. */
  public String given() {
    return given;
  }

  /** Returns the names that may have been meant, nearest first. */
  public List<String> nearest() {
    return nearest;
  }
}
