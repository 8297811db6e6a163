package recommender.content_recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Sparse vectors in maps from words to weights, and one product of each with the profile. */
public final class ContentRecommender {

  private final List<Map<String, Double>> vectors;
  private final double[] prices;

  /** Takes a catalogue: weighs the words of each item, and scales its vector to length 1. */
  public ContentRecommender(String[] titles, String[] cats, double[] prices) {
    require(titles != null && cats != null && prices != null, "arrays are needed");
    require(titles.length > 0, "a catalogue has items");
    require(titles.length == cats.length && titles.length == prices.length, "lengths differ");
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (int i = 0; i < titles.length; i++) {
      require(titles[i] != null && cats[i] != null, "texts are needed");
      require(Double.isFinite(prices[i]) && prices[i] >= 0, "prices are finite, from 0");
      counts.add(counts(titles[i] + " " + cats[i]));
    }
    Map<String, Double> idf = idf(counts);
    this.vectors = counts.stream().map(each -> vector(each, idf)).toList();
    this.prices = prices.clone();
  }

  /** Returns the candidates nearest to the mean of what was viewed, the best first. */
  public int[] recommend(int[] viewed, int topN, double minPrice, double maxPrice) {
    require(viewed != null, "viewed items are needed");
    require(topN >= 1, "at least one item is wanted");
    require(minPrice <= maxPrice, "prices are limited from below and from above");
    Map<String, Double> profile = new TreeMap<>();
    Set<Integer> seen = new HashSet<>();
    for (int item : viewed) {
      vector(item).forEach((word, weight) -> profile.merge(word, weight, Double::sum));
      seen.add(item);
    }
    if (seen.isEmpty()) {
      return new int[0];
    }
    double[] scores = vectors.stream().mapToDouble(each -> product(each, profile)).toArray();
    return IntStream.range(0, scores.length)
        .filter(i -> !seen.contains(i) && prices[i] >= minPrice && prices[i] <= maxPrice)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .limit(topN)
        .mapToInt(i -> i)
        .toArray();
  }

  /** Returns the product of two vectors of length 1, or 0 when one has no words. */
  public double similarity(int a, int b) {
    return product(vector(a), vector(b));
  }

  private Map<String, Double> vector(int item) {
    require(item >= 0 && item < vectors.size(), "there is no such item");
    return vectors.get(item);
  }

  /** Counts the longest runs of letters and digits. */
  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        continue;
      }
      if (start < i) {
        counts.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
      start = i + 1;
    }
    return counts;
  }

  private static Map<String, Double> idf(List<Map<String, Integer>> counts) {
    Map<String, Double> idf = new HashMap<>();
    counts.forEach(each -> each.keySet().forEach(word -> idf.merge(word, 1.0, Double::sum)));
    idf.replaceAll((word, df) -> Math.log((1 + counts.size()) / (1 + df)) + 1);
    return idf;
  }

  private static Map<String, Double> vector(Map<String, Integer> counts, Map<String, Double> idf) {
    Map<String, Double> vector = new TreeMap<>();
    counts.forEach((word, count) -> vector.put(word, count * idf.get(word)));
    double length = Math.sqrt(product(vector, vector));
    vector.replaceAll((word, weight) -> weight / length);
    return vector;
  }

  private static double product(Map<String, Double> a, Map<String, Double> b) {
    double sum = 0;
    for (Map.Entry<String, Double> each : a.entrySet()) {
      sum += each.getValue() * b.getOrDefault(each.getKey(), 0.0);
    }
    return sum;
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
