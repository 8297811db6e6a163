package gradus.model;

/** What became of one declared test. */
public enum TestStatus {
  PASSED(Verdict.ACCEPTED),
  FAILED(Verdict.WRONG_ANSWER),
  ERRORED(Verdict.RUNTIME_ERROR),
  TIMED_OUT(Verdict.TIME_LIMIT_EXCEEDED),
  MEMORY_EXCEEDED(Verdict.MEMORY_LIMIT_EXCEEDED),
  OUTPUT_EXCEEDED(Verdict.OUTPUT_LIMIT_EXCEEDED),
  /** No result: the submission could not be run, or its time was used up before. */
  NOT_RUN(Verdict.TIME_LIMIT_EXCEEDED);

  private final Verdict verdict;

  TestStatus(Verdict verdict) {
    this.verdict = verdict;
  }

  /** Returns the verdict on a submission whose first test that did not pass ended like this. */
  public Verdict verdict() {
    return verdict;
  }
}
