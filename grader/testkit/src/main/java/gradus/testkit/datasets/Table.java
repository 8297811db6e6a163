package gradus.testkit.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The CSV file of a data set: a line of names, then lines of numbers; no quotes, no gaps. */
public final class Table {
  /** A table never changes, and tests in one JVM ask for the same ones again and again. */
  private static final ClassValue<Map<String, Table>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, Table> computeValue(Class<?> beside) {
          return new ConcurrentHashMap<>();
        }
      };

  private final String name;
  private final List<String> columns;
  private final List<double[]> rows;

  private Table(String name, List<String> columns, List<double[]> rows) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a file beside this class.
   *
   * @param name its name without {@code .csv}
   */
  public static Table read(String name) {
    return read(Table.class, name);
  }

  /**
   * Reads a file beside a class.
   *
   * @param beside the class
   * @param name its name without {@code .csv}
   * @throws IllegalStateException if there is none, or a line has too many or too few numbers
   */
  public static Table read(Class<?> beside, String name) {
    return KNOWN.get(beside.getNestHost()).computeIfAbsent(name, each -> readFile(beside, each));
  }

  private static Table readFile(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name + ".csv")) {
      if (in == null) {
        throw new IllegalStateException(
            "There is no data set " + name + " beside " + beside.getName());
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      List<String> lines = reader.lines().toList();
      List<String> columns = List.of(lines.get(0).split(",", -1));
      List<double[]> rows =
          lines.stream().skip(1).map(each -> numbers(each, columns.size())).toList();
      return new Table(name, columns, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the name of the file without {@code .csv}. */
  public String name() {
    return name;
  }

  /** Returns the names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** Returns the last column, afresh. */
  public double[] last() {
    return rows.stream().mapToDouble(each -> each[each.length - 1]).toArray();
  }

  /** Returns the columns before the last, row by row, afresh. */
  public double[][] allButLast() {
    return rows.stream().map(each -> Arrays.copyOf(each, each.length - 1)).toArray(double[][]::new);
  }

  private static double[] numbers(String line, int columns) {
    double[] numbers =
        Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    if (numbers.length != columns) {
      throw new IllegalStateException(
          "Expected " + columns + " numbers in a line, not " + numbers.length);
    }
    return numbers;
  }
}
