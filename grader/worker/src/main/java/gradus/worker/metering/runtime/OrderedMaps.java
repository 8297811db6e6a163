package gradus.worker.metering.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Stands in for the unmodifiable maps of {@link Map}, whose order differs from JVM to JVM: these
 * keep the order they are given.
 */
@SuppressWarnings("unchecked") // the arrays hold what the parameters say
public final class OrderedMaps {

  private OrderedMaps() {}

  private static <K, V> Map<K, V> distinct(Object... keysAndValues) {
    Map<K, V> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      put(map, (K) keysAndValues[i], (V) keysAndValues[i + 1]);
    }
    return new OrderedMap<>(map);
  }

  private static <K, V> void put(Map<K, V> map, K key, V value) {
    if (map.put(Objects.requireNonNull(key), Objects.requireNonNull(value)) != null) {
      throw new IllegalArgumentException("duplicate key: " + key);
    }
  }

  /** Stands in for {@code Map.of} with 0 entries. */
  public static <K, V> Map<K, V> of() {
    return distinct();
  }

  /** Stands in for {@code Map.of} with 1 entry. */
  public static <K, V> Map<K, V> of(K k1, V v1) {
    return distinct(k1, v1);
  }

  /** Stands in for {@code Map.of} with 2 entries. */
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2) {
    return distinct(k1, v1, k2, v2);
  }

  /** Stands in for {@code Map.of} with 3 entries. */
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
    return distinct(k1, v1, k2, v2, k3, v3);
  }

  /** Stands in for {@code Map.of} with 4 entries. */
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return distinct(k1, v1, k2, v2, k3, v3, k4, v4);
  }

  /** Stands in for {@code Map.of} with 5 entries. */
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return distinct(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
  }

  /** Stands in for {@code Map.of} with 6 entries. */
  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return distinct(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
  }

  /** Stands in for {@code Map.of} with 7 entries. */
  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return distinct(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
  }

  /** Stands in for {@code Map.of} with 8 entries. */
  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8) {
    return distinct(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
  }

  /** Stands in for {@code Map.of} with 9 entries. */
  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9) {
    return distinct(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
  }

  /** Stands in for {@code Map.of} with 10 entries. */
  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9,
      K k10,
      V v10) {
    return distinct(
        k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10);
  }

  /** Stands in for {@link Map#ofEntries}. */
  public static <K, V> Map<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
    Charges.visit(entries);
    Map<K, V> map = new LinkedHashMap<>();
    for (Entry<? extends K, ? extends V> each : entries) {
      put(map, each.getKey(), each.getValue());
    }
    return new OrderedMap<>(map);
  }

  /** Stands in for {@link Map#copyOf}. */
  public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
    Charges.visit(map);
    return new OrderedMap<>(map);
  }

  /** Stands in for {@link Collectors#toUnmodifiableMap(Function, Function)}. */
  public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends U> value) {
    BinaryOperator<U> refuse =
        (a, b) -> {
          throw new IllegalStateException("Duplicate key (values " + a + " and " + b + ")");
        };
    return toUnmodifiableMap(key, value, refuse);
  }

  /** Stands in for {@link Collectors#toUnmodifiableMap(Function, Function, BinaryOperator)}. */
  public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends U> value,
      BinaryOperator<U> merge) {
    return Collectors.collectingAndThen(
        Collectors.toMap(key, value, merge, LinkedHashMap::new), OrderedMap::new);
  }
}
