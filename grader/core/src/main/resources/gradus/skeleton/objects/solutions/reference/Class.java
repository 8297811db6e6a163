package {{package}};

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts words. */
public final class {{Class}} {

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  public {{Class}}() {}

  /** Counts a word once more. */
  public void add(String word) {
    check(word);
    counts.merge(word, 1, Integer::sum);
  }

  /** Returns how often a word was added. */
  public int count(String word) {
    check(word);
    return counts.getOrDefault(word, 0);
  }

  /** Returns each word once, the first added first. */
  public List<String> words() {
    return new ArrayList<>(counts.keySet());
  }

  private static void check(String word) {
    if (word == null || word.isBlank()) {
      throw new IllegalArgumentException("a word has letters");
    }
  }
}
