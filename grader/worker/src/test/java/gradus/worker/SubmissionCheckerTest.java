package gradus.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.CompileExercise;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.ExerciseRules;
import gradus.protocol.LoadExercise;
import gradus.protocol.SourceFile;
import gradus.worker.metering.Instrumenter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SubmissionCheckerTest {

  /** {@code -Dgradus.fuzz.rounds=100000} for a long run by hand. */
  private static final int ROUNDS = Integer.getInteger("gradus.fuzz.rounds", 300);

  private static final String STARTER =
      """
      package topic.double_it;

      public final class DoubleIt {
        public static double twice(double x) {
          throw new UnsupportedOperationException();
        }
      }
      """;

  private static final String SOLUTION =
      """
      package topic.double_it;

      import java.util.List;
      import java.util.stream.DoubleStream;

      public final class DoubleIt {
        private record Term(double value) {}

        private enum Way { ADD, STREAM }

        public static double twice(double x) {
          List<Term> terms = List.of(new Term(x), new Term(x));
          Way way = x > 0 ? Way.ADD : Way.STREAM;
          return switch (way) {
            case ADD -> x + x;
            case STREAM -> terms.stream().flatMapToDouble(t -> DoubleStream.of(t.value())).sum();
          };
        }
      }
      """;

  private static final String TEST =
      """
      package topic.double_it;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class DoubleItTest {
        @Test
        void one() {
          assertEquals(2.0, DoubleIt.twice(1.0), 0.0);
        }
      }
      """;

  private final SubmissionChecker checker = new SubmissionChecker(new Instrumenter());
  private final LoadExercise exercise = exercise(List.of());

  private static LoadExercise exercise(List<String> forbid) {
    ExerciseCompiled compiled =
        new ExerciseChecker()
            .check(
                new CompileExercise(
                    "topic.double_it",
                    List.of(source("DoubleIt.java", STARTER)),
                    List.of(source("DoubleItTest.java", TEST)),
                    List.of(),
                    List.of(),
                    forbid));
    assertEquals(List.of(), compiled.problems());
    assertEquals(1, compiled.tests().size());
    return new LoadExercise(
        "topic.double_it",
        List.of(source("DoubleIt.java", STARTER)),
        List.of(),
        compiled.starterClasses(),
        compiled.testClasses(),
        List.of(),
        false,
        new ExerciseRules(List.of(), forbid, 1_000, 1));
  }

  private static SourceFile source(String path, String text) {
    return new SourceFile(path, Bytes.utf8(text));
  }

  private CheckedSubmission check(String text) {
    return checker.check(exercise, List.of(source("DoubleIt.java", text)));
  }

  @Test
  void compilesTheSameSourcesOnce() {
    CheckedSubmission first = check(SOLUTION);
    CheckedSubmission again = check(SOLUTION);
    assertSame(first.classes().get(0), again.classes().get(0));
    assertNotSame(first.sandbox(), again.sandbox());
    assertEquals(Stage.COMPILE, onlyFinding(SOLUTION + "}").stage());
    assertTrue(check(SOLUTION).runs());
  }

  private Diagnostic onlyFinding(String text) {
    CheckedSubmission checked = check(text);
    assertNull(checked.runnable());
    return checked.findings().get(0);
  }

  @Test
  void aRightSolutionCanRun() {
    CheckedSubmission checked = check(SOLUTION);

    assertEquals(List.of(), checked.findings());
    assertTrue(
        checked.sandbox().learnerClasses().stream()
            .map(ClassFile::name)
            .toList()
            .contains("topic.double_it.DoubleIt"));
  }

  @Test
  void eachStageStopsWhatItShould() {
    assertEquals("wrong-package", onlyFinding("class DoubleIt {}").code());
    assertEquals(Stage.COMPILE, onlyFinding("package topic.double_it; class 1 {}").stage());
    assertEquals(
        Stage.POLICY,
        onlyFinding(SOLUTION.replace("return switch", "System.exit(1); return switch")).stage());
    assertEquals(
        "signature", onlyFinding(SOLUTION.replace("twice(double x)", "twice(float x)")).code());
  }

  private static String message(Diagnostic finding) {
    return finding.stage() + " " + finding.line() + " " + finding.message();
  }

  private List<String> messages(String imports, String statement) {
    String text =
        SOLUTION
            .replace("package topic.double_it;", "package topic.double_it; " + imports)
            .replace("return switch", statement + " return switch");
    return check(text).findings().stream().map(SubmissionCheckerTest::message).toList();
  }

  /** Release 25 hides what 17 shows, and then finds no symbol either: both say the same here. */
  @Test
  void packagesOfOtherModulesGetTheWordsOfThePolicy() {
    assertEquals(
        List.of("COMPILE 1 java.sql is not allowed: an answer may not use a database"),
        messages("import java.sql.*;", "Connection c = DriverManager.getConnection(\"\");"));
    assertEquals(
        List.of("COMPILE 1 javax.swing is not allowed in this exercise"),
        messages("import javax.swing.JFrame;", "new JFrame();"));
    assertEquals(
        List.of("COMPILE 1 java.net.http is not allowed: an answer may not use the network"),
        messages("import java.net.http.HttpClient;", "HttpClient.newHttpClient();"));
    assertEquals(
        List.of("COMPILE 1 sun.misc is not allowed: it belongs to the inside of the JDK"),
        messages("import sun.misc.Unsafe;", "Unsafe.getUnsafe();"));
    assertEquals(
        List.of("COMPILE 1 jdk.internal.misc is not allowed: it belongs to the inside of the JDK"),
        messages("import jdk.internal.misc.Unsafe;", "Unsafe.getUnsafe();"));
  }

  @Test
  void aMisspelledPackageIsTheCompilersToTell() {
    List<String> messages = messages("import java.utill.Set;", "Set<String> none = null;");

    assertEquals("COMPILE 1 package java.utill does not exist", messages.get(0));
    assertEquals(2, messages.size(), messages.toString());
  }

  @Test
  void aMissingFileIsNamedBesideThoseThatCame() {
    CheckedSubmission checked =
        checker.check(
            exercise, List.of(source("Solution.java", SOLUTION.replace("DoubleIt", "Solution"))));

    assertEquals("missing-file", checked.findings().get(0).code());
    assertEquals(
        "DoubleIt.java is expected, but what came is Solution.java",
        checked.findings().get(0).message());
  }

  @Test
  void aClassNamedLikeATestIsRefused() {
    Diagnostic finding = onlyFinding(SOLUTION + "\nclass DoubleItTest {}\n");

    assertEquals(Stage.SUBMISSION, finding.stage());
    assertEquals("reserved-name", finding.code());
  }

  @Test
  void whatTheExerciseForbidsIsRefused() {
    LoadExercise strict = exercise(List.of("java.util.stream.DoubleStream"));

    CheckedSubmission checked = checker.check(strict, List.of(source("DoubleIt.java", SOLUTION)));

    assertNull(checked.runnable());
    assertTrue(checked.findings().get(0).message().contains("DoubleStream"));
  }

  @Test
  void anUnknownPolicyEntryIsTheAuthorsTrouble() {
    ExerciseCompiled compiled =
        new ExerciseChecker()
            .check(
                new CompileExercise(
                    "topic.double_it",
                    List.of(source("DoubleIt.java", STARTER)),
                    List.of(source("DoubleItTest.java", TEST)),
                    List.of(),
                    List.of("java.util.Nothing"),
                    List.of()));

    assertFalse(compiled.problems().isEmpty());
    assertEquals("exercise.json", compiled.problems().get(0).file());
    assertTrue(compiled.problems().get(0).message().contains("java.util.Nothing"));
  }

  /** Whatever the bytes, the answer is a finding or a runnable submission, never an exception. */
  @Test
  void mutatedSourcesNeverBreakTheChecker() {
    Random random = new Random(3);
    byte[] valid = SOLUTION.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < ROUNDS; i++) {
      SourceFile mutated = new SourceFile("DoubleIt.java", Bytes.of(mutate(valid, random)));

      CheckedSubmission checked = checker.check(exercise, List.of(mutated));

      assertTrue(checked.runnable() != null || !checked.findings().isEmpty());
    }
    assertNotNull(check(SOLUTION).runnable());
  }

  private static byte[] mutate(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(random.nextInt(20), bytes.length - at);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = valid[random.nextInt(valid.length)];
        case 2 -> System.arraycopy(valid, random.nextInt(valid.length - length), bytes, at, length);
        default -> Arrays.fill(bytes, at, at + length, (byte) "{}()<>;\"".charAt(i));
      }
    }
    return bytes;
  }
}
