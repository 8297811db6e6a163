package nlp.tfidf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Columns as the tokens come. */
public final class Tfidf {

  private Tfidf() {}

  /** Returns the inverse document frequency of each term. */
  public static double[] idf(int[][] counts, boolean smooth) {
    require(counts != null && counts.length > 0, "at least one document is needed");
    for (int[] row : counts) {
      require(row != null && row.length > 0, "at least one term is needed");
      require(row.length == counts[0].length, "rows have equal lengths");
      require(Arrays.stream(row).allMatch(count -> count >= 0), "counts are not negative");
    }
    return weights(counts, smooth ? 1 : 0);
  }

  private static double[] weights(int[][] counts, double added) {
    double[] weights = new double[counts[0].length];
    for (int j = 0; j < weights.length; j++) {
      int df = 0;
      for (int[] row : counts) {
        df += row[j] > 0 ? 1 : 0;
      }
      weights[j] = Math.log((added + counts.length) / (added + df)) + 1;
    }
    return weights;
  }

  /** Returns a row of length 1 for each document: counts of its tokens times smooth idf. */
  public static double[][] fitTransform(String[] docs) {
    require(docs != null && docs.length > 0, "at least one document is needed");
    List<List<String>> tokens = new ArrayList<>();
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (String doc : docs) {
      require(doc != null, "documents are not null");
      tokens.add(tokens(doc));
      tokens.get(tokens.size() - 1).forEach(token -> columns.put(token, 0));
    }
    int v = 0;
    for (Map.Entry<String, Integer> column : columns.entrySet()) {
      column.setValue(v++);
    }
    int[][] counts = new int[docs.length][v];
    for (int i = 0; i < counts.length; i++) {
      for (String token : tokens.get(i)) {
        counts[i][columns.get(token)]++;
      }
    }
    double[] weights = weights(counts, 1);
    return Arrays.stream(counts).map(row -> unit(row, weights)).toArray(double[][]::new);
  }

  private static List<String> tokens(String doc) {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (char c : (doc + " ").toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        token.append(c);
      } else if (token.length() > 0) {
        tokens.add(token.toString().toLowerCase(Locale.ROOT));
        token.setLength(0);
      }
    }
    return tokens;
  }

  private static double[] unit(int[] counts, double[] weights) {
    double[] row = new double[counts.length];
    Arrays.setAll(row, j -> counts[j] * weights[j]);
    double length = Math.sqrt(dot(row, row));
    return length == 0 ? row : Arrays.stream(row).map(each -> each / length).toArray();
  }

  /** Returns the cosine of the angle between two vectors, 0 when one is all zeros. */
  public static double cosine(double[] a, double[] b) {
    requireVector(a);
    requireVector(b);
    require(a.length == b.length, "vectors have equal lengths");
    double dot = dot(a, b);
    return dot == 0 ? 0 : dot / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b)));
  }

  /** Returns the index of the first centroid that has the highest cosine with a document. */
  public static int nearestClass(double[] doc, double[][] centroids) {
    require(centroids != null && centroids.length > 0, "at least one class is needed");
    double[] cosines = Arrays.stream(centroids).mapToDouble(each -> cosine(doc, each)).toArray();
    return IntStream.range(0, cosines.length)
        .reduce((best, k) -> cosines[k] > cosines[best] ? k : best)
        .getAsInt();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static void requireVector(double[] vector) {
    require(vector != null && vector.length > 0, "a vector has at least one element");
    require(Arrays.stream(vector).allMatch(Double::isFinite), "vectors are finite");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
