package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class {{Class}}Examples {

  private static {{Class}} hamlet() {
    {{Class}} hamlet = new {{Class}}();
    for (String each : List.of("to", "be", "or", "not", "to", "be")) {
      hamlet.add(each);
    }
    return hamlet;
  }

  @Test
  @DisplayName("a word that comes twice, and one that does not come")
  void counts() {
    assertEquals(2, hamlet().count("to"));
    assertEquals(0, hamlet().count("that"));
  }

  @Test
  @DisplayName("each word once")
  void words() {
    assertEquals(List.of("to", "be", "or", "not"), hamlet().words());
  }
}
