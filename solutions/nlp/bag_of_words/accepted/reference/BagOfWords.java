package nlp.bag_of_words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** One walk over the characters, and a map from each term to its column. */
public final class BagOfWords {

  private BagOfWords() {}

  /** Returns the longest runs of letters and digits, in lower case. */
  public static String[] tokenize(String s) {
    require(s != null, "a text is needed");
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int at = 0; at < s.length(); ) {
      int character = s.codePointAt(at);
      at += Character.charCount(character);
      if (Character.isLetterOrDigit(character)) {
        token.appendCodePoint(character);
      } else {
        finish(token, tokens);
      }
    }
    finish(token, tokens);
    return tokens.toArray(String[]::new);
  }

  private static void finish(StringBuilder token, List<String> tokens) {
    if (token.length() > 0) {
      tokens.add(token.toString().toLowerCase(Locale.ROOT));
      token.setLength(0);
    }
  }

  /** Returns the different tokens of all documents, sorted. */
  public static String[] vocabulary(String[] docs) {
    requireDocuments(docs);
    TreeSet<String> terms = new TreeSet<>();
    for (String doc : docs) {
      terms.addAll(List.of(tokenize(doc)));
    }
    return terms.toArray(String[]::new);
  }

  /** Returns how often each term occurs in each document. */
  public static int[][] transform(String[] docs, String[] vocab) {
    requireDocuments(docs);
    Map<String, Integer> columns = columns(vocab);
    int[][] counts = new int[docs.length][vocab.length];
    for (int i = 0; i < docs.length; i++) {
      for (String token : tokenize(docs[i])) {
        Integer column = columns.get(token);
        if (column != null) {
          counts[i][column]++;
        }
      }
    }
    return counts;
  }

  private static Map<String, Integer> columns(String[] vocab) {
    require(vocab != null, "a vocabulary is needed");
    Map<String, Integer> columns = new HashMap<>();
    for (int j = 0; j < vocab.length; j++) {
      require(vocab[j] != null, "terms are not null");
      require(columns.put(vocab[j], j) == null, "terms are different");
    }
    return columns;
  }

  private static void requireDocuments(String[] docs) {
    require(docs != null && docs.length > 0, "at least one document is needed");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
