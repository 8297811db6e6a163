package gradus.worker.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.SourceFile;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * An exercise of one class and one test class, from the members of both.
 *
 * @param suite the tests
 */
record Suites(TestSuite suite) {

  private static final InMemoryCompiler COMPILER =
      InMemoryCompiler.ofJars(
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of)
              .toList());

  /** Compiles an exercise. */
  static Suites of(String starter, String test) {
    List<ClassFile> starterClasses = compile("sample", "Learner", starter);
    Compilation tests =
        COMPILER.with(starterClasses).compile(List.of(source("sample", "LearnerTest", test)));
    assertEquals(List.of(), tests.findings());
    return new Suites(new TestSuite("sample", starterClasses, tests.classes(), List.of()));
  }

  /** Returns a submission to it. */
  Sandbox with(String learner) {
    return new Sandbox(suite, compile("sample", "Learner", learner));
  }

  static List<ClassFile> compile(String packageName, String name, String members) {
    Compilation compiled = COMPILER.compile(List.of(source(packageName, name, members)));
    assertEquals(List.of(), compiled.findings());
    return compiled.classes();
  }

  private static SourceFile source(String packageName, String name, String members) {
    String text = "package " + packageName + "; public class " + name + " {" + members + "}";
    return new SourceFile(name + ".java", Bytes.utf8(text));
  }
}
