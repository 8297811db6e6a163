package gradus.testkit;

import gradus.testkit.golden.GoldenNode.Kind;
import gradus.testkit.golden.GoldenPath;
import gradus.testkit.golden.GoldenReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * Expected numbers from a JSON file beside a test, made by an independent oracle.
 *
 * <p>A path is names of fields and indices of arrays with points between them: {@code
 * "cases.0.weights"}. Where JSON has no number, the texts {@code "NaN"}, {@code "Infinity"} and
 * {@code "-Infinity"} stand. Every method gives fresh arrays, and throws IllegalArgumentException
 * with file and line where the file does not hold what is asked for: that is an author's problem.
 */
public final class Golden {
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
    Class<?> caller =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    return load(caller, name);
  }

  /**
   * Reads a file beside a class.
   *
   * @param beside the class
   * @param name the name of the file, such as {@code golden.json}
   * @throws IllegalArgumentException if there is none, or it is not JSON
   */
  public static Golden load(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            name + ":1: there is no such file beside " + beside.getName());
      }
      return new Golden(new GoldenPath(name, "", GoldenReader.read(in, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private <T> List<T> each(String path, Function<GoldenPath, T> read) {
    return here.follow(path).items().stream().map(read).toList();
  }

  private static double[] vector(GoldenPath path) {
    return path.items().stream().mapToDouble(GoldenPath::number).toArray();
  }

  private static double[][] matrix(GoldenPath path) {
    return path.items().stream().map(Golden::vector).toArray(double[][]::new);
  }

  private static int[] integers(GoldenPath path) {
    return path.items().stream().mapToInt(GoldenPath::integer).toArray();
  }
}
