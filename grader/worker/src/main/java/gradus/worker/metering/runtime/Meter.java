package gradus.worker.metering.runtime;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the learner's code uses, and ends a test that uses too much.
 *
 * <p>The worker calls {@link #start} before a test and {@link #stop} after it; instrumented classes
 * call the rest. Before the first start nothing may run. A step is one entry of a method or one
 * jump back in a loop; work that the JDK does in one call is charged in steps too. How deep calls
 * go is counted by {@link Depth}.
 */
public final class Meter {

  /** The most that one charge may be, so that no sum of a charge and the rest overflows. */
  static final long LARGEST_CHARGE = Long.MAX_VALUE / 4;

  private static final int HEADER_BYTES = 16;
  private static final int REFERENCE_BYTES = 4;

  /** Zeroing or copying 64 bytes, a cache line, costs about as much as a step. */
  private static final int BYTES_PER_STEP_LOG2 = 6;

  private static long left = -1;
  private static long limit;

  private static long allocationLimit;
  private static long takenAtEnd;
  private static Exhaustion exhaustion = Exhaustion.NONE;
  private static boolean jvmSpent;
  private static Printed printed = new Printed(0, false);
  private static Typed typed = new Typed();
  private static Predicate<Class<?>> learners = Meter::isNobodys;
  private static Calls calls = Calls.NONE;

  private Meter() {}

  /** Begins a test with nothing used. */
  public static void start(MeterLimits limits) {
    start(limits, Meter::isNobodys);
  }

  /**
   * Begins a test with nothing used.
   *
   * @param isLearners tells a learner's classes, whose calls are told, from all others
   */
  public static void start(MeterLimits limits, Predicate<Class<?>> isLearners) {
    learners = isLearners;
    calls = Calls.NONE;
    limit = limits.steps();
    left = limit;
    Depth.start(limits.depth());
    allocationLimit = limits.allocationBytes();
    exhaustion = Exhaustion.NONE;
    jvmSpent = false;
    printed = new Printed(limits.outputBytes(), limits.dropsOutput());
    typed = new Typed();
    Identity.restart();
    Streams.restart();
    Patterns.restart();
    MeteredText.restart(limit);
  }

  /**
   * Ends a test; until the next start the learner's code cannot run.
   *
   * @param thrown what the test threw, so that an error of the JVM counts that no handler of the
   *     learner's code saw
   * @return what the test used
   */
  public static MeterReading stop(@Nullable Throwable thrown) {
    if (thrown != null) {
      recordJvmError(thrown);
    }
    MeterReading reading =
        new MeterReading(
            steps(), exhaustion, jvmSpent, printed.shown(), printed.isCut(), Depth.most(), calls);
    left = -1;
    letGo();
    return reading;
  }

  /** Keeps nothing of the learner's from one submission to the next. */
  private static void letGo() {
    learners = Meter::isNobodys;
    calls = Calls.NONE;
    Identity.restart();
    Patterns.restart();
  }

  /** Nobody's classes are a learner's. */
  private static boolean isNobodys(Class<?> type) {
    return false;
  }

  /** Returns how many steps the running test has taken. */
  public static long steps() {
    return exhaustion == Exhaustion.NONE ? limit - Math.max(left, 0) : takenAtEnd;
  }

  /**
   * Takes one step. Nothing comes back from where there are none left: a call that did would be
   * part of every loop, and the loop's variables be in memory and in no register.
   */
  public static void step() {
    if (--left < 0) {
      throw exceed(Exhaustion.STEPS);
    }
  }

  /** Takes as many steps as some work of the JDK is worth. */
  public static void charge(long steps) {
    if ((left -= steps) < 0) {
      throw exceed(Exhaustion.STEPS);
    }
  }

  /** Charges an allocation, and refuses one that is too large. */
  public static void allocate(long bytes) {
    bound(bytes);
    charge(bytes >> BYTES_PER_STEP_LOG2);
  }

  /** Refuses something that grows too large. */
  static void bound(long bytes) {
    if (bytes > allocationLimit) {
      throw exceed(Exhaustion.MEMORY);
    }
  }

  /**
   * Charges an array of one-byte elements; returns its length, which the JVM judges if negative.
   */
  public static int array1(int length) {
    allocateArray(length, 1);
    return length;
  }

  /** Charges an array of two-byte elements. */
  public static int array2(int length) {
    allocateArray(length, 2);
    return length;
  }

  /** Charges an array of four-byte elements or references. */
  public static int array4(int length) {
    allocateArray(length, 4);
    return length;
  }

  /** Charges an array of eight-byte elements. */
  public static int array8(int length) {
    allocateArray(length, 8);
    return length;
  }

  private static void allocateArray(int length, int elementBytes) {
    if (length > 0) {
      allocate(HEADER_BYTES + (long) length * elementBytes);
    }
  }

  /**
   * Returns how large an array of arrays is, from the innermost dimension out.
   *
   * @param elementBytes the size of what one element holds
   * @param length how many elements; negative ones are the JVM's to judge
   */
  public static long nested(long elementBytes, int length) {
    if (elementBytes > LARGEST_CHARGE / Integer.MAX_VALUE) {
      return LARGEST_CHARGE;
    }
    return HEADER_BYTES + REFERENCE_BYTES + Math.max(length, 0) * elementBytes;
  }

  /**
   * Lets a handler go on only if the test has not run out of anything.
   *
   * @param thrown what the handler caught
   * @throws Spent if it has, whatever was caught
   */
  public static void caught(Throwable thrown) {
    if (left < 0) {
      throw Spent.SIGNAL;
    }
    recordJvmError(thrown);
    if (jvmSpent) {
      throw Spent.SIGNAL;
    }
  }

  /** Returns where the learner's code prints to. */
  public static PrintStream printStream() {
    return printed.stream();
  }

  /** Returns where the learner's code reads from. */
  public static InputStream inputStream() {
    return typed;
  }

  /** Gives the running test's code something to read; what it did not read before is gone. */
  public static void give(String input) {
    typed.give(input);
  }

  /**
   * Returns what the running test's code has printed so far. A test that asks for it is about what
   * is printed: too much ends it.
   */
  public static String printed() {
    printed.dropNothing();
    return printed.text();
  }

  /** Records what ran out first, and returns what to throw. */
  static Spent exceed(Exhaustion what) {
    if (exhaustion == Exhaustion.NONE) {
      takenAtEnd = Math.min(limit, limit - left);
      if (what == Exhaustion.STEPS || what == Exhaustion.DEPTH) {
        calls = Calls.now(learners);
      }
      exhaustion = what;
    }
    left = -1;
    return Spent.SIGNAL;
  }

  /**
   * Looks for an error that the JVM raised; learners cannot make one, the policy denies it. Only
   * classes that are not the learner's are asked for their cause: asking runs code.
   */
  private static void recordJvmError(Throwable thrown) {
    Throwable each = thrown;
    for (int depth = 0; each != null && depth < 16; depth++) {
      if (each instanceof VirtualMachineError) {
        exceed(each instanceof StackOverflowError ? Exhaustion.STACK : Exhaustion.MEMORY);
        jvmSpent = true;
        return;
      }
      each = isOurs(each) ? each.getCause() : null;
    }
  }

  private static boolean isOurs(Throwable thrown) {
    ClassLoader loader = thrown.getClass().getClassLoader();
    return loader == null || loader == Meter.class.getClassLoader();
  }
}
