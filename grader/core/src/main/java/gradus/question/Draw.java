package gradus.question;

import gradus.formula.FormulaException;
import java.util.List;

/**
 * Draws values by a seed: the same card, prediction and seed give the same values everywhere.
 *
 * <p>The mixing is the finaliser of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, Fast splittable
 * pseudorandom number generators, OOPSLA 2014).
 */
public final class Draw {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long state;

  /**
   * @param seed what to draw from
   */
  public Draw(long seed) {
    this(seed, "");
  }

  private Draw(long seed, String name) {
    long mixed = mix(seed);
    for (int i = 0; i < name.length(); i++) {
      mixed = mix(mixed + GOLDEN + name.charAt(i));
    }
    this.state = mixed;
  }

  /** Returns what draws for something of this name. */
  public Draw of(String name) {
    return new Draw(state, name);
  }

  /** Returns a number from 0 up to a bound, the bound not included; each number has its own. */
  public int below(int bound, int number) {
    return (int) Long.remainderUnsigned(mix(state + GOLDEN * (number + 1L)), bound);
  }

  /** Returns a seed for something that draws by itself. */
  public long seed(int number) {
    return mix(state + GOLDEN * (number + 1L));
  }

  /**
   * Draws the values of a prediction.
   *
   * @param number the prediction's place in its card, from 1
   * @throws FormulaException if the prediction's conditions cannot be computed, or let nothing
   *     through
   */
  public Drawn values(Setting setting, int number) throws FormulaException {
    List<Drawn> all = Combinations.of(setting);
    if (all.isEmpty()) {
      throw FormulaException.noCombination();
    }
    return all.get(below(all.size(), number));
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
