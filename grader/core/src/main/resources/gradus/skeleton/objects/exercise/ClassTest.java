package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests. */
final class {{Class}}Test {

  private static {{Class}} of(String... words) {
    {{Class}} counted = new {{Class}}();
    for (String each : words) {
      counted.add(each);
    }
    return counted;
  }

  @Nested
  final class Counting {

    @Test
    @DisplayName("words that come once, twice and never")
    void counts() {
      {{Class}} counted = of("a", "b", "a");
      assertEquals(2, counted.count("a"));
      assertEquals(1, counted.count("b"));
      assertEquals(0, counted.count("c"));
    }

    @Test
    @DisplayName("upper and lower case are not the same")
    void letters() {
      assertEquals(1, of("It", "it").count("it"));
    }

    @Test
    @DisplayName("what is not the same object is the same word")
    void equalWords() {
      assertEquals(2, of("word", new StringBuilder("word").toString()).count("word"));
    }
  }

  @Nested
  final class Words {

    @Test
    @DisplayName("the first added comes first")
    void order() {
      assertEquals(List.of("z", "a", "m"), of("z", "a", "z", "m", "a").words());
    }

    @Test
    @DisplayName("nobody changes the words from outside")
    void outside() {
      {{Class}} counted = of("a", "b");
      List<String> words = counted.words();
      try {
        words.clear();
      } catch (UnsupportedOperationException e) {
        // That is one way to do it.
      }
      assertEquals(List.of("a", "b"), counted.words());
      assertEquals(1, counted.count("a"));
    }
  }

  @Nested
  final class InvalidArguments {

    @Test
    @DisplayName("no word is added")
    void adding() {
      {{Class}} counted = of();
      assertThrows(IllegalArgumentException.class, () -> counted.add(null));
      assertThrows(IllegalArgumentException.class, () -> counted.add(" "));
    }

    @Test
    @DisplayName("no word is counted")
    void counting() {
      {{Class}} counted = of();
      assertThrows(IllegalArgumentException.class, () -> counted.count(null));
      assertThrows(IllegalArgumentException.class, () -> counted.count(""));
    }
  }
}
