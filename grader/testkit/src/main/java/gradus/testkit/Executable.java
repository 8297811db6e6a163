package gradus.testkit;

/** A piece of a test that an assertion runs; it may throw anything. */
@FunctionalInterface
public interface Executable {
  /**
   * Runs the piece.
   *
   * @throws Throwable whatever the code under test throws
   */
  void execute() throws Throwable;
}
