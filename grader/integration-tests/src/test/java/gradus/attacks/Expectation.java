package gradus.attacks;

import gradus.model.Verdict;
import java.io.IOException;
import java.util.Set;

/**
 * What a case's last paragraph before its diff says.
 *
 * @param exercise what the attack is handed in for
 * @param verdicts the verdict, or several where it is open which limit is hit first
 * @param stoppedBy the layer that stops it; {@code nothing} where it is known to get through
 * @param leastPoints what its right part still earns
 * @param mostPoints what it may earn
 * @param says a fragment of a message in the report; may be empty
 * @param mended whether its packaging is mended before, as a learner's is
 */
record Expectation(
    String exercise,
    Set<Verdict> verdicts,
    String stoppedBy,
    double leastPoints,
    double mostPoints,
    String says,
    boolean mended) {

  private static final Set<Verdict> BEFORE_TESTS =
      Set.of(Verdict.INVALID_SUBMISSION, Verdict.COMPILE_ERROR, Verdict.POLICY_VIOLATION);

  private static final Set<String> LAYERS =
      Set.of(
          "submission",
          "compile",
          "source",
          "policy",
          "metering",
          "class-loader",
          "process",
          "rlimits",
          "namespaces",
          "testkit",
          "scoring",
          "nothing");

  Expectation {
    verdicts = Set.copyOf(verdicts);
    if (!Corpus.TOPICS.containsKey(exercise)
        || !LAYERS.contains(stoppedBy)
        || leastPoints < 0
        || leastPoints > mostPoints) {
      throw new IllegalArgumentException("no such exercise or layer, or points out of order");
    }
  }

  /**
   * Reads what a case says.
   *
   * @throws AssertionError with file and line, if it is unusable
   */
  static Expectation read(CorpusCase attack) throws IOException {
    String file = attack.said().getFileName().toString();
    return ExpectationReader.read(
        attack.isPatch() ? file : attack.name() + "/" + file, attack.head());
  }

  /** Returns what every innocent twin expects. */
  static Expectation ofTwin(double allPoints) {
    return new Expectation(
        Corpus.EXERCISE, Set.of(Verdict.ACCEPTED), "nothing", allPoints, allPoints, "", true);
  }

  /** Returns whether the submission is stopped before its first test. */
  boolean stopsBeforeTests() {
    return BEFORE_TESTS.containsAll(verdicts);
  }
}
