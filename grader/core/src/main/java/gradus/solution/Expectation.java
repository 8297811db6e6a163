package gradus.solution;

import java.util.List;

/**
 * What is known of a solution beside its verdict.
 *
 * @param fails the groups of which at least one test must not pass; of all others every one must
 * @param mistake what is wrong with it, in one sentence; empty where nothing is
 * @param hint what a learner with the same mistake is told
 */
public record Expectation(List<String> fails, String mistake, String hint) {

  static final Expectation ACCEPTED = new Expectation(List.of(), "", "");

  public Expectation {
    fails = List.copyOf(fails);
  }
}
