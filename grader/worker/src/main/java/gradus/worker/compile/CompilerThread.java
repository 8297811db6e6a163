package gradus.worker.compile;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs javac on a stack of its own, so that how deep a source may nest does not depend on the
 * caller.
 */
final class CompilerThread {

  /**
   * The stack's size. Measured on 17 and 25: expressions of 2,000 operands or parentheses compile,
   * those of 30,000 overflow; between, it is up to how much of javac is compiled to machine code. A
   * larger stack would let endless recursion run for longer: over an infinite type javac takes 0.8
   * s to overflow 2 MiB, 3.3 s for this one, 17 s for 16 MiB.
   */
  static final long STACK_BYTES = 4L << 20;

  /**
   * How javac ended.
   *
   * @param success whether it says that it succeeded
   * @param exhausted whether the JVM ran out of stack or heap
   */
  record Ending(boolean success, boolean exhausted) {}

  private CompilerThread() {}

  static Ending run(Callable<Boolean> javac) {
    FutureTask<Boolean> task = new FutureTask<>(javac);
    Thread thread = new Thread(null, task, "compiler", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return new Ending(task.get(), false);
    } catch (ExecutionException thrown) {
      if (comesOfExhaustion(thrown)) {
        return new Ending(false, true);
      }
      // javac keeps its own crashes to itself: what it throws comes from our side of its interface.
      throw new IllegalStateException("the compiler was used wrongly", thrown.getCause());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("nobody interrupts a compilation", interrupted);
    }
  }

  /** javac wraps what is thrown while it calls our side of its interface. */
  private static boolean comesOfExhaustion(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof VirtualMachineError) {
        return true;
      }
    }
    return false;
  }
}
