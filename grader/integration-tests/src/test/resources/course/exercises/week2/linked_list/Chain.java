package week2.linked_list;

import java.util.Iterator;
import java.util.function.Function;

/** A list of nodes, each of which knows the next. */
public final class Chain<E> implements Iterable<E> {

  public Chain() {
    throw new UnsupportedOperationException("Chain");
  }

  public int size() {
    throw new UnsupportedOperationException("size");
  }

  public void addFirst(E element) {
    throw new UnsupportedOperationException("addFirst");
  }

  public void addLast(E element) {
    throw new UnsupportedOperationException("addLast");
  }

  public E removeFirst() {
    throw new UnsupportedOperationException("removeFirst");
  }

  public E get(int index) {
    throw new UnsupportedOperationException("get");
  }

  public void reverse() {
    throw new UnsupportedOperationException("reverse");
  }

  public <R> Chain<R> map(Function<? super E, ? extends R> function) {
    throw new UnsupportedOperationException("map");
  }

  @Override
  public Iterator<E> iterator() {
    throw new UnsupportedOperationException("iterator");
  }
}
