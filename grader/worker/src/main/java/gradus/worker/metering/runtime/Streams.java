package gradus.worker.metering.runtime;

import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Stands in for the sources of streams that have no elements to start with.
 *
 * <p>The elements of a short range are charged when it is made, like those of a collection; those
 * of a long or endless source when they come, because most may never come. Both ways eight take one
 * step.
 */
public final class Streams {

  private static final int ELEMENTS_PER_STEP_LOG2 = 3;
  private static final int LONG_RANGE = 1 << 16;

  private static long came;

  private Streams() {}

  /** Stands in for {@link IntStream#range}. */
  public static IntStream range(int from, int to) {
    IntStream range = IntStream.range(from, to);
    return isCharged((long) to - from) ? range : ticked(range);
  }

  /** Stands in for {@link IntStream#rangeClosed}. */
  public static IntStream rangeClosed(int from, int to) {
    IntStream range = IntStream.rangeClosed(from, to);
    return isCharged((long) to - from) ? range : ticked(range);
  }

  /** Stands in for {@link LongStream#range}. */
  public static LongStream range(long from, long to) {
    LongStream range = LongStream.range(from, to);
    return isCharged(length(from, to)) ? range : ticked(range);
  }

  /** Stands in for {@link LongStream#rangeClosed}. */
  public static LongStream rangeClosed(long from, long to) {
    LongStream range = LongStream.rangeClosed(from, to);
    return isCharged(length(from, to)) ? range : ticked(range);
  }

  private static long length(long from, long to) {
    long length = to - from;
    return to > from && length < 0 ? Long.MAX_VALUE : length;
  }

  private static boolean isCharged(long length) {
    if (length > LONG_RANGE) {
      return false;
    }
    Meter.charge(Math.max(length, 0) >> ELEMENTS_PER_STEP_LOG2);
    return true;
  }

  /** Counts the elements of a stream as they come. */
  public static IntStream ticked(IntStream stream) {
    return stream.peek(each -> tick());
  }

  /** Counts the elements of a stream as they come. */
  public static LongStream ticked(LongStream stream) {
    return stream.peek(each -> tick());
  }

  /** Counts the elements of a stream as they come. */
  public static DoubleStream ticked(DoubleStream stream) {
    return stream.peek(each -> tick());
  }

  /** Counts the elements of a stream as they come. */
  public static <T> Stream<T> ticked(Stream<T> stream) {
    return stream.peek(each -> tick());
  }

  private static void tick() {
    if ((++came & ((1 << ELEMENTS_PER_STEP_LOG2) - 1)) == 0) {
      Meter.step();
    }
  }

  static void restart() {
    came = 0;
  }

  /** Stands in for {@link Stream#sorted()}: each comparison takes a step. */
  public static <T> Stream<T> sorted(Stream<T> stream) {
    return stream.sorted(Streams::compare);
  }

  @SuppressWarnings("unchecked") // as in the method it stands in for
  private static <T> int compare(T a, T b) {
    Meter.step();
    return ((Comparator<T>) Comparator.naturalOrder()).compare(a, b);
  }
}
