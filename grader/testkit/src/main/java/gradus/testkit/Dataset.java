package gradus.testkit;

import gradus.testkit.datasets.Table;
import java.util.List;
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
