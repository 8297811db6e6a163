package week2.linked_list;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** A list of nodes, each of which knows the next. */
public final class Chain<E> implements Iterable<E> {

  private static final class Node<E> {

    private final E element;
    private Node<E> next;

    Node(E element, Node<E> next) {
      this.element = element;
      this.next = next;
    }
  }

  private Node<E> first;
  private Node<E> last;
  private int size;

  public int size() {
    return size;
  }

  public void addFirst(E element) {
    first = new Node<>(element, first);
    if (last == null) {
      last = first;
    }
    size++;
  }

  public void addLast(E element) {
    if (last == null) {
      addFirst(element);
      return;
    }
    last.next = new Node<>(element, null);
    last = last.next;
    size++;
  }

  public E removeFirst() {
    if (first == null) {
      throw new NoSuchElementException("the list is empty");
    }
    E element = first.element;
    first = first.next;
    if (first == null) {
      last = null;
    }
    size--;
    return element;
  }

  public E get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("there is no element " + index);
    }
    Node<E> node = first;
    for (int i = 0; i < index; i++) {
      node = node.next;
    }
    return node.element;
  }

  public void reverse() {
    Node<E> before = null;
    Node<E> node = first;
    last = first;
    while (node != null) {
      Node<E> after = node.next;
      node.next = before;
      before = node;
      node = after;
    }
    first = before;
  }

  public <R> Chain<R> map(Function<? super E, ? extends R> function) {
    Chain<R> results = new Chain<>();
    for (E each : this) {
      results.addLast(function.apply(each));
    }
    return results;
  }

  @Override
  public Iterator<E> iterator() {
    return new Iterator<>() {
      private Node<E> node = first;

      @Override
      public boolean hasNext() {
        return node != null;
      }

      @Override
      public E next() {
        if (node == null) {
          throw new NoSuchElementException("there is no further element");
        }
        E element = node.element;
        node = node.next;
        return element;
      }
    };
  }
}
