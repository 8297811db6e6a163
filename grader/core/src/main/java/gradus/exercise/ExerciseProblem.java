package gradus.exercise;

/**
 * Something that an exercise's author has to put right.
 *
 * @param file the file, from the root of all exercises on, with forward slashes
 * @param line the line, from 1; 0 for the file as a whole
 * @param message one sentence
 */
public record ExerciseProblem(String file, int line, String message) {

  /** Returns {@code file:line: message}. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message;
  }
}
