package gradus.cli;

import gradus.model.Verdict;

/** What a command's exit status says. */
public enum ExitStatus {
  /** The command did what it was asked; a graded submission was accepted. */
  OK(0),
  /** The submission was graded, and not accepted. */
  NOT_ACCEPTED(1),
  /** The command line asks for something that is not there or cannot be. */
  USAGE(2),
  /** An exercise's author has something to mend. */
  INVALID_EXERCISE(3),
  /** The grader itself failed. */
  GRADER_ERROR(4);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** Returns the number for the operating system. */
  public int code() {
    return code;
  }

  /** Returns the exit status of a grading with the given verdict. */
  static ExitStatus of(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> OK;
      case GRADER_ERROR -> GRADER_ERROR;
      default -> NOT_ACCEPTED;
    };
  }
}
