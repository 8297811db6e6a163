package gradus.exercise;

import gradus.files.Typed;
import java.util.List;

/** Says that no exercise, or more than one, has the name that was given. */
public final class UnknownExerciseException extends Exception {

  private static final long serialVersionUID = 1L;

  private UnknownExerciseException(String message) {
    super(message);
  }

  static UnknownExerciseException none(String given, List<String> nearest) {
    String start = "There is no exercise \"" + given + "\"";
    return new UnknownExerciseException(start + advice(given, nearest));
  }

  private static String advice(String given, List<String> nearest) {
    if (!nearest.isEmpty()) {
      return "; did you mean " + String.join(" or ", nearest) + "?";
    }
    return isPath(given)
        ? ": name one before the path; a dot stands for the one in whose folder you are."
        : "; " + Typed.command("list") + " shows all.";
  }

  private static boolean isPath(String given) {
    return given.startsWith(".") || given.startsWith("/") || given.endsWith(".java");
  }

  static UnknownExerciseException several(String given, List<String> all) {
    String message = "\"" + given + "\" is the name of " + String.join(" and ", all) + ".";
    return new UnknownExerciseException(message);
  }
}
