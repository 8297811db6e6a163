package gradus.worker.metering.runtime;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Stands in for the unmodifiable sets of {@link Set}, whose order differs from JVM to JVM: these
 * keep the order they are given.
 */
@SuppressWarnings({"unchecked", "rawtypes"}) // the arrays hold what the parameters say
public final class OrderedSets {

  private OrderedSets() {}

  private static <E> Set<E> distinct(Object... elements) {
    return OrderedSet.ofDistinct((E[]) elements);
  }

  /** Stands in for {@code Set.of} with 0 elements. */
  public static <E> Set<E> of() {
    return distinct();
  }

  /** Stands in for {@code Set.of} with 1 element. */
  public static <E> Set<E> of(E e1) {
    return distinct(new Object[] {e1});
  }

  /** Stands in for {@code Set.of} with 2 elements. */
  public static <E> Set<E> of(E e1, E e2) {
    return distinct(e1, e2);
  }

  /** Stands in for {@code Set.of} with 3 elements. */
  public static <E> Set<E> of(E e1, E e2, E e3) {
    return distinct(e1, e2, e3);
  }

  /** Stands in for {@code Set.of} with 4 elements. */
  public static <E> Set<E> of(E e1, E e2, E e3, E e4) {
    return distinct(e1, e2, e3, e4);
  }

  /** Stands in for {@code Set.of} with 5 elements. */
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5) {
    return distinct(e1, e2, e3, e4, e5);
  }

  /** Stands in for {@code Set.of} with 6 elements. */
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
    return distinct(e1, e2, e3, e4, e5, e6);
  }

  /** Stands in for {@code Set.of} with 7 elements. */
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return distinct(e1, e2, e3, e4, e5, e6, e7);
  }

  /** Stands in for {@code Set.of} with 8 elements. */
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return distinct(e1, e2, e3, e4, e5, e6, e7, e8);
  }

  /** Stands in for {@code Set.of} with 9 elements. */
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
    return distinct(e1, e2, e3, e4, e5, e6, e7, e8, e9);
  }

  /** Stands in for {@code Set.of} with 10 elements. */
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
    return distinct(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
  }

  /** Stands in for {@code Set.of} with any number of elements. */
  public static <E> Set<E> of(E... elements) {
    Charges.visit(elements);
    return OrderedSet.ofDistinct(elements);
  }

  /** Stands in for {@link Set#copyOf}. */
  public static <E> Set<E> copyOf(Collection<? extends E> elements) {
    Charges.visit(elements);
    return OrderedSet.copyOf(elements);
  }

  /** Stands in for {@link Collectors#toUnmodifiableSet}. */
  public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
    return Collectors.collectingAndThen(
        Collectors.toCollection(LinkedHashSet::new), OrderedSet::copyOf);
  }
}
