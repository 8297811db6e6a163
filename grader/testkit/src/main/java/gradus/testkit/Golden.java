package gradus.testkit;

import gradus.testkit.golden.GoldenFiles;
import gradus.testkit.golden.GoldenNode.Kind;
import gradus.testkit.golden.GoldenPath;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Expected numbers from a JSON file beside a test, made by an independent oracle.
 *
 * <p>A path is names of fields and indices of arrays with points between them: {@code
 * "cases.0.weights"}. Where JSON has no number, the texts {@code "NaN"}, {@code "Infinity"} and
 * {@code "-Infinity"} stand. Every method gives fresh arrays, and throws IllegalArgumentException
 * with file and line where the file does not hold what is asked for: that is an author's problem.
 */
public final class Golden {
  private static final String FILE = "golden.json";
  private static final StackWalker CALLER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final GoldenPath here;

  private Golden(GoldenPath here) {
    this.here = here;
  }

  /**
   * Reads a file beside the class that calls this.
   *
   * @param name the name of the file, such as {@code golden.json}
   * @throws IllegalArgumentException if there is none, or it is not JSON
   */
  public static Golden load(String name) {
    return load(CALLER.getCallerClass(), name);
  }

  /**
   * Reads a part of {@code golden.json} beside the class that calls this.
   *
   * @param path where the part stands
   * @throws IllegalArgumentException if there is no such file or part
   */
  public static Golden of(String path) {
    return load(CALLER.getCallerClass(), FILE).child(path);
  }

  /**
   * Reads the elements of an array in {@code golden.json} beside the class that calls this.
   *
   * @param path where the array stands
   * @throws IllegalArgumentException if there is no such file or array
   */
  public static List<Golden> cases(String path) {
    return load(CALLER.getCallerClass(), FILE).children(path);
  }

  /**
   * Fails unless what is computed from each case of {@code golden.json} beside the class that calls
   * this is within the tolerance of a number, array or matrix of this case.
   *
   * @param cases where the array of cases stands
   * @param path where what is expected stands in a case
   * @param tolerance how far the numbers may lie from it
   * @param compute calls the code under test with what stands in a case
   */
  public static void assertEach(
      String cases, String path, Tolerance tolerance, Function<Golden, @Nullable Object> compute) {
    for (Golden each : load(CALLER.getCallerClass(), FILE).children(cases)) {
      each.assertComputed(path, compute.apply(each), tolerance);
    }
  }

  /**
   * Reads a file beside a class.
   *
   * @param beside the class
   * @param name the name of the file, such as {@code golden.json}
   * @throws IllegalArgumentException if there is none, or it is not JSON
   */
  public static Golden load(Class<?> beside, String name) {
    return new Golden(new GoldenPath(name, "", GoldenFiles.root(beside, name)));
  }

  /** Returns a number. */
  public double number(String path) {
    return here.follow(path).number();
  }

  /** Returns a whole number. */
  public int integer(String path) {
    return here.follow(path).integer();
  }

  /** Returns a truth value. */
  public boolean flag(String path) {
    return Boolean.parseBoolean(here.follow(path).text(Kind.FLAG));
  }

  /** Returns a text. */
  public String text(String path) {
    return here.follow(path).text(Kind.TEXT);
  }

  /** Returns an array of numbers. */
  public double[] vector(String path) {
    return vector(here.follow(path));
  }

  /** Returns an array of arrays of numbers, which may be ragged. */
  public double[][] matrix(String path) {
    return matrix(here.follow(path));
  }

  /** Returns a matrix that the file holds by columns as one of rows, and conversely. */
  public double[][] transposed(String path) {
    return Matrices.transposed(matrix(path));
  }

  /** Returns an array of matrices. */
  public double[][][] tensor(String path) {
    return each(path, Golden::matrix).toArray(double[][][]::new);
  }

  /** Returns an array of whole numbers. */
  public int[] integers(String path) {
    return integers(here.follow(path));
  }

  /** Returns an array of arrays of whole numbers, which may be ragged. */
  public int[][] integerMatrix(String path) {
    return each(path, Golden::integers).toArray(int[][]::new);
  }

  /** Returns an array of truth values. */
  public boolean[] flags(String path) {
    List<Boolean> flags = each(path, item -> Boolean.parseBoolean(item.text(Kind.FLAG)));
    boolean[] array = new boolean[flags.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = flags.get(i);
    }
    return array;
  }

  /** Returns an array of texts. */
  public String[] texts(String path) {
    return each(path, item -> item.text(Kind.TEXT)).toArray(String[]::new);
  }

  /** Returns a part of the file, from which paths start anew. */
  public Golden child(String path) {
    return new Golden(here.follow(path));
  }

  /** Returns the elements of an array, each as a part from which paths start anew. */
  public List<Golden> children(String path) {
    return each(path, Golden::new);
  }

  /** Fails unless a number is within the tolerance of the one in the file. */
  public void assertClose(String path, double actual, Tolerance tolerance) {
    NumericAssertions.assertClose(number(path), actual, tolerance, label(path));
  }

  /** Fails unless an array has the shape and the numbers of the one in the file. */
  public void assertClose(String path, double @Nullable [] actual, Tolerance tolerance) {
    NumericAssertions.assertClose(vector(path), actual, tolerance, label(path));
  }

  /** Fails unless a matrix has the shape and the numbers of the one in the file. */
  public void assertClose(String path, double @Nullable [][] actual, Tolerance tolerance) {
    NumericAssertions.assertClose(matrix(path), actual, tolerance, label(path));
  }

  /**
   * Fails unless what is computed after each of some numbers of steps has the numbers of the array
   * in the same place.
   *
   * @param steps where the numbers of steps stand
   * @param path where as many arrays stand
   */
  public void assertAfterEach(
      String steps, String path, Tolerance tolerance, IntFunction<double @Nullable []> compute) {
    int[] counts = integers(steps);
    for (int i = 0; i < counts.length; i++) {
      assertClose(path + "." + i, compute.apply(counts[i]), tolerance);
    }
  }

  /** Fails unless an array holds the whole numbers of the one in the file. */
  public void assertExact(String path, int @Nullable [] actual) {
    NumericAssertions.assertExact(integers(path), actual, label(path));
  }

  private void assertComputed(String path, @Nullable Object actual, Tolerance tolerance) {
    GoldenPath expected = here.follow(path);
    if (expected.node().kind() != Kind.ARRAY) {
      assertClose(path, ((Number) Objects.requireNonNull(actual)).doubleValue(), tolerance);
    } else if (actual instanceof int[] found) {
      assertExact(path, found);
    } else if (expected.node().items().stream().anyMatch(each -> each.kind() == Kind.ARRAY)) {
      assertClose(path, (double[][]) actual, tolerance);
    } else {
      assertClose(path, (double[]) actual, tolerance);
    }
  }

  /** What is compared, and the case's name where it has one. */
  private String label(String path) {
    boolean named = here.node().fields().containsKey("name");
    return named ? path + ", " + text("name") : path;
  }

  private <T> List<T> each(String path, Function<GoldenPath, T> read) {
    return here.follow(path).items().stream().map(read).toList();
  }

  private static double[] vector(GoldenPath path) {
    return path.numbers();
  }

  private static double[][] matrix(GoldenPath path) {
    return path.items().stream().map(Golden::vector).toArray(double[][]::new);
  }

  private static int[] integers(GoldenPath path) {
    return path.items().stream().mapToInt(GoldenPath::integer).toArray();
  }
}
