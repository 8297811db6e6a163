package gradus.testkit;

import static gradus.testkit.NumericAssertions.assertExact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a learner's code may return to fool or to stop the assertions. */
final class HostileValuesTest {
  @Test
  void aLearnersEqualsIsNeverCalled() {
    assertEquals(
        "at [0]: expected 1 but got an instance of " + EqualToAll.class.getName(),
        Failures.message(() -> assertExact(List.of(1), List.of(new EqualToAll()))));
    assertEquals(
        "at [\"a\"]: expected 1 but got no such key",
        Failures.message(() -> assertExact(Map.of("a", 1), Map.of(new EqualToAll(), 1))));
  }

  @Test
  void aSubclassOfANumberIsForeign() {
    BigInteger liar =
        new BigInteger("2") {
          @Override
          public boolean equals(Object other) {
            return true;
          }

          @Override
          public int hashCode() {
            throw new AssertionError("called");
          }
        };
    assertTrue(
        Failures.message(() -> assertExact(List.of(BigInteger.ONE), List.of(liar)))
            .startsWith("at [0]: expected 1 but got an instance of "));
  }

  @Test
  void anEndlessListIsCutOff() {
    List<Integer> endless = new Given(Stream.generate(() -> 1).iterator());
    assertEquals(
        "expected [1] but got more than 1000000 elements",
        Failures.message(() -> assertExact(List.of(1), endless)));
  }

  @Test
  void aListThatHoldsItselfIsCutOff() {
    List<Object> self = new ArrayList<>();
    self.add(self);
    assertEquals(
        "expected a list of 2 elements but got a list of 1 element",
        Failures.message(() -> assertExact(List.of(1, 2), self)));
    List<Object> bush = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      bush.add(bush);
    }
    assertTrue(Failures.message(() -> assertExact(List.of(1), bush)).contains("expected"));
  }

  @Test
  void aListIsReadThroughItsIteratorOnce() {
    Given once = new Given(List.of(1, 2).iterator());
    assertExact(List.of(1, 2), once);
    assertEquals(1, once.iterators);
  }

  @Test
  void setsAndMapsThatContradictThemselvesAreRefused() {
    Set<Integer> twice =
        new AbstractSet<>() {
          @Override
          public Iterator<Integer> iterator() {
            return List.of(1, 1).iterator();
          }

          @Override
          public int size() {
            return 1;
          }
        };
    assertEquals(
        "at [0]: expected {1} but got a set with 1 twice",
        Failures.message(() -> assertExact(List.of(Set.of(1)), List.of(twice))));
    assertEquals(
        "expected {1=2} but got a map with the key 1 twice",
        Failures.message(
            () -> assertExact(Map.of(1, 2), entries(List.of(Map.entry(1, 2), Map.entry(1, 2))))));
  }

  @Test
  void whatHasNothingToReadIsRefused() {
    assertEquals(
        "expected [1] but got a collection without an iterator",
        Failures.message(() -> assertExact(List.of(1), new Given(nothing()))));
    assertEquals(
        "the result: expected arrays or lists but got a collection without an iterator",
        Failures.message(() -> BehaviourAssertions.assertFresh(() -> new Given(nothing()))));
  }

  // A learner's code knows no annotations.
  @SuppressWarnings("NullAway")
  private static Iterator<Integer> nothing() {
    return null;
  }

  @Test
  void aMapKeepsItsOwnLookupOutOfTheComparison() {
    Map<Object, Object> agreeable =
        new HashMap<>() {
          @Override
          public boolean containsKey(Object key) {
            return true;
          }

          @Override
          public Object get(Object key) {
            return 1;
          }
        };
    assertEquals(
        "at [\"a\"]: expected 1 but got no such key",
        Failures.message(() -> assertExact(Map.of("a", 1), agreeable)));
  }

  private static Map<Object, Object> entries(List<? extends Map.Entry<?, ?>> entries) {
    return new AbstractMap<>() {
      @Override
      public Set<Entry<Object, Object>> entrySet() {
        return new AbstractSet<>() {
          @Override
          public Iterator<Entry<Object, Object>> iterator() {
            return entries.stream()
                .<Entry<Object, Object>>map(each -> Map.entry(each.getKey(), each.getValue()))
                .iterator();
          }

          @Override
          public int size() {
            return -1;
          }
        };
      }
    };
  }

  private static final class EqualToAll {
    @Override
    public boolean equals(Object other) {
      return true;
    }

    @Override
    public int hashCode() {
      throw new AssertionError("called");
    }

    @Override
    public String toString() {
      throw new AssertionError("called");
    }
  }

  /** A list that is its iterator and nothing else. */
  private static final class Given extends AbstractList<Integer> {
    private final Iterator<Integer> iterator;
    private int iterators;

    Given(Iterator<Integer> iterator) {
      this.iterator = iterator;
    }

    @Override
    public Iterator<Integer> iterator() {
      iterators++;
      return iterator;
    }

    @Override
    public Integer get(int index) {
      throw new AssertionError("called");
    }

    @Override
    public int size() {
      throw new AssertionError("called");
    }
  }
}
