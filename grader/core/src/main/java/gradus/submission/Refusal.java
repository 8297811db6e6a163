package gradus.submission;

import org.jspecify.annotations.Nullable;

/**
 * Why a submission is not graded.
 *
 * @param code a stable word for the kind of reason, such as {@code file-too-large}
 * @param message one sentence for the learner
 * @param file the file's path within the submission, printable; null for the whole
 * @param line the line, from 1; 0 where none is meant
 */
public record Refusal(String code, String message, @Nullable String file, int line) {

  static Refusal ofAll(String code, String message) {
    return new Refusal(code, message, null, 0);
  }
}
