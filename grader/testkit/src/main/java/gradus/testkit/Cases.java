package gradus.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Random cases that the run's seed determines: another seed, other cases; the same seed, the same.
 *
 * <p>Each case has a generator of its own, {@link Random}, whose numbers the JDK specifies. Its
 * seed is the run's seed, the purpose (hashed by 64-bit FNV-1a of Fowler, Noll and Vo) and the
 * case's number, mixed by the finalizer of SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable
 * pseudorandom number generators"). So a case does not change when another is added, removed or
 * draws more numbers.
 */
public final class Cases {
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private Cases() {}

  /**
   * Makes cases.
   *
   * @param purpose what they are for; cases for different purposes are independent
   * @param count how many
   * @param make makes one case from a generator
   * @return the cases, in order, unmodifiable
   * @throws IllegalArgumentException if count is not positive: a loop over no case tests nothing
   */
  public static <T> List<T> seeded(String purpose, int count, Function<Random, T> make) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one case is needed, not " + count);
    }
    List<T> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(make.apply(new Random(seed(RunContext.currentSeed(), purpose, i))));
    }
    return Collections.unmodifiableList(cases);
  }

  static long seed(long runSeed, String purpose, int index) {
    long mixed = mix(runSeed + GOLDEN_GAMMA) ^ fnv1a(purpose);
    return mix(mixed + (index + 1) * GOLDEN_GAMMA);
  }

  static long fnv1a(String text) {
    long hash = FNV_BASIS;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * FNV_PRIME;
    }
    return hash;
  }

  static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
