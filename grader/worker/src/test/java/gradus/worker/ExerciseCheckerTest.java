package gradus.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.protocol.Bytes;
import gradus.protocol.CompileExercise;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A worker compiles one exercise after the other. */
final class ExerciseCheckerTest {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  private static final String TEST =
      """
      package p;

      final class ATest {
        @org.junit.jupiter.api.Test
        void a() {
          gradus.testkit.NumericAssertions.assertClose(1, 1, gradus.testkit.Tolerance.abs(0), "a");
        }
      }
      """;

  /** A course of forty exercises filled a worker's heap with indexes of the same jars. */
  @Test
  void furtherExercisesOpenNoFurtherFiles() throws IOException {
    assumeTrue(Files.isDirectory(OPEN_FILES), "only Linux tells which files are open");
    ExerciseChecker checker = new ExerciseChecker();
    check(checker);
    long before = openFiles();
    check(checker);
    check(checker);
    // Fewer where a collection of garbage closes what other tests left open.
    long after = openFiles();
    assertTrue(after <= before, () -> before + " files were open, now " + after);
  }

  private static void check(ExerciseChecker checker) {
    CompileExercise exercise =
        new CompileExercise(
            "p",
            List.of(source("A.java", "package p; public final class A {}")),
            List.of(source("ATest.java", TEST)),
            List.of(),
            List.of(),
            List.of());
    ExerciseCompiled compiled = checker.check(exercise);
    assertEquals(1, compiled.tests().size(), () -> compiled.problems().toString());
  }

  private static SourceFile source(String path, String text) {
    return new SourceFile(path, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static long openFiles() throws IOException {
    try (Stream<Path> files = Files.list(OPEN_FILES)) {
      return files.count();
    }
  }
}
