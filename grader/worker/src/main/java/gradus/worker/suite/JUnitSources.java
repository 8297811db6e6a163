package gradus.worker.suite;

import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * JUnit as learners' tests see it: its annotations and assertions under their own names, as plain
 * code.
 *
 * <p>It is instrumented and loaded as a learner's classes are and has no right that they have not.
 * JUnit's own classes reflect, look for services and catch everything, outside of the meter; of
 * those, nothing comes within a learner's reach.
 */
public final class JUnitSources {

  private static final String ROOT = "/gradus/worker/junit/";

  private static final List<String> API =
      List.of(
          "AfterAll",
          "AfterEach",
          "ArrayAssertions",
          "Assertions",
          "BeforeAll",
          "BeforeEach",
          "Disabled",
          "DisplayName",
          "EqualAssertions",
          "Failures",
          "Nested",
          "Tag",
          "Test",
          "ThrowAssertions",
          "UnequalAssertions",
          "function/Executable",
          "function/ThrowingSupplier");

  private static final List<String> PARAMS =
      List.of("ParameterizedTest", "provider/CsvSource", "provider/ValueSource");

  private JUnitSources() {}

  /** Returns all sources. */
  public static List<SourceFile> all() {
    return Stream.of(
            API.stream().map(each -> "org/junit/jupiter/api/" + each),
            PARAMS.stream().map(each -> "org/junit/jupiter/params/" + each),
            Stream.of("org/opentest4j/AssertionFailedError"))
        .flatMap(each -> each)
        .map(each -> read(each + ".java"))
        .toList();
  }

  private static SourceFile read(String path) {
    try (InputStream in = JUnitSources.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalStateException("the worker lacks " + path);
      }
      return new SourceFile(path, Bytes.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
