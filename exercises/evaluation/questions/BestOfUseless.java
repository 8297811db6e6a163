package evaluation.questions;

import java.util.Random;

/** How good the best of some models looks that only guess. */
public final class BestOfUseless {

  private static final int ROUNDS = 2_000;

  private BestOfUseless() {}

  /**
   * Returns the mean accuracy of the best model on the validation rows.
   *
   * @param seed what the guesses are drawn from
   * @param given how many models there are, and how many rows
   */
  public static double simulate(long seed, double... given) {
    Random random = new Random(seed);
    double sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
      int best = 0;
      for (int model = 0; model < given[0]; model++) {
        int right = 0;
        for (int row = 0; row < given[1]; row++) {
          right += random.nextBoolean() ? 1 : 0;
        }
        best = Math.max(best, right);
      }
      sum += best / given[1];
    }
    return sum / ROUNDS;
  }
}
