package production.drift_simulator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Samples as streams of rows; distances from counts of ranks in the joined columns. */
public final class DriftSimulator {

  /** Makes a simulator; it has no state. */
  public DriftSimulator() {}

  /** Draws the rows one after the other. */
  public double[][] sample(long seed, int n, double[] mu0, double[] mu1, double sd) {
    if (n < 1 || mu0 == null || mu1 == null || mu0.length != mu1.length || mu0.length == 0) {
      throw new IllegalArgumentException("no sample of this shape");
    }
    DoubleStream numbers = DoubleStream.concat(Arrays.stream(mu0), Arrays.stream(mu1));
    if (!numbers.allMatch(Double::isFinite) || !(sd >= 0 && sd <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("no sample of these numbers");
    }
    DoubleStream.Builder draws = DoubleStream.builder();
    Random random = new Random(seed);
    for (int k = 0; k < n * mu0.length; k++) {
      draws.add(random.nextGaussian());
    }
    double[] g = draws.build().toArray();
    return IntStream.range(0, n).mapToObj(i -> row(i, g, i % 2 == 0 ? mu0 : mu1, sd)).toArray(double[][]::new);
  }

  private static double[] row(int i, double[] draws, double[] mean, double sd) {
    double[] row = Arrays.copyOf(mean, mean.length + 1);
    for (int j = 0; j < mean.length; j++) {
      row[j] += sd * draws[i * mean.length + j];
    }
    row[mean.length] = i % 2;
    return row;
  }

  /** Returns both accuracies, the largest KS distance, its p-value, the largest PSI, the flag. */
  public double[] run(long seed, int n, double[] shift) {
    if (n < 2 || shift == null) {
      throw new IllegalArgumentException("n " + n);
    }
    double[] low = new double[shift.length];
    Arrays.fill(low, -1);
    double[] high = new double[shift.length];
    Arrays.fill(high, 1);
    double[][] train = sample(seed, n, low, high, 1);
    double[][] reference = sample(seed + 1, n, low, high, 1);
    double[][] current = sample(seed + 2, n, plus(low, 1, shift), plus(high, 1, shift), 1);
    double[] w = new double[shift.length + 1];
    for (int step = 0; step < 100; step++) {
      w = plus(w, -0.5 / n, gradient(w, train));
    }
    double ks = largest(reference, current, DriftSimulator::ks);
    double psi = largest(reference, current, DriftSimulator::psi);
    double p = p(ks * ks * n);
    double flag = psi > 0.2 && p < 0.01 ? 1 : 0;
    return new double[] {accuracy(w, reference), accuracy(w, current), ks, p, psi, flag};
  }

  private static double[] plus(double[] a, double factor, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> a[j] + factor * b[j]).toArray();
  }

  private static double[] gradient(double[] w, double[][] rows) {
    double[] sum = new double[w.length];
    for (double[] row : rows) {
      double error = 0.5 * (1 + Math.tanh(z(w, row) / 2)) - row[row.length - 1];
      for (int j = 1; j < w.length; j++) {
        sum[j] += error * row[j - 1];
      }
      sum[0] += error;
    }
    return sum;
  }

  private static double z(double[] w, double[] row) {
    return w[0] + IntStream.range(1, w.length).mapToDouble(j -> w[j] * row[j - 1]).sum();
  }

  private static double accuracy(double[] w, double[][] rows) {
    return Arrays.stream(rows)
        .mapToInt(row -> (z(w, row) < 0) == (row[row.length - 1] == 0) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static double largest(
      double[][] reference, double[][] current, ToDoubleBiFunction<double[], double[]> distance) {
    return IntStream.range(0, reference[0].length - 1)
        .mapToDouble(j -> distance.applyAsDouble(column(reference, j), column(current, j)))
        .max()
        .orElseThrow();
  }

  private static double[] column(double[][] rows, int j) {
    return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
  }

  /** Walks through the joined values in order: up for the one sample, down for the other. */
  private static double ks(double[] a, double[] b) {
    int n = a.length;
    int[] order =
        IntStream.range(0, 2 * n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> i < n ? a[i] : b[i - n]))
            .mapToInt(i -> i)
            .toArray();
    int height = 0;
    int largest = 0;
    for (int i : order) {
      height += i < n ? 1 : -1;
      largest = Math.max(largest, Math.abs(height));
    }
    return (double) largest / n;
  }

  /** Sums the series in powers of exp(-n ks^2). */
  private static double p(double exponent) {
    double sum = 0;
    for (int k = 1; k < 200; k++) {
      sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-exponent * k * k);
    }
    return sum;
  }

  private static double psi(double[] reference, double[] current) {
    double[] x = Arrays.stream(reference).sorted().toArray();
    double[] edges = new double[9];
    for (int k = 1; k < 10; k++) {
      int tenths = (x.length - 1) * k;
      double part = tenths % 10 / 10.0;
      edges[k - 1] = (1 - part) * x[tenths / 10] + part * x[tenths / 10 + 1];
    }
    double[] p = shares(reference, edges);
    double[] q = shares(current, edges);
    return IntStream.range(0, 10)
        .mapToDouble(k -> (q[k] - p[k]) * (Math.log(q[k]) - Math.log(p[k])))
        .sum();
  }

  private static double[] shares(double[] values, double[] edges) {
    double[] counts = new double[10];
    for (double value : values) {
      counts[(int) Arrays.stream(edges).filter(edge -> edge < value).count()]++;
    }
    return Arrays.stream(counts).map(count -> Math.max(1e-4, count / values.length)).toArray();
  }
}
