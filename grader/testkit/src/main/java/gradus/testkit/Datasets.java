package gradus.testkit;

import gradus.testkit.datasets.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Well-known data sets, made anew at each call, so that no test sees what another changed.
 *
 * <p>{@code datasets/README.md} names the source and the licence of each.
 */
public final class Datasets {
  private Datasets() {}

  /**
   * Reads a CSV file beside the class that calls this: a line of names, then lines of numbers, the
   * label last.
   *
   * @param name the name of the file without {@code .csv}
   * @throws IllegalStateException if there is none, or a line has too many or too few numbers
   */
  public static Dataset labelled(String name) {
    Class<?> caller =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    return Dataset.classification(Table.read(caller, name), List.of());
  }

  /** Returns Fisher's irises: 150 samples, 4 features, 3 species. */
  public static Dataset iris() {
    return Dataset.classification(Table.read("iris"), List.of("setosa", "versicolor", "virginica"));
  }

  /** Returns chemical analyses of wines: 178 samples, 13 features, 3 cultivars. */
  public static Dataset wine() {
    return Dataset.classification(Table.read("wine"), List.of("class_0", "class_1", "class_2"));
  }

  /** Returns cell nuclei of breast masses: 569 samples, 30 features, malignant or benign. */
  public static Dataset breastCancer() {
    return Dataset.classification(Table.read("breast_cancer"), List.of("malignant", "benign"));
  }

  /**
   * Returns diabetes patients: 442 samples, 10 features, the disease's progression as a number.
   *
   * <p>Each feature has mean 0, and its squares add up to 1.
   */
  public static Dataset diabetes() {
    return Dataset.regression(Table.read("diabetes"));
  }

  /** Returns handwritten digits: 1797 samples of 8 x 8 pixels from 0 to 16, 10 digits. */
  public static Dataset digits() {
    List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    return Dataset.classification(Table.read("digits"), names);
  }
}
