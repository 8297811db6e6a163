package gradus.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.TestStatus;
import gradus.protocol.Bytes;
import gradus.protocol.CodeSources;
import gradus.protocol.CodeVersion;
import gradus.protocol.CompileExercise;
import gradus.protocol.DeclaredTest;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.ExerciseRules;
import gradus.protocol.LoadExercise;
import gradus.protocol.RunTest;
import gradus.protocol.SourceFile;
import gradus.protocol.TestFinished;
import gradus.worker.metering.Instrumenter;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.run.OwnTestsRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Learners' own tests, honest ones and such as would tell wrong code by other means. */
final class OwnTestsTest {

  private static final String PACKAGE = "topic.counter";

  private static final String RIGHT =
      """
      package topic.counter;
      public final class Counter {
        private int value;
        public int add(int by) {
          if (by < 0) {
            throw new IllegalArgumentException("below zero");
          }
          value += by;
          return value;
        }
      }
      """;

  private static final String HEAD =
      """
      package topic.counter;
      import static org.junit.jupiter.api.Assertions.*;
      import org.junit.jupiter.api.*;
      import org.junit.jupiter.params.ParameterizedTest;
      import org.junit.jupiter.params.provider.*;
      """;

  private static final ExerciseCompiled COMPILED =
      compiled(RIGHT, Map.of("doubles", RIGHT.replace("value += by", "value += by + by")));

  private final SubmissionChecker checker = new SubmissionChecker(new Instrumenter());

  private static ExerciseCompiled compiled(String right, Map<String, String> mistakes) {
    List<CodeSources> code = new ArrayList<>();
    String stub = RIGHT.replaceAll("(?s)\\{\\s+if.*?return value;", "{ return 0;");
    code.add(new CodeSources("provided", "", List.of(source("Counter.java", stub))));
    code.add(new CodeSources("reference", "", List.of(source("Counter.java", right))));
    mistakes.forEach(
        (name, text) ->
            code.add(new CodeSources(name, "wrong", List.of(source("Counter.java", text)))));
    return new ExerciseChecker()
        .check(
            new CompileExercise(
                PACKAGE,
                List.of(source("CounterTest.java", HEAD + "class CounterTest {}")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                code));
  }

  private static SourceFile source(String path, String text) {
    return new SourceFile(path, Bytes.utf8(text));
  }

  private CheckedSubmission check(String body) {
    assertEquals(List.of(), COMPILED.problems());
    LoadExercise exercise =
        new LoadExercise(
            PACKAGE,
            List.of(),
            List.of(),
            COMPILED.starterClasses(),
            List.of(),
            List.of(),
            COMPILED.code(),
            false,
            new ExerciseRules(List.of(), List.of(), 1_000, 1));
    return checker.check(exercise, List.of(source("CounterTest.java", HEAD + body)));
  }

  private TestFinished run(CheckedSubmission checked, String version) {
    return run(checked, version, new MeterLimits(100_000, 1 << 20, 1_000));
  }

  private TestFinished run(CheckedSubmission checked, String version, MeterLimits limits) {
    DeclaredTest test = new DeclaredTest(PACKAGE + ".Right", "reference", List.of(), true, "");
    OwnTestBench bench = checked.ownTests();
    assertTrue(bench != null, () -> "refused: " + checked.findings());
    return OwnTestsRunner.run(
        bench.sandbox(version), bench.tests(), new RunTest(test, 100_000), limits);
  }

  /** Returns how tests end on every version that they do not pass on. */
  private Map<String, TestStatus> failures(String body) {
    CheckedSubmission checked = check(body);
    Map<String, TestStatus> failures = new TreeMap<>();
    for (CodeVersion each : COMPILED.code()) {
      TestStatus status = run(checked, each.id()).status();
      if (status != TestStatus.PASSED) {
        failures.put(each.id(), status);
      }
    }
    return failures;
  }

  private void assertRefused(String code, String saying, String body) {
    CheckedSubmission checked = check(body);
    assertEquals(
        List.of(code), checked.findings().stream().map(each -> each.code()).distinct().toList());
    assertTrue(
        checked.findings().get(0).message().contains(saying),
        () -> checked.findings().get(0).message());
  }

  @Test
  void mutantsAreMadeOfTheRightCode() {
    assertEquals("reference", COMPILED.code().get(0).id());
    assertEquals("doubles", COMPILED.code().get(1).id());
    assertTrue(COMPILED.code().size() >= 6, () -> COMPILED.code().toString());
    assertTrue(COMPILED.code().stream().anyMatch(each -> each.title().contains("line 5")));
  }

  @Test
  void honestTestsFindAllThatIsWrong() {
    Map<String, TestStatus> failures =
        failures(
            """
            class CounterTest {
              private Counter counter;
              private static int opened;
              @BeforeAll static void begin() { opened = 10; }
              @BeforeEach void open() { counter = new Counter(); opened++; }
              @AfterEach void close() { assertTrue(opened > 10); }
              @ParameterizedTest @CsvSource({"0, 0", "3, 3"}) void adds(int by, int sum) {
                assertEquals(sum, counter.add(by));
              }
              @ParameterizedTest @ValueSource(ints = {-1, -7}) void refuses(int by) {
                assertThrows(IllegalArgumentException.class, () -> counter.add(by));
              }
              @Nested class Twice {
                @BeforeEach void once() { counter.add(2); }
                @Test void addsUp() { assertEquals(5, counter.add(3)); }
              }
            }
            """);
    assertEquals(COMPILED.code().size() - 1, failures.size(), failures::toString);
  }

  @Test
  void testsThatAlwaysFailFailOnTheRightCode() {
    String body = "class CounterTest { @Test void fails() { fail(\"so\"); } }";
    TestFinished finished = run(check(body), "reference");
    assertEquals(TestStatus.FAILED, finished.status());
    assertEquals("CounterTest.fails: so (CounterTest.java:6)", finished.message());
  }

  @Test
  void staticStateDoesNotCountTheRuns() {
    assertEquals(
        Map.of(),
        failures(
            """
            class CounterTest {
              static int runs;
              @Test void passesOnce() { assertEquals(1, ++runs); }
            }
            """));
  }

  @Test
  void theCodeCannotBeReadOrRecognised() {
    for (String each :
        List.of(
            "Counter.class.getDeclaredFields()",
            "Counter.class.getResourceAsStream(\"Counter.class\")",
            "Counter.class.getClassLoader()",
            "new Throwable().getStackTrace()",
            "Thread.currentThread()",
            "System.nanoTime()",
            "System.getProperty(\"x\")",
            "\"x\".intern()")) {
      assertRefused(
          "forbidden-api",
          "",
          "class CounterTest { @Test void looks() throws Exception { assertNotNull("
              + each
              + "); } }");
    }
    assertRefused(
        "forbidden-api",
        "",
        "class CounterTest { @Test void runs() { new Thread(() -> {}).start(); } }");
  }

  @Test
  void noClassTakesThePlaceOfWhatIsTested() {
    assertRefused(
        "reserved-name",
        "topic.counter.Counter",
        "class CounterTest { @Test void t() {} } final class Counter { int add(int by) { return 0; } }");
  }

  @Test
  void objectsAreNumberedAlikeOnAllCode() {
    CheckedSubmission checked =
        check(
            """
            class CounterTest {
              @Test void prints() {
                System.out.println(new Counter().hashCode() + " " + new Counter());
              }
            }
            """);
    Set<String> printed =
        COMPILED.code().stream()
            .map(each -> run(checked, each.id()).output())
            .collect(Collectors.toSet());
    assertEquals(1, printed.size(), printed::toString);
  }

  @Test
  void runningOutCannotBeCaught() {
    String endless =
        """
        class CounterTest {
          @Test void endless() {
            assertThrows(Throwable.class, () -> { while (true) {} });
            assertAll(() -> { while (true) {} });
            try { while (true) {} } catch (Throwable any) { return; } finally { return; }
          }
        }
        """;
    TestFinished finished = run(check(endless), "reference");
    assertEquals(TestStatus.TIMED_OUT, finished.status());
    assertTrue(finished.message().startsWith("CounterTest.endless: more than 100,000 steps"));
  }

  @Test
  void runningOutInBeforeAllEndsTheRun() {
    String endless =
        """
        class CounterTest {
          @BeforeAll static void begin() { try { while (true) {} } catch (Throwable any) {} }
          @Test void passes() {}
          @AfterAll static void end() { while (true) {} }
        }
        """;
    assertEquals(TestStatus.TIMED_OUT, run(check(endless), "reference").status());
  }

  @Test
  void floodsEndAtTheirLimits() {
    String flood =
        "class CounterTest { @Test void floods() { for (int i = 0; i < 9999; i++)"
            + " System.out.println(\"flood\"); } }";
    assertEquals(TestStatus.OUTPUT_EXCEEDED, run(check(flood), "reference").status());
    MeterLimits dropping = new MeterLimits(1_000_000, 1 << 20, 1_000, true);
    TestFinished cut = run(check(flood), "reference", dropping);
    assertEquals(TestStatus.PASSED, cut.status(), cut::message);
    assertTrue(cut.outputCut());
    assertEquals("flood\n".repeat(166) + "floo… (cut)", cut.output());
    String memory = "class CounterTest { @Test void fills() { int[] all = new int[1 << 29]; } }";
    assertEquals(TestStatus.MEMORY_EXCEEDED, run(check(memory), "reference").status());
    String deep =
        "class CounterTest { int deeper(int n) { return deeper(n + 1) + 1; }"
            + " @Test void falls() { assertThrows(Throwable.class, () -> deeper(0)); } }";
    TestStatus status = run(check(deep), "reference").status();
    assertTrue(status == TestStatus.TIMED_OUT || status == TestStatus.ERRORED, status::name);
  }

  @Test
  void anExceptionOfTheLearnersSaysWhatItIs() {
    String body =
        "class CounterTest { static class Odd extends AssertionError {"
            + " public String getMessage() { while (true) {} } }"
            + " @Test void odd() { throw new Odd(); } }";
    assertEquals(TestStatus.TIMED_OUT, run(check(body), "reference").status());
  }

  @Test
  void whatIsNoTestIsSaid() {
    assertRefused("test-declaration", "not one test", "class CounterTest { void adds() {} }");
    assertRefused(
        "test-declaration", "is private", "class CounterTest { @Test private void adds() {} }");
    assertRefused(
        "test-declaration",
        "without @Nested",
        "class CounterTest { class Inner { @Test void adds() {} } }");
    assertRefused(
        "test-declaration",
        "for each of its parameters",
        "class CounterTest { @ParameterizedTest @CsvSource(\"1\") void adds(int a, int b) {} }");
  }

  @Test
  void disabledTestsDoNotRun() {
    assertEquals(
        Map.of(),
        failures(
            "class CounterTest { @Test void passes() {} @Disabled @Test void f() { fail(); } }"));
  }

  @Test
  void aVersionThatLacksAMethodIsItsAuthorsTrouble() {
    ExerciseCompiled broken = compiled(RIGHT, Map.of("gone", RIGHT.replace("int add", "int plus")));
    assertTrue(broken.problems().get(0).file().startsWith("code/"));
    assertTrue(broken.problems().get(0).message().contains("add"));
  }
}
