package gradus.worker;

/** What a scripted worker does when it is its turn to speak. */
public enum Behaviour {
  /** Gives the right answer: ready, no findings, passed. */
  ANSWER,
  /** Says that the test failed, with numbers. */
  FAIL,
  /** Says that the test passed, and that the JVM ran out of something. */
  ANSWER_SPENT,
  /** Says nothing and goes on living. */
  SILENT,
  /** Says nothing and is at work all the time. */
  BUSY,
  /** Answers, and never reads again. */
  ANSWER_AND_DEAF,
  /** Starts a process of its own, then says nothing. */
  SILENT_WITH_CHILD,
  EXIT,
  /** Ends as if it were killed from outside. */
  BE_KILLED,
  ANSWER_AND_EXIT,
  /** Says a lot on standard error, then answers. */
  FLOOD_AND_ANSWER,
  /** Says a lot on standard error, then ends. */
  FLOOD_AND_EXIT,
  /** Ends within a frame. */
  TRUNCATED,
  /** Begins a frame and goes on living. */
  TRUNCATED_AND_SILENT,
  /** Announces a frame over the limit. */
  OVERSIZE,
  GARBAGE,
  /** Says that another test passed. */
  OTHER_TEST,
  /** Answers, and at once says that the test {@code b} passed, which nobody asked about. */
  FORGE_NEXT,
  /** Says something that is no answer to this. */
  WRONG_EVENT,
  /** Reports a failure of its own. */
  FAULT,
  /** Answers, then reports a failure of its own. */
  ANSWER_AND_FAULT,
  /** Finds an error in the submission. */
  FIND_ERROR,
  /** Finds nothing worse than a warning in the submission. */
  FIND_WARNING
}
