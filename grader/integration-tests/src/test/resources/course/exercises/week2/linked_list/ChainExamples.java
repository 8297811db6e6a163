package week2.linked_list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class ChainExamples {

  private static Chain<String> abc() {
    Chain<String> chain = new Chain<>();
    chain.addLast("b");
    chain.addLast("c");
    chain.addFirst("a");
    return chain;
  }

  @Test
  @DisplayName("the element in the middle")
  void middle() {
    assertEquals("b", abc().get(1));
  }

  @Test
  @DisplayName("the first after reversing")
  void reversed() {
    Chain<String> chain = abc();
    chain.reverse();
    assertEquals("c", chain.removeFirst());
  }
}
