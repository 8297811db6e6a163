package statistics.questions;

import java.util.Random;

/** When the last of some lamps fails whose lifetimes are exponential. */
public final class LastLamp {

  private static final int ROUNDS = 40_000;

  private LastLamp() {}

  /**
   * Returns the mean time until then.
   *
   * @param seed what the lifetimes are drawn from
   * @param given how many lamps there are, and the mean of a lifetime
   */
  public static double simulate(long seed, double... given) {
    Random random = new Random(seed);
    double sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
      double last = 0;
      for (int lamp = 0; lamp < given[0]; lamp++) {
        last = Math.max(last, -given[1] * Math.log(1 - random.nextDouble()));
      }
      sum += last;
    }
    return sum / ROUNDS;
  }
}
