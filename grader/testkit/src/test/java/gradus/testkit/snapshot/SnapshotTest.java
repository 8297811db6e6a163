package gradus.testkit.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SnapshotTest {
  private enum Colour {
    RED,
    BLUE
  }

  @Test
  void copiesOfEqualValuesAreEqual() {
    assertSame(null, null);
    assertSame(new double[] {1, Double.NaN, 0.0}, new double[] {1, Double.NaN, -0.0});
    assertSame(new Object[] {1, "a", 'c', 2L, 1.5f}, new Object[] {1, "a", 'c', 2L, 1.5f});
    assertSame(new int[][] {{1}, {2}}, new int[][] {{1}, {2}});
    assertSame(List.of(1, 2), Arrays.asList(1, 2));
    assertSame(List.of(1, 2), new ArrayDeque<>(List.of(1, 2)));
    assertSame(Set.of(1, 2, 3), Set.of(3, 2, 1));
    assertSame(Map.of("a", List.of(1)), new TreeMap<>(Map.of("a", List.of(1))));
    assertSame(BigInteger.TWO, new BigInteger("2"));
    assertSame(new BigDecimal("1.50"), new BigDecimal("1.50"));
    assertSame(List.of(Colour.RED), List.of(Colour.RED));
    assertSame(Set.of(List.of(1)), Set.of(Arrays.asList(1)));
  }

  @Test
  void differencesAreNamed() {
    assertDifference("[1]", "2.0", "3.0", new double[] {1, 2}, new double[] {1, 3});
    assertDifference("[0][1]", "2", "3", new int[][] {{1, 2}}, new int[][] {{1, 3}});
    assertDifference("", "a list of 1 element", "an array of 1 element", List.of(1), new int[] {1});
    assertDifference("[0]", "1", "null", List.of(1), Collections.singletonList(null));
    assertDifference("[0]", "RED", "BLUE", List.of(Colour.RED), List.of(Colour.BLUE));
    assertDifference("[\"k\"][0]", "1", "2", Map.of("k", List.of(1)), Map.of("k", List.of(2)));
    assertDifference("", "2 in the set", "{1}", Set.of(2), Set.of(1));
    assertDifference("", "no 2 in the set", "it", Set.of(1), Set.of(1, 2));
    assertDifference("", "{1}", "[1]", Set.of(1), List.of(1));
    assertDifference("[0]", "the character \"a\"", "\"a\"", List.of('a'), List.of("a"));
    assertDifference("[0]", "1.5 (Double)", "1.5 (Float)", List.of(1.5), List.of(1.5f));
  }

  @Test
  void differingElementsAreCounted() {
    Difference difference =
        Difference.first(Snapshot.of(new int[] {1, 2, 3, 4}), Snapshot.of(new int[] {1, 0, 3, 0}))
            .orElseThrow();
    assertEquals(2, difference.differing());
    assertEquals(4, difference.of());
  }

  @Test
  void aCopyDoesNotChangeWithTheValue() {
    double[][] value = {{1}};
    Snapshot before = Snapshot.of(value);
    value[0][0] = 2;
    assertEquals("[0][0]", Difference.first(before, Snapshot.of(value)).orElseThrow().at());
  }

  @Test
  void foreignObjectsAreEqualToThemselvesOnly() {
    Object one = new Object();
    assertSame(List.of(one), List.of(one));
    assertDifference(
        "[0]",
        "an instance of java.lang.Object",
        "another one",
        List.of(one),
        List.of(new Object()));
    assertEquals(
        Optional.of("an instance of java.lang.Object"),
        Snapshot.of(List.of(Map.of("a", Set.of(one)))).firstForeign());
    Runnable lambda = () -> {};
    assertEquals(Optional.of("an instance of a lambda"), Snapshot.of(lambda).firstForeign());
    assertEquals(Optional.empty(), Snapshot.of(List.of(1, "a")).firstForeign());
  }

  @Test
  void arraysThatHoldThemselvesAreCutOff() {
    Object[] self = new Object[1];
    self[0] = self;
    assertEquals(Optional.of("nested deeper than 32 levels"), Snapshot.of(self).firstForeign());
    assertTrue(ReachableArrays.of(self).unread().isPresent());
  }

  @Test
  void descriptionsAreBounded() {
    assertEquals("[0, 0, 0, 0, 0, 0, 0, 0, ... 100 in all]", Snapshot.of(new int[100]).describe());
    assertEquals(
        "[an array of 3 elements]", Snapshot.of(new double[][] {new double[3]}).describe());
    String huge = Snapshot.of(BigInteger.TEN.pow(500)).describe();
    assertEquals("1" + "0".repeat(99) + "...", huge);
    assertEquals("{\"a\"=1}", Snapshot.of(Map.of("a", 1)).describe());
  }

  @Test
  void setsAndMapsReadTheSameInAnyOrder() {
    assertEquals("{1, 2, 3}", Snapshot.of(new LinkedHashSet<>(List.of(3, 1, 2))).describe());
    Map<String, Integer> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(Map.of("a", 1, "b", 2, "c", 3));
    assertEquals("{\"a\"=1, \"b\"=2, \"c\"=3}", Snapshot.of(backwards).describe());
    assertDifference("[\"a\"]", "1", "0", backwards, Map.of("a", 0, "b", 0, "c", 0));
    assertDifference("[\"b\"]", "2", "no such key", backwards, Map.of("a", 0));
    assertDifference("", "1 in the set", "{4}", new LinkedHashSet<>(List.of(3, 1, 2)), Set.of(4));
  }

  @Test
  void sharedArraysAreFoundByIdentity() {
    double[] row = {1};
    ReachableArrays one = ReachableArrays.of(List.of(new double[] {1}, row));
    ReachableArrays other = ReachableArrays.of(Map.of("x", new double[][] {row}));
    assertEquals(Optional.of("[1]"), one.sharedWith(other));
    assertEquals(Optional.of("[\"x\"][0]"), other.sharedWith(one));
    assertEquals(Optional.empty(), ReachableArrays.of(new double[] {1}).sharedWith(one));
  }

  private static void assertSame(@Nullable Object one, @Nullable Object other) {
    assertEquals(Optional.empty(), Difference.first(Snapshot.of(one), Snapshot.of(other)));
    assertEquals(Snapshot.of(one), Snapshot.of(other));
    assertEquals(Snapshot.of(one).hashCode(), Snapshot.of(other).hashCode());
  }

  private static void assertDifference(
      String at, String expected, String actual, Object one, Object other) {
    Difference difference = Difference.first(Snapshot.of(one), Snapshot.of(other)).orElseThrow();
    assertEquals(
        List.of(at, expected, actual),
        List.of(difference.at(), difference.expected(), difference.actual()));
  }
}
