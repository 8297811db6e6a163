package gradus.execution;

/** Hears how far the tests of a submission are. */
@FunctionalInterface
public interface SubmissionProgress {

  /** Where nobody waits. */
  SubmissionProgress UNHEARD = (done, total) -> {};

  /** Some tests of all have ended; none yet when the submission was compiled and checked. */
  void tested(int done, int total);
}
