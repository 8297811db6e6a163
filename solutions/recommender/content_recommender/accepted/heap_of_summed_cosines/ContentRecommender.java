package recommender.content_recommender;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;

/** Numbered words in sorted arrays; cosines with each viewed item are summed, the best kept. */
public final class ContentRecommender {

  private final int[][] words;
  private final double[][] weights;
  private final double[] prices;

  /** Takes a catalogue: words get numbers, and each item its sorted numbers with weights. */
  public ContentRecommender(String[] titles, String[] cats, double[] prices) {
    if (titles == null || cats == null || prices == null || titles.length == 0) {
      throw new IllegalArgumentException("no catalogue");
    }
    int n = titles.length;
    if (cats.length != n || prices.length != n) {
      throw new IllegalArgumentException("lengths " + n + ", " + cats.length + ", " + prices.length);
    }
    Map<String, Integer> numbers = new HashMap<>();
    words = new int[n][];
    for (int i = 0; i < n; i++) {
      if (titles[i] == null || cats[i] == null || !(prices[i] >= 0 && prices[i] < 1 / 0.0)) {
        throw new IllegalArgumentException("item " + i);
      }
      words[i] = numbered(titles[i] + '\n' + cats[i], numbers);
    }
    int[] df = new int[numbers.size()];
    for (int[] item : words) {
      Arrays.stream(item).distinct().forEach(word -> df[word]++);
    }
    weights = new double[n][];
    for (int i = 0; i < n; i++) {
      weigh(i, df);
    }
    this.prices = Arrays.copyOf(prices, n);
  }

  private static int[] numbered(String text, Map<String, Integer> numbers) {
    String[] parts = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+");
    return Arrays.stream(parts)
        .filter(part -> !part.isEmpty())
        .mapToInt(part -> numbers.computeIfAbsent(part, key -> numbers.size()))
        .sorted()
        .toArray();
  }

  private void weigh(int item, int[] df) {
    int[] all = words[item];
    words[item] = Arrays.stream(all).distinct().toArray();
    double[] row = new double[words[item].length];
    int place = 0;
    for (int k = 0; k < row.length; k++) {
      int word = words[item][k];
      while (place < all.length && all[place] == word) {
        row[k]++;
        place++;
      }
      row[k] *= 1 + Math.log1p(words.length) - Math.log1p(df[word]);
    }
    double squares = 0;
    for (double each : row) {
      squares += each * each;
    }
    for (int k = 0; k < row.length; k++) {
      row[k] /= Math.sqrt(squares);
    }
    weights[item] = row;
  }

  /** Returns the best candidates, from a heap that holds the worst of them on top. */
  public int[] recommend(int[] viewed, int topN, double minPrice, double maxPrice) {
    if (viewed == null || topN < 1 || !(minPrice <= maxPrice)) {
      throw new IllegalArgumentException("invalid request");
    }
    boolean[] seen = new boolean[prices.length];
    for (int item : viewed) {
      check(item);
      seen[item] = true;
    }
    PriorityQueue<Scored> best = new PriorityQueue<>();
    for (int i = 0; i < prices.length && viewed.length > 0; i++) {
      if (!seen[i] && minPrice <= prices[i] && prices[i] <= maxPrice) {
        double score = 0;
        for (int item : viewed) {
          score += similarity(item, i);
        }
        best.add(new Scored(i, score));
        if (best.size() > topN) {
          best.remove();
        }
      }
    }
    int[] items = new int[best.size()];
    for (int k = items.length - 1; k >= 0; k--) {
      items[k] = best.remove().item();
    }
    return items;
  }

  /** Returns the product of two vectors, walking through both. */
  public double similarity(int a, int b) {
    check(a);
    check(b);
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < words[a].length && j < words[b].length) {
      int difference = words[a][i] - words[b][j];
      if (difference == 0) {
        sum += weights[a][i] * weights[b][j];
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return sum;
  }

  private void check(int item) {
    if (item < 0 || item >= prices.length) {
      throw new IllegalArgumentException("item " + item);
    }
  }

  private record Scored(int item, double score) implements Comparable<Scored> {

    /** The worse comes first: the lower score, of equal ones the higher number. */
    @Override
    public int compareTo(Scored other) {
      int order = Double.compare(score, other.score);
      return order != 0 ? order : Integer.compare(other.item, item);
    }
  }
}
