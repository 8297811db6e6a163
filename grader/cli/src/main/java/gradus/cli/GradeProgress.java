package gradus.cli;

import gradus.execution.SubmissionProgress;

/** Says on a terminal how far a grading is, until its report takes the place. */
final class GradeProgress implements SubmissionProgress, AutoCloseable {

  private final TerminalLine line;

  private GradeProgress(TerminalLine line) {
    this.line = line;
  }

  /** Begins with what comes before the tests. */
  static GradeProgress on(TerminalLine line) {
    line.show("compiling");
    return new GradeProgress(line);
  }

  @Override
  public void tested(int done, int total) {
    line.show(done + " of " + total + " tests");
  }

  @Override
  public void close() {
    line.clear();
  }
}
