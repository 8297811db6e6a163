package gradus.worker.mutation.runtime;

import org.jspecify.annotations.Nullable;

/** Changes the results of a submission on their way to the tests. */
public final class Perturbation {

  private Perturbation() {}

  /** Returns a changed number. */
  public static double change(double value, PerturbationKind kind) {
    return kind.change(value);
  }

  /** Returns a changed number, rounded. */
  public static float change(float value, PerturbationKind kind) {
    return (float) kind.change(value);
  }

  /**
   * Returns a copy of an array in which every number is changed.
   *
   * @param array an array of {@code double} or {@code float}, or an array of such arrays, of any
   *     depth; null stays null, also within
   */
  public static @Nullable Object change(@Nullable Object array, PerturbationKind kind) {
    if (array instanceof double[] numbers) {
      double[] changed = numbers.clone();
      for (int i = 0; i < changed.length; i++) {
        changed[i] = change(changed[i], kind);
      }
      return changed;
    }
    if (array instanceof float[] numbers) {
      float[] changed = numbers.clone();
      for (int i = 0; i < changed.length; i++) {
        changed[i] = change(changed[i], kind);
      }
      return changed;
    }
    if (array instanceof Object[] rows) {
      Object[] changed = rows.clone();
      for (int i = 0; i < changed.length; i++) {
        changed[i] = change(changed[i], kind);
      }
      return changed;
    }
    return array;
  }
}
