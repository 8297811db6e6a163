package gradus.model;

/** What became of one declared test. */
public enum TestStatus {
  /** Every assertion held. */
  PASSED(Verdict.ACCEPTED),
  /** An assertion did not hold, or the test did not run to its end. */
  FAILED(Verdict.WRONG_ANSWER),
  /** The learner's code threw something that the test did not expect. */
  ERRORED(Verdict.RUNTIME_ERROR),
  /** The learner's code took more steps than it may. */
  TIMED_OUT(Verdict.TIME_LIMIT_EXCEEDED),
  /** The learner's code wanted more memory than there is. */
  MEMORY_EXCEEDED(Verdict.MEMORY_LIMIT_EXCEEDED),
  /** The learner's code printed more than it may. */
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
