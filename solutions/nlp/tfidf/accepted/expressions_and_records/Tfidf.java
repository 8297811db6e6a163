package nlp.tfidf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tokens found by an expression, sparse documents, and a vocabulary sorted at the end. */
public final class Tfidf {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{Nd}]+");

  private Tfidf() {}

  /** Returns the inverse document frequency of each term. */
  public static double[] idf(int[][] counts, boolean smooth) {
    check(counts != null && counts.length != 0);
    int[] df = null;
    for (int[] row : counts) {
      check(row != null && row.length != 0);
      df = df == null ? new int[row.length] : df;
      check(row.length == df.length);
      for (int j = 0; j < df.length; j++) {
        check(row[j] > -1);
        df[j] += Integer.signum(row[j]);
      }
    }
    Frequency documents = new Frequency(counts.length, smooth);
    return Arrays.stream(df).mapToDouble(documents::weight).toArray();
  }

  /** Returns a row of length 1 for each document: counts of its tokens times smooth idf. */
  public static double[][] fitTransform(String[] docs) {
    check(docs != null && docs.length != 0);
    List<Map<String, Integer>> counted = Arrays.stream(docs).map(Tfidf::count).toList();
    Map<String, Integer> df = new HashMap<>();
    counted.forEach(doc -> doc.keySet().forEach(token -> df.merge(token, 1, Integer::sum)));
    Map<String, Integer> columns = new HashMap<>();
    new TreeSet<>(df.keySet()).forEach(token -> columns.put(token, columns.size()));
    Frequency documents = new Frequency(docs.length, true);
    double[][] rows = new double[docs.length][columns.size()];
    for (int i = 0; i < docs.length; i++) {
      double square = 0;
      double[] row = rows[i];
      for (Map.Entry<String, Integer> each : counted.get(i).entrySet()) {
        double weight = documents.weight(df.get(each.getKey())) * each.getValue();
        row[columns.get(each.getKey())] = weight;
        square = Math.fma(weight, weight, square);
      }
      double length = Math.max(Math.sqrt(square), Double.MIN_NORMAL);
      for (int j = 0; j < row.length; j++) {
        row[j] /= length;
      }
    }
    return rows;
  }

  private static Map<String, Integer> count(String doc) {
    check(doc != null);
    Map<String, Integer> counts = new LinkedHashMap<>();
    TOKEN
        .matcher(doc)
        .results()
        .map(MatchResult::group)
        .map(token -> token.toLowerCase(Locale.ROOT))
        .forEach(token -> counts.merge(token, 1, Integer::sum));
    return counts;
  }

  /** Returns the cosine of the angle between two vectors, 0 when one is all zeros. */
  public static double cosine(double[] a, double[] b) {
    check(a != null && b != null && a.length != 0 && a.length == b.length);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int j = 0; j < a.length; j++) {
      ab += a[j] * b[j];
      aa += a[j] * a[j];
      bb += b[j] * b[j];
    }
    check(Double.isFinite(aa) && Double.isFinite(bb));
    return aa * bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
  }

  /** Returns the index of the first centroid that has the highest cosine with a document. */
  public static int nearestClass(double[] doc, double[][] centroids) {
    check(centroids != null && centroids.length != 0);
    return IntStream.range(0, centroids.length)
        .mapToObj(k -> new Candidate(k, cosine(doc, centroids[k])))
        .sorted()
        .findFirst()
        .get()
        .index();
  }

  private static void check(boolean fine) {
    if (!fine) {
      throw new IllegalArgumentException();
    }
  }

  private record Frequency(int n, boolean smooth) {

    double weight(int df) {
      double added = smooth ? 1 : 0;
      return 1 - Math.log((df + added) / (n + added));
    }
  }

  private record Candidate(int index, double cosine) implements Comparable<Candidate> {

    @Override
    public int compareTo(Candidate other) {
      return Double.compare(other.cosine + 0.0, cosine + 0.0);
    }
  }
}
