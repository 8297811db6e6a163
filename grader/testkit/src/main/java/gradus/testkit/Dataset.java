package gradus.testkit;

import gradus.testkit.datasets.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/**
 * A table of samples with an answer each: a label to classify or a number to predict.
 *
 * <p>The arrays are this data set's own: whoever changes them changes it. {@link Datasets} gives
 * fresh ones at each call.
 */
public final class Dataset {
  private final String name;
  private final List<String> featureNames;
  private final double[][] features;
  private final List<String> labelNames;
  private final int @Nullable [] labels;
  private final double @Nullable [] targets;

  private Dataset(
      Table table, List<String> labelNames, int @Nullable [] labels, double @Nullable [] targets) {
    this.name = table.name();
    this.featureNames = table.columns().subList(0, table.columns().size() - 1);
    this.features = table.allButLast();
    this.labelNames = List.copyOf(labelNames);
    this.labels = labels;
    this.targets = targets;
  }

  private Dataset(Dataset whole, double[][] features, int[] rows) {
    this.name = whole.name;
    this.featureNames = whole.featureNames;
    this.features = Matrices.rows(features, rows);
    this.labelNames = whole.labelNames;
    this.labels = whole.labels == null ? null : Vectors.at(whole.labels, rows);
    this.targets = whole.targets == null ? null : Vectors.at(whole.targets, rows);
  }

  static Dataset classification(Table table, List<String> labelNames) {
    double[] last = table.last();
    int[] labels = new int[last.length];
    for (int i = 0; i < last.length; i++) {
      labels[i] = (int) last[i];
    }
    return new Dataset(table, labelNames, labels, null);
  }

  static Dataset regression(Table table) {
    return new Dataset(table, List.of(), null, table.last());
  }

  /** Returns the name, such as {@code iris}. */
  public String name() {
    return name;
  }

  /** Returns the samples: one row each, one column a feature. */
  public double[][] features() {
    return features;
  }

  /** Returns one feature of all samples. */
  public double[] column(int feature) {
    return Matrices.column(features, feature);
  }

  /** Returns the samples whose number, from 0, is chosen. */
  public Dataset where(IntPredicate chosen) {
    return new Dataset(
        this, features, IntStream.range(0, features.length).filter(chosen).toArray());
  }

  /** Returns the samples from one number, from 0, up to another, which is not among them. */
  public Dataset rows(int from, int to) {
    return where(i -> from <= i && i < to);
  }

  /** Returns the same samples, each feature less its mean and divided by its deviation (ddof 0). */
  public Dataset standardised() {
    double[][] scaled = Matrices.copy(features);
    for (int j = 0; j < scaled[0].length; j++) {
      double[] column = column(j);
      double mean = StatUtils.mean(column);
      double deviation = Math.sqrt(StatUtils.populationVariance(column));
      for (double[] row : scaled) {
        row[j] = (row[j] - mean) / deviation;
      }
    }
    return new Dataset(this, scaled, IntStream.range(0, scaled.length).toArray());
  }

  /** Returns the names of the columns of {@link #features}. */
  public List<String> featureNames() {
    return featureNames;
  }

  /**
   * Returns the classes of the samples, from 0.
   *
   * @throws IllegalStateException if the answers are numbers
   */
  public int[] labels() {
    if (labels == null) {
      throw new IllegalStateException(name + " has targets, not labels");
    }
    return labels;
  }

  /** Returns 1 for each sample of a class and 0 for the others. */
  public int[] labels(int of) {
    return Arrays.stream(labels()).map(each -> each == of ? 1 : 0).toArray();
  }

  /** Returns what each label stands for; empty if the answers are numbers. */
  public List<String> labelNames() {
    return labelNames;
  }

  /**
   * Returns the numbers to predict.
   *
   * @throws IllegalStateException if the answers are labels
   */
  public double[] targets() {
    if (targets == null) {
      throw new IllegalStateException(name + " has labels, not targets");
    }
    return targets;
  }
}
