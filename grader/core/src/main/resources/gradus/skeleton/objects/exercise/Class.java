package {{package}};

import java.util.List;

/** Counts words. */
public final class {{Class}} {

  public {{Class}}() {
    throw new UnsupportedOperationException("{{Class}}");
  }

  /** Counts a word once more. */
  public void add(String word) {
    throw new UnsupportedOperationException("add");
  }

  /** Returns how often a word was added. */
  public int count(String word) {
    throw new UnsupportedOperationException("count");
  }

  /** Returns each word once, the first added first. */
  public List<String> words() {
    throw new UnsupportedOperationException("words");
  }
}
