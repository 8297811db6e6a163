package gradus.worker.metering.runtime;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** An unmodifiable set without nulls that keeps the order it was given. */
final class OrderedSet<E> extends AbstractSet<E> {

  private final Set<E> elements;

  private OrderedSet(Set<E> elements) {
    this.elements = elements;
  }

  /** Takes elements of which no two may be equal. */
  static <E> OrderedSet<E> ofDistinct(E[] elements) {
    Set<E> set = new LinkedHashSet<>();
    for (E each : elements) {
      if (!set.add(Objects.requireNonNull(each))) {
        throw new IllegalArgumentException("duplicate element: " + each);
      }
    }
    return new OrderedSet<>(set);
  }

  static <E> OrderedSet<E> copyOf(Collection<? extends E> elements) {
    Set<E> set = new LinkedHashSet<>();
    for (E each : elements) {
      set.add(Objects.requireNonNull(each));
    }
    return new OrderedSet<>(set);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(Object element) {
    return elements.contains(Objects.requireNonNull(element));
  }

  @Override
  public Iterator<E> iterator() {
    Iterator<E> each = elements.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public E next() {
        return each.next();
      }
    };
  }

  @Override
  public boolean remove(Object element) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean addAll(Collection<? extends E> added) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean removeAll(Collection<?> removed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean retainAll(Collection<?> retained) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException();
  }
}
