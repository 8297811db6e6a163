package week2.linked_list;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;

/** A list with a node before its first, so that no end is special. */
public final class Chain<E> implements Iterable<E> {

  private Link head = new Link(null);
  private Link tail = head;
  private int count;

  private class Link {
    E value;
    Link after;

    Link(E value) {
      this.value = value;
    }
  }

  public Chain() {}

  public int size() {
    return count;
  }

  public void addFirst(E element) {
    insert(head, element);
  }

  public void addLast(E element) {
    insert(tail, element);
  }

  private void insert(Link before, E element) {
    Link link = new Link(element);
    link.after = before.after;
    before.after = link;
    tail = before == tail ? link : tail;
    count++;
  }

  public E removeFirst() {
    Link removed = head.after;
    if (count-- == 0) {
      count = 0;
      throw new NoSuchElementException();
    }
    head.after = removed.after;
    tail = head.after == null ? head : tail;
    return removed.value;
  }

  public E get(int index) {
    Objects.checkIndex(index, count);
    Iterator<E> iterator = iterator();
    for (int i = 0; i < index; i++) {
      iterator.next();
    }
    return iterator.next();
  }

  public void reverse() {
    Chain<E> turned = new Chain<>();
    forEach(turned::addFirst);
    head = copyOf(turned);
  }

  private Link copyOf(Chain<E> other) {
    Link start = new Link(null);
    tail = start;
    for (E each : other) {
      tail.after = new Link(each);
      tail = tail.after;
    }
    return start;
  }

  public <R> Chain<R> map(Function<? super E, ? extends R> function) {
    Chain<R> mapped = new Chain<>();
    forEach(each -> mapped.addLast(function.apply(each)));
    return mapped;
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk(head);
  }

  private final class Walk implements Iterator<E> {
    private Link at;

    Walk(Link at) {
      this.at = at;
    }

    @Override
    public boolean hasNext() {
      return at.after != null;
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      at = at.after;
      return at.value;
    }
  }
}
