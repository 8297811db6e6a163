package gradus.worker.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTextTest {

  private static final FailureText TEXT = new FailureText("learners.Sum"::equals);

  private static <T extends Throwable> T at(T thrown, StackTraceElement... frames) {
    thrown.setStackTrace(frames);
    return thrown;
  }

  private static StackTraceElement frame(String className, String file, int line) {
    return new StackTraceElement(className, "run", file, line);
  }

  @Test
  void namesTheLearnersOwnLine() {
    Throwable thrown =
        at(
            new NullPointerException(),
            frame("java.util.Objects", "Objects.java", 208),
            frame("learners.Sum", "Sum.java", 12),
            frame("learners.Sum", "Sum.java", 30));
    assertEquals("NullPointerException (Sum.java:12)", TEXT.ofException(thrown));
  }

  @Test
  void keepsAMessageThatSomebodyWrote() {
    Throwable thrown =
        at(new NullPointerException("x is missing"), frame("learners.Sum", "Sum.java", 12));
    assertEquals("NullPointerException: x is missing (Sum.java:12)", TEXT.ofException(thrown));
  }

  @Test
  void leavesOutWhatTheJvmSays() {
    for (Throwable each :
        List.of(
            new ClassCastException("class A cannot be cast to class B"),
            new ArrayStoreException("java.lang.Integer"),
            new NoSuchMethodError("'void f()'"))) {
      assertEquals(each.getClass().getSimpleName(), TEXT.ofException(at(each)));
    }
  }

  @Test
  void saysWhatAnInitialiserThrew() {
    Throwable cause =
        at(new ArithmeticException("/ by zero"), frame("learners.Sum", "Sum.java", 3));
    assertEquals(
        "ArithmeticException: / by zero (Sum.java:3)",
        TEXT.ofException(at(new ExceptionInInitializerError(cause))));
  }

  @Test
  void leavesOutIdentities() {
    assertEquals("got [I and K", FailureText.clean("got [I@1b2c3d and K@7852e922"));
  }
}
