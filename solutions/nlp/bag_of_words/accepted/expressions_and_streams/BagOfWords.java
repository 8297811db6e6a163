package nlp.bag_of_words;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A regular expression finds the tokens, streams sort and count them. */
public final class BagOfWords {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{Nd}]+");

  private BagOfWords() {}

  /** Returns the tokens of a text. */
  public static String[] tokenize(String s) {
    if (s == null) {
      throw new IllegalArgumentException("no text");
    }
    return tokens(s).toArray(String[]::new);
  }

  /** Returns the sorted vocabulary. */
  public static String[] vocabulary(String[] docs) {
    check(docs);
    return Arrays.stream(docs)
        .flatMap(BagOfWords::tokens)
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  /** Returns the counts, from a table of all tokens of each document. */
  public static int[][] transform(String[] docs, String[] vocab) {
    check(docs);
    if (vocab == null) {
      throw new IllegalArgumentException("no vocabulary");
    }
    List<String> terms = Arrays.asList(vocab);
    if (terms.contains(null) || new HashSet<>(terms).size() < vocab.length) {
      throw new IllegalArgumentException("terms that are null or equal");
    }
    return Arrays.stream(docs).map(doc -> row(doc, terms)).toArray(int[][]::new);
  }

  private static int[] row(String doc, List<String> terms) {
    Map<String, Long> counts =
        tokens(doc).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return terms.stream().mapToInt(term -> counts.getOrDefault(term, 0L).intValue()).toArray();
  }

  private static Stream<String> tokens(String text) {
    return TOKEN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(token -> token.toLowerCase(Locale.ROOT));
  }

  private static void check(String[] docs) {
    if (docs == null || docs.length == 0 || Arrays.asList(docs).contains(null)) {
      throw new IllegalArgumentException("documents are missing");
    }
  }
}
