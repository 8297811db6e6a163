package gradus.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that a stage has to say to whoever wrote the file.
 *
 * @param stage who says it: {@code exercise}, {@code submission}, {@code source}, {@code compile},
 *     {@code policy} or {@code grader}
 * @param severity whether it stops the submission
 * @param code a stable word for the kind of trouble
 * @param message one sentence
 * @param file the file, where known
 * @param line the line, from 1; 0 where unknown
 * @param column the column, from 1; 0 where unknown
 */
public record Diagnostic(
    String stage,
    Severity severity,
    String code,
    String message,
    @Nullable String file,
    int line,
    int column) {

  /** Returns an error about no particular place. */
  public static Diagnostic error(String stage, String code, String message) {
    return new Diagnostic(stage, Severity.ERROR, code, message, null, 0, 0);
  }
}
