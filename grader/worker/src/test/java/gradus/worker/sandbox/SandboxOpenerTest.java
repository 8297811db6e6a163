package gradus.worker.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.ClassFile;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxOpenerTest {

  /** A learner's lambda tells by its class which loader it came from. */
  private static final String PROBE = "public static Runnable probe() { return () -> {}; }";

  private static final String CALL = "public static Runnable probe() { return Learner.probe(); }";

  /** More make the soak that an author of the grader runs: {@code -Dgradus.submissions=10000}. */
  private static final int SUBMISSIONS = Integer.getInteger("gradus.submissions", 300);

  private final SandboxOpener opener = new SandboxOpener();

  /** Which loaders one test got. */
  private record Loaders(ClassLoader ofTests, ClassLoader ofLearner) {}

  private Loaders open(Sandbox sandbox) throws ReflectiveOperationException {
    ClassLoader tests = opener.open(sandbox);
    Object probe = tests.loadClass("sample.LearnerTest").getMethod("probe").invoke(null);
    opener.leave();
    return new Loaders(tests, probe.getClass().getClassLoader());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "static final double EPSILON = 1e-9;",
        "double[] weights = {1};",
        "record Pair(double a, double b) {}",
        "static Runnable task(String name) { return () -> System.out.println(name + 1); }",
        "interface Loss { double LEAST = 0; double of(double x); }",
      })
  void loadsLearnersClassesOnceWhereTheyRememberNothing(String members) throws Exception {
    Sandbox sandbox = Suites.of(PROBE, CALL).with(PROBE + members);
    assertEquals(open(sandbox), open(sandbox));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int calls;",
        "static final int[] CACHE = new int[10];",
        "static final double ROOT = Math.sqrt(2);",
        "static { new Learner(); }",
        "enum Kind { ONE; int calls; }",
        "static class Inner { static Object last; }",
        "interface Memory { java.util.List<String> SEEN = new java.util.ArrayList<>(); }",
        "static void check(int n) { assert n > 0; }",
      })
  void loadsLearnersClassesAfreshWhereTheyCould(String members) throws Exception {
    Sandbox sandbox = Suites.of(PROBE, CALL).with(PROBE + members);
    Loaders first = open(sandbox);
    Loaders second = open(sandbox);
    assertNotSame(first.ofLearner(), second.ofLearner());
    assertSame(first.ofTests(), second.ofTests());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "private static final gradus.testkit.Tolerance A = gradus.testkit.Tolerance.abs(1).rel(1);",
        "private static final double ROOT = Math.sqrt(2);",
        "private static final String NAME = \"root of \" + Math.sqrt(2);",
        "private final double[] x = {1};",
        "static void check(int n) { assert n > 0; }",
      })
  void keepsTestsWhereNothingOfALearnerCanStay(String members) throws Exception {
    Suites suite = Suites.of(PROBE, CALL + members);
    Loaders first = open(suite.with(PROBE));
    Loaders second = open(suite.with(PROBE));
    assertSame(first.ofTests(), second.ofTests());
    assertNotSame(first.ofLearner(), second.ofLearner());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private static final double[] X = {1};",
        "private static double last;",
        "private static final double MEAN = Learner.probe() == null ? 1 : 2;",
        "private static final double MEAN = mean(); static double mean() { return 1; }",
        "static final double M = java.util.stream.DoubleStream.of(1).map(x -> -x).sum();",
        "enum Kind { ONE; int calls; }",
        "interface Memory { java.util.List<String> SEEN = new java.util.ArrayList<>(); }",
      })
  void loadsTestsAfreshWhereSomethingCouldStay(String members) throws Exception {
    Sandbox sandbox = Suites.of(PROBE, CALL + members).with(PROBE);
    Loaders first = open(sandbox);
    Loaders second = open(sandbox);
    assertNotSame(first.ofTests(), second.ofTests());
    assertNotSame(first.ofLearner(), second.ofLearner());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public static int calls = 1;",
        "public static Object any() { return null; }",
        "public static void take(Object[] all) {}",
        "public static Learner[] make() { return null; }",
        "public static void take(Learner one) {}",
        "public static java.util.List<Learner> all() { return null; }",
        "public interface Loss { double of(double x); }",
        "public static class Fold {}",
        "protected void step() {}",
      })
  void keepsNothingWhereOnlyTheLearnersClassesWillDo(String members) throws Exception {
    assertNothingIsKept(Suites.of(PROBE + members, CALL), PROBE + members);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static Class<?> type() { return Learner.class; }",
        "static Class<?> type() { return Learner[].class; }",
        "static class Own extends Learner {}",
        "static int own() throws Exception { return Class.forName(\"x\").getMethods().length; }",
        "static int own() { return \"\".getClass().getDeclaredFields().length; }",
        "java.lang.reflect.Method m() throws Exception { return null; } void n() throws Exception {"
            + " m().invoke(null); }",
      })
  void keepsNothingWhereTestsDoMoreThanToCall(String members) throws Exception {
    assertNothingIsKept(Suites.of(PROBE, CALL + members), PROBE);
  }

  private void assertNothingIsKept(Suites suite, String learner) throws Exception {
    Loaders first = open(suite.with(learner));
    Loaders second = open(suite.with(learner));
    assertNotSame(first.ofTests(), second.ofTests());
    assertNotSame(first.ofLearner(), second.ofLearner());
  }

  @Test
  void passesExceptionsAsTheyAreWithTheLearnersLine() throws Exception {
    String body =
        "public static Runnable probe() {\n throw new IllegalStateException(\"mine\");\n}";
    Sandbox sandbox = Suites.of(PROBE, CALL).with(body);
    Throwable thrown = thrownBy(() -> open(sandbox));
    assertEquals("java.lang.IllegalStateException: mine", thrown.toString());
    assertEquals(2, thrown.getStackTrace()[0].getLineNumber());
  }

  @Test
  void objectsAreTheLearnersToWhoeverAsksThem() throws Exception {
    String starter =
        """
        private final double[] w = {0};
        public Learner(double first) { w[0] = first; }
        public double next(double by) { return w[0] += by; }
        public static Runnable probe() { return () -> {}; }
        """;
    String learner =
        starter
            + """
            @Override public String toString() { return "at " + w[0]; }
            @Override public int hashCode() { return 7; }
            @Override public boolean equals(Object other) {
              return other instanceof Learner l && l.w[0] == w[0];
            }
            """;
    String test =
        CALL
            + """
            public static String told() {
              java.util.function.DoubleFunction<Learner> make = Learner::new;
              Learner a = make.apply(1);
              Learner b = new Learner(2);
              java.util.function.DoubleUnaryOperator next = b::next;
              return a.next(2) + " " + next.applyAsDouble(1) + " " + a + " " + a.equals(b) + " "
                  + a.equals("a") + " " + a.hashCode();
            }
            """;
    Sandbox sandbox = Suites.of(starter, test).with(learner);
    ClassLoader tests = opener.open(sandbox);
    Object told = tests.loadClass("sample.LearnerTest").getMethod("told").invoke(null);
    assertEquals("3.0 3.0 at 3.0 true false 7", told);
    assertSame(tests, opener.open(sandbox), "they are kept");
  }

  @Test
  void objectsThatMethodsGiveStandForTheLearners() throws Exception {
    String starter =
        """
        private int made;
        private Learner next;
        public Learner() {}
        public static Learner make(int made) {
          Learner one = made < 0 ? null : new Learner() {};
          if (one != null) { one.made = made; }
          return one;
        }
        public Learner self() { return this; }
        public Learner next() { return next == null ? next = make(made + 1) : next; }
        @Override public String toString() { return "number " + made; }
        public static Runnable probe() { return () -> {}; }
        """;
    String test =
        CALL
            + """
            public static String told() {
              Learner a = Learner.make(3);
              Learner b = new Learner();
              Learner again = a.next();
              return a + " " + a.next() + " " + (a == a.self()) + (b == b.self())
                  + (a.next() == again) + (a.self() == Learner.make(3)) + (Learner.make(-1) == null)
                  + " " + a.equals(a.self()) + a.equals(Learner.make(3)) + b;
            }
            """;
    Sandbox sandbox = Suites.of(starter, test).with(starter);
    ClassLoader tests = opener.open(sandbox);
    Object told = tests.loadClass("sample.LearnerTest").getMethod("told").invoke(null);
    assertEquals("number 3 number 4 truetruetruefalsetrue truefalsenumber 0", told);
    opener.leave();
    assertSame(tests, opener.open(sandbox), "they are kept");
  }

  @Test
  void betweenTestsNobodyIsCalled() throws Exception {
    ClassLoader tests = opener.open(Suites.of(PROBE, CALL).with(PROBE));
    opener.leave();
    var probe = tests.loadClass("sample.LearnerTest").getMethod("probe");
    assertEquals("no submission is running", thrownBy(() -> probe.invoke(null)).getMessage());
  }

  private static Throwable thrownBy(Executable test) {
    Throwable wrapped = assertThrows(InvocationTargetException.class, test);
    return Objects.requireNonNull(wrapped.getCause());
  }

  @Test
  void aClassWithTheNameOfTheBridgesOwnIsTheLearnersAlone() throws Exception {
    List<ClassFile> target =
        Suites.compile(
            "gradus.worker.bridge.made", "Target", "public static Object current = \"mine\";");
    List<ClassFile> adapter =
        Suites.compile("gradus.worker.bridge.made", "Adapter", "static { System.exit(3); }");
    Suites suite = Suites.of(PROBE, CALL);
    List<ClassFile> all = new ArrayList<>(suite.with(PROBE).learnerClasses());
    all.addAll(target);
    all.addAll(adapter);
    Loaders loaders = open(new Sandbox(suite.suite(), all));
    assertSame(
        loaders.ofLearner(),
        loaders.ofLearner().loadClass("gradus.worker.bridge.made.Target").getClassLoader());
  }

  @Test
  void aTestThatWasChangedIsAnother() throws Exception {
    Loaders first = open(Suites.of(PROBE, CALL).with(PROBE));
    Loaders second = open(Suites.of(PROBE, CALL + "int more;").with(PROBE));
    assertNotSame(first.ofTests(), second.ofTests());
  }

  /** A class that cannot be initialised would fail otherwise the second time. */
  @Test
  void testsThatCannotBeInitialisedAreNotKept() throws Exception {
    Suites suite = Suites.of(PROBE, CALL + "static final int HALF = Integer.parseInt(\"\");");
    for (int i = 0; i < 2; i++) {
      assertThrows(ExceptionInInitializerError.class, () -> open(suite.with(PROBE)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PROBE,
        "static Object kept; public static Runnable probe() { Object[] all = {null};"
            + " Runnable r = () -> all[0] = all; all[0] = r; kept = r; return r; }",
      })
  void nothingOfASubmissionIsReachableAfterwards(String learner) throws Exception {
    String starter = PROBE + "public static Learner make() { return null; }";
    Suites suite = Suites.of(starter, CALL.replace("return", "Learner.make(); return"));
    String whole = learner + "public static Learner make() { return new Learner(); }";
    List<ClassFile> classes = suite.with(whole).learnerClasses();
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < SUBMISSIONS; i++) {
      Sandbox sandbox = new Sandbox(suite.suite(), classes);
      loaders.add(new WeakReference<>(open(sandbox).ofLearner()));
      if (i == SUBMISSIONS / 10) {
        System.gc();
        before = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
      }
    }
    opener.forget();
    System.gc();
    assertEquals(0, loaders.stream().filter(each -> each.get() != null).count());
    long more = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - before;
    assertTrue(more < 50, more + " classes more");
  }
}
