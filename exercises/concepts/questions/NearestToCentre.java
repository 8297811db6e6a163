package concepts.questions;

import java.util.Arrays;
import java.util.Random;

/** How far the nearest of some points in a ball is from the ball's centre. */
public final class NearestToCentre {

  private static final int ROUNDS = 20_001;

  private NearestToCentre() {}

  /**
   * Returns the median of that distance.
   *
   * @param seed what the points are drawn from
   * @param given how many points there are, and the dimensions of the ball, whose radius is 1
   */
  public static double simulate(long seed, double... given) {
    Random random = new Random(seed);
    double[] nearest = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      nearest[i] = 1;
      for (int point = 0; point < given[0]; point++) {
        // A radius r holds the share r^d of the volume, and so of the points.
        nearest[i] = Math.min(nearest[i], Math.pow(random.nextDouble(), 1 / given[1]));
      }
    }
    Arrays.sort(nearest);
    return nearest[ROUNDS / 2];
  }
}
