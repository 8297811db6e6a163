package gradus.testkit;

/** Lets whatever the code under test throws through as it is, checked exceptions too. */
final class Rethrow {
  private Rethrow() {}

  static void run(Executable executable) {
    try {
      executable.execute();
    } catch (Throwable e) {
      throw Rethrow.<RuntimeException>asUnchecked(e);
    }
  }

  // The cast is erased: the exception leaves as what it is.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T asUnchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
