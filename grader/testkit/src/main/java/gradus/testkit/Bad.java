package gradus.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue of bad values for one argument of a {@link Call}, made from the valid one, so that
 * nothing but one thing is wrong with each.
 *
 * <p>A catalogue is called after what the argument should have been: {@code Bad.matrices()} are no
 * matrices. What an exercise does not call invalid is left out by choosing a smaller catalogue.
 */
public final class Bad {
  private final Function<@Nullable Object, List<BadValue>> derive;

  private Bad(Function<@Nullable Object, List<BadValue>> derive) {
    this.derive = derive;
  }

  /** Returns these values as they are. */
  public static Bad of(@Nullable Object... values) {
    return new Bad(valid -> Arrays.stream(values).map(BadValue::of).toList());
  }

  /** Returns null alone. */
  public static Bad absent() {
    return new Bad(valid -> List.of(new BadValue("null", null)));
  }

  /** Returns an array without elements. */
  public static Bad empty() {
    return new Bad(valid -> Variants.of(valid).empty());
  }

  /** Returns null, and an array without elements. */
  public static Bad missing() {
    return absent().and(empty());
  }

  /** Returns null, and arrays with no element, with one too few and with one too many. */
  public static Bad lengths() {
    return missing().and(new Bad(valid -> Variants.of(valid).lengths()));
  }

  /** Returns matrices with one column too few, if any is left, and one too many. */
  public static Bad widths() {
    return new Bad(valid -> Variants.of(valid).widths());
  }

  /**
   * Returns arrays with an element that is null, at the start and at the end; of rows also those
   * with rows that have no elements.
   */
  public static Bad rows() {
    return new Bad(valid -> Variants.of(valid).rows());
  }

  /**
   * Returns what is no matrix, whatever its numbers: {@link #missing}, {@link #rows}, and rows of
   * which one is longer or shorter than the others. Of texts: null, none, one that is null.
   */
  public static Bad shapes() {
    return missing().and(rows()).and(new Bad(valid -> Variants.of(valid).ragged()));
  }

  /** Returns NaN and the infinities, or arrays with one of them at the start or at the end. */
  public static Bad nonFinite() {
    return elements(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
  }

  /** Returns what is no matrix of finite numbers: {@link #shapes} and {@link #nonFinite}. */
  public static Bad matrices() {
    return shapes().and(nonFinite());
  }

  /** Returns what is no vector of finite numbers: {@link #missing} and {@link #nonFinite}. */
  public static Bad vectors() {
    return missing().and(nonFinite());
  }

  /** Returns labels other than 0, ..., classes - 1, at the start and at the end. */
  public static Bad labels(int classes) {
    return elements(-1, classes, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Returns whole numbers below 0. */
  public static Bad counts() {
    return elements(-1, Integer.MIN_VALUE);
  }

  /** Returns numbers below 0 and above 1, but not NaN: not every statement calls it invalid. */
  public static Bad probabilities() {
    return elements(-1e-9, -2, 1.000001, 3, Double.POSITIVE_INFINITY);
  }

  /** Returns numbers that are not positive or not finite. */
  public static Bad rates() {
    return elements(0, -0.1, Double.NaN, Double.POSITIVE_INFINITY);
  }

  /** Returns each of some numbers, or arrays with it at the start or at the end. */
  public static Bad elements(double... values) {
    return new Bad(valid -> Variants.of(valid).elements(Arrays.stream(values).boxed().toList()));
  }

  /** Returns each of some whole numbers, or arrays with it at the start or at the end. */
  public static Bad elements(int... values) {
    return new Bad(valid -> Variants.of(valid).elements(Arrays.stream(values).boxed().toList()));
  }

  /** Returns these values and then others. */
  public Bad and(Bad others) {
    return new Bad(
        valid -> {
          List<BadValue> all = new ArrayList<>(insteadOf(valid));
          all.addAll(others.insteadOf(valid));
          return all;
        });
  }

  /** Makes the values from the valid argument, in whose place they will stand. */
  List<BadValue> insteadOf(@Nullable Object valid) {
    return derive.apply(valid);
  }
}
