package gradus.worker.metering.runtime;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An unmodifiable map without nulls that keeps the order it was given. */
final class OrderedMap<K, V> extends AbstractMap<K, V> {

  private final Map<K, V> values;
  private final Set<Entry<K, V>> entries;

  OrderedMap(Map<? extends K, ? extends V> source) {
    values = new LinkedHashMap<>();
    Set<Entry<K, V>> ordered = new java.util.LinkedHashSet<>();
    source.forEach(
        (key, value) -> {
          values.put(Objects.requireNonNull(key), Objects.requireNonNull(value));
          ordered.add(Map.entry(key, value));
        });
    entries = OrderedSet.copyOf(ordered);
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return entries;
  }

  @Override
  @SuppressWarnings("NullAway") // absent keys give null, as Map says
  public V get(Object key) {
    return values.get(Objects.requireNonNull(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return values.containsKey(Objects.requireNonNull(key));
  }

  @Override
  public boolean containsValue(Object value) {
    return values.containsValue(Objects.requireNonNull(value));
  }

  @Override
  public V getOrDefault(Object key, V other) {
    return values.getOrDefault(Objects.requireNonNull(key), other);
  }

  @Override
  public V put(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V putIfAbsent(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> added) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V remove(Object key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean remove(Object key, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V replace(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean replace(K key, V old, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException();
  }
}
