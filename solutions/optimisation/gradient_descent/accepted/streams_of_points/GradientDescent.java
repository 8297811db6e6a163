package optimisation.gradient_descent;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Points as immutable records, paths and runs as streams. */
public final class GradientDescent {

  private record Point(List<Double> x) {

    static Point of(double[] x) {
      return new Point(Arrays.stream(x).boxed().toList());
    }

    double[] toArray() {
      return x.stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean isFinite() {
      return x.stream().noneMatch(each -> each.isNaN() || each.isInfinite());
    }

    Point minus(double lr, double[] slope) {
      reject(slope == null || slope.length != x.size(), "gradient");
      return new Point(
          IntStream.range(0, slope.length).mapToObj(j -> x.get(j) - slope[j] * lr).toList());
    }
  }

  private record Run(Point end, double value) {}

  private GradientDescent() {}

  /** Returns the last point of the path. */
  public static double[] minimize(
      Function<double[], double[]> grad, double[] x0, double lr, int iters) {
    reject(grad == null || x0 == null || x0.length == 0, "gradient or start");
    Point start = Point.of(x0);
    reject(!start.isFinite() || !(lr > 0) || Double.isInfinite(lr) || iters < 0, "numbers");
    return Stream.iterate(start, point -> point.minus(lr, grad.apply(point.toArray())))
        .limit(iters + 1L)
        .dropWhile(new Stay(iters)::holds)
        .findFirst()
        .get()
        .toArray();
  }

  /** Says of each point of a path in turn whether another one follows. */
  private static final class Stay {

    private int left;

    Stay(int left) {
      this.left = left;
    }

    boolean holds(Point point) {
      return left-- > 0 && point.isFinite();
    }
  }

  /** Returns the diagnosis. */
  public static String diagnose(double[] losses) {
    reject(losses == null || losses.length == 0, "losses");
    double last = losses[losses.length - 1];
    boolean finite = Arrays.stream(losses).noneMatch(each -> Double.isNaN(each - each));
    if (!finite || Double.compare(last, losses[0]) > 0 && last != losses[0]) {
      return "DIVERGED";
    }
    return Arrays.stream(losses)
        .skip(Math.max(0, losses.length - 2))
        .limit(losses.length - 1)
        .mapToObj(before -> Math.abs(before - last) <= Math.max(1e-6, 1e-6 * Math.abs(last)))
        .map(still -> still ? "CONVERGED" : "SLOW")
        .findFirst()
        .orElse("SLOW");
  }

  /** Returns the end of the lowest run. */
  public static double[] multiStart(
      ToDoubleFunction<double[]> f,
      Function<double[], double[]> grad,
      double[][] starts,
      double lr,
      int iters) {
    reject(f == null || starts == null || starts.length == 0, "function or starts");
    reject(Arrays.stream(starts).anyMatch(Objects::isNull), "start");
    reject(Arrays.stream(starts).mapToInt(start -> start.length).distinct().count() > 1, "lengths");
    List<Run> runs =
        Arrays.stream(starts)
            .map(start -> Point.of(minimize(grad, start, lr, iters)))
            .filter(Point::isFinite)
            .map(end -> new Run(end, f.applyAsDouble(end.toArray())))
            .filter(run -> Double.isFinite(run.value()))
            .toList();
    if (runs.isEmpty()) {
      return nans(starts[0].length);
    }
    return Collections.min(runs, Comparator.comparingDouble(Run::value)).end().toArray();
  }

  private static double[] nans(int length) {
    return IntStream.range(0, length).mapToDouble(i -> Double.NaN).toArray();
  }

  private static void reject(boolean broken, String what) {
    if (broken) {
      throw new IllegalArgumentException(what);
    }
  }
}
