package gradus.model;

/** What became of a submission as a whole, in the words of the contest world. */
public enum Verdict {
  ACCEPTED,
  WRONG_ANSWER,
  COMPILE_ERROR,
  RUNTIME_ERROR,
  TIME_LIMIT_EXCEEDED,
  MEMORY_LIMIT_EXCEEDED,
  OUTPUT_LIMIT_EXCEEDED,
  POLICY_VIOLATION,
  INVALID_SUBMISSION,
  /** The grader or the exercise failed, never the learner. */
  GRADER_ERROR
}
