package week2.linked_list;

import static gradus.testkit.BehaviourAssertions.assertRejects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.testkit.Growth;
import gradus.testkit.GrowthAssertions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests. */
final class ChainTest {

  @SafeVarargs
  private static <E> Chain<E> chain(E... elements) {
    Chain<E> chain = new Chain<>();
    for (E each : elements) {
      chain.addLast(each);
    }
    return chain;
  }

  /** Bounded, so that a chain without end fails and does not take all steps. */
  private static <E> List<E> elements(Chain<E> chain) {
    List<E> elements = new ArrayList<>();
    Iterator<E> iterator = chain.iterator();
    while (iterator.hasNext() && elements.size() < 1_000) {
      elements.add(iterator.next());
    }
    return elements;
  }

  @Nested
  final class Ends {

    @Test
    @DisplayName("a new chain is empty")
    void empty() {
      assertEquals(0, new Chain<Integer>().size());
      assertEquals(List.of(), elements(new Chain<Integer>()));
    }

    @Test
    @DisplayName("elements at both ends, null among them")
    void both() {
      Chain<Integer> chain = new Chain<>();
      chain.addFirst(2);
      chain.addLast(null);
      chain.addFirst(1);
      assertEquals(Arrays.asList(1, 2, null), elements(chain));
      assertEquals(3, chain.size());
    }

    @Test
    @DisplayName("the first is removed, until there is none")
    void removesAll() {
      Chain<String> chain = chain("x", "y");
      assertEquals("x", chain.removeFirst());
      assertEquals(1, chain.size());
      assertEquals("y", chain.removeFirst());
      assertEquals(0, chain.size());
      assertEquals(List.of(), elements(chain));
    }

    @Test
    @DisplayName("an emptied chain is as good as a new one")
    void again() {
      Chain<String> chain = chain("x");
      chain.removeFirst();
      chain.addLast("y");
      chain.addLast("z");
      assertEquals(List.of("y", "z"), elements(chain));
    }

    @Test
    @DisplayName("nothing to remove")
    void nothingToRemove() {
      assertRejects(NoSuchElementException.class, () -> new Chain<String>().removeFirst());
    }

    @Test
    @DisplayName("adding at the end takes as long for long chains")
    void atTheEnd() {
      GrowthAssertions.assertGrowth(
          n -> {
            Chain<Integer> chain = new Chain<>();
            for (int i = 0; i < n; i++) {
              chain.addLast(i);
            }
          },
          Growth.N);
    }
  }

  @Nested
  final class Inside {

    @Test
    @DisplayName("every index has its element")
    void everyIndex() {
      Chain<Character> chain = chain('a', 'b', 'c');
      for (int i = 0; i < 3; i++) {
        assertEquals((char) ('a' + i), chain.get(i));
      }
    }

    @Test
    @DisplayName("indices that do not exist")
    void noSuchIndex() {
      Chain<Character> chain = chain('a', 'b');
      assertRejects(IndexOutOfBoundsException.class, () -> chain.get(-1));
      assertRejects(IndexOutOfBoundsException.class, () -> chain.get(2));
      assertRejects(IndexOutOfBoundsException.class, () -> new Chain<String>().get(0));
    }

    @Test
    @DisplayName("what a function makes of the elements")
    void maps() {
      Chain<String> words = chain("one", "three", "four");
      Chain<Integer> lengths = words.map(String::length);
      assertEquals(List.of(3, 5, 4), elements(lengths));
      assertEquals(List.of("one", "three", "four"), elements(words));
    }
  }

  @Nested
  final class Reversing {

    @Test
    @DisplayName("three elements")
    void three() {
      Chain<Integer> chain = chain(1, 2, 3);
      chain.reverse();
      assertEquals(List.of(3, 2, 1), elements(chain));
      assertEquals(3, chain.size());
    }

    @Test
    @DisplayName("none and one")
    void few() {
      Chain<Integer> none = chain();
      none.reverse();
      assertEquals(List.of(), elements(none));
      Chain<Integer> one = chain(7);
      one.reverse();
      assertEquals(List.of(7), elements(one));
    }

    @Test
    @DisplayName("both ends are known afterwards")
    void ends() {
      Chain<Integer> chain = chain(1, 2, 3);
      chain.reverse();
      chain.addLast(0);
      chain.addFirst(4);
      assertEquals(List.of(4, 3, 2, 1, 0), elements(chain));
    }
  }

  @Nested
  final class Iterating {

    @Test
    @DisplayName("in a for loop")
    void loop() {
      StringBuilder text = new StringBuilder();
      for (String each : chain("a", "b", "c")) {
        text.append(each);
      }
      assertEquals("abc", text.toString());
    }

    @Test
    @DisplayName("two iterators do not disturb each other")
    void two() {
      Chain<Integer> chain = chain(1, 2);
      Iterator<Integer> one = chain.iterator();
      one.next();
      Iterator<Integer> other = chain.iterator();
      assertEquals(1, other.next());
      assertEquals(2, one.next());
      assertFalse(one.hasNext());
      assertTrue(other.hasNext());
    }

    @Test
    @DisplayName("after the last")
    void afterTheLast() {
      Iterator<Integer> iterator = chain(1).iterator();
      iterator.next();
      assertRejects(NoSuchElementException.class, iterator::next);
    }

    @Test
    @DisplayName("it cannot remove")
    void removesNothing() {
      Iterator<Integer> iterator = chain(1).iterator();
      iterator.next();
      assertRejects(UnsupportedOperationException.class, iterator::remove);
    }
  }
}
