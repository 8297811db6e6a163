package nlp.tfidf;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Postings of each token, filled into columns; angles from the distance of unit vectors. */
public final class Tfidf {

  private Tfidf() {}

  /** Returns the inverse document frequency of each term, as a difference of logarithms. */
  public static double[] idf(int[][] counts, boolean smooth) {
    if (counts == null || counts.length == 0 || counts[0] == null || counts[0].length == 0) {
      throw new IllegalArgumentException("no counts");
    }
    int v = counts[0].length;
    for (int[] row : counts) {
      if (row == null || row.length != v || IntStream.of(row).min().getAsInt() < 0) {
        throw new IllegalArgumentException("ragged or negative counts");
      }
    }
    return IntStream.range(0, v)
        .mapToLong(j -> Arrays.stream(counts).filter(row -> row[j] != 0).count())
        .mapToDouble(df -> idf(counts.length, df, smooth))
        .toArray();
  }

  private static double idf(int n, long df, boolean smooth) {
    return smooth ? 1 + Math.log1p(n) - Math.log1p(df) : 1 + Math.log(n) - Math.log(df);
  }

  /** Returns a row of length 1 for each document: counts of its tokens times smooth idf. */
  public static double[][] fitTransform(String[] docs) {
    if (docs == null || docs.length == 0 || Arrays.asList(docs).contains(null)) {
      throw new IllegalArgumentException("no documents");
    }
    TreeMap<String, Map<Integer, Long>> postings = new TreeMap<>();
    for (int i = 0; i < docs.length; i++) {
      int row = i;
      Arrays.stream(docs[i].toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
          .filter(token -> !token.isEmpty())
          .collect(Collectors.groupingBy(token -> token, Collectors.counting()))
          .forEach(
              (token, count) ->
                  postings.computeIfAbsent(token, each -> new TreeMap<>()).put(row, count));
    }
    double[][] rows = new double[docs.length][postings.size()];
    double[] squares = new double[docs.length];
    int column = 0;
    for (Map<Integer, Long> documents : postings.values()) {
      double idf = idf(docs.length, documents.size(), true);
      for (Map.Entry<Integer, Long> each : documents.entrySet()) {
        double weight = each.getValue() * idf;
        rows[each.getKey()][column] = weight;
        squares[each.getKey()] += weight * weight;
      }
      column++;
    }
    for (int i = 0; i < rows.length; i++) {
      double factor = squares[i] > 0 ? Math.pow(squares[i], -0.5) : 0;
      rows[i] = Arrays.stream(rows[i]).map(weight -> weight * factor).toArray();
    }
    return rows;
  }

  /** Returns 1 less half the squared distance of the unit vectors. */
  public static double cosine(double[] a, double[] b) {
    double lengthA = length(a);
    double lengthB = length(b);
    if (a.length != b.length) {
      throw new IllegalArgumentException("vectors of different lengths");
    }
    if (lengthA == 0 || lengthB == 0) {
      return 0;
    }
    double squared = 0;
    for (int j = a.length - 1; j >= 0; j--) {
      squared += Math.pow(a[j] / lengthA - b[j] / lengthB, 2);
    }
    return 1 - squared / 2;
  }

  /** Returns the index of the first centroid that has the highest cosine with a document. */
  public static int nearestClass(double[] doc, double[][] centroids) {
    if (centroids == null || centroids.length == 0) {
      throw new IllegalArgumentException("no centroids");
    }
    double[] cosines = new double[centroids.length];
    for (int k = 0; k < cosines.length; k++) {
      cosines[k] = cosine(doc, centroids[k]);
    }
    Integer[] order = new Integer[cosines.length];
    Arrays.setAll(order, k -> k);
    return Collections.min(Arrays.asList(order), Comparator.comparingDouble(k -> 0.0 - cosines[k]));
  }

  private static double length(double[] vector) {
    if (vector == null || vector.length == 0) {
      throw new IllegalArgumentException("no vector");
    }
    double largest = DoubleStream.of(vector).map(Math::abs).max().getAsDouble();
    if (Double.isNaN(largest) || Double.isInfinite(largest)) {
      throw new IllegalArgumentException("not finite");
    }
    return largest == 0
        ? 0
        : largest * Math.sqrt(DoubleStream.of(vector).map(x -> x / largest * (x / largest)).sum());
  }
}
