package {{package}};

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Keeps every word that was added, and counts when asked. */
public final class {{Class}} {

  private final List<String> added = new ArrayList<>();

  public {{Class}}() {}

  public void add(String word) {
    added.add(checked(word));
  }

  public int count(String word) {
    String wanted = checked(word);
    return (int) added.stream().filter(each -> each.equals(wanted)).count();
  }

  public List<String> words() {
    return added.stream().distinct().toList();
  }

  private static String checked(String word) {
    if (Objects.requireNonNullElse(word, "").isBlank()) {
      throw new IllegalArgumentException("no word");
    }
    return word;
  }
}
