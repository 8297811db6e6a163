package gradus.worker.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.SourceFile;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxOpenerTest {

  private static final InMemoryCompiler COMPILER =
      InMemoryCompiler.ofJars(
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of)
              .toList());

  private final SandboxOpener opener = new SandboxOpener();

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
    Sandbox sandbox = new Sandbox("sample", classes("Learner", members), List.of(), List.of());
    assertSame(opener.open(sandbox), opener.open(sandbox));
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
    Sandbox sandbox = new Sandbox("sample", classes("Learner", members), List.of(), List.of());
    assertNotSame(opener.open(sandbox), opener.open(sandbox));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private static final gradus.testkit.Tolerance NEAR = gradus.testkit.Tolerance.abs(1);",
        "private static final double ROOT = Math.sqrt(2);",
        "private static final String NAME = String.valueOf(2);",
        "private final double[] x = {1};",
      })
  void loadsTestsOnceWhereLearnersCanChangeNothing(String members) throws Exception {
    Sandbox sandbox = new Sandbox("sample", List.of(), classes("LearnerTest", members), List.of());
    assertSame(opener.open(sandbox), opener.open(sandbox));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private static final double[] X = {1};",
        "private static double last;",
        "private static final double MEAN = Learner.mean();",
      })
  void loadsTestsAfreshWhereLearnersCould(String members) throws Exception {
    List<ClassFile> learner = classes("Learner", "static double mean() { return 1; }");
    List<ClassFile> tests =
        compile(
                source("Learner", "static double mean() { return 1; }"),
                source("LearnerTest", members))
            .stream()
            .filter(each -> each.name().contains("Test"))
            .toList();
    Sandbox sandbox = new Sandbox("sample", learner, tests, List.of());
    assertNotSame(opener.open(sandbox), opener.open(sandbox));
  }

  @Test
  void keepsNothingForAnotherSubmissionOfTheSameClasses() throws Exception {
    List<ClassFile> classes = classes("Learner", "");
    ClassLoader first = opener.open(new Sandbox("sample", classes, List.of(), List.of()));
    ClassLoader second = opener.open(new Sandbox("sample", classes, List.of(), List.of()));
    assertNotSame(first, second);
  }

  private static List<ClassFile> classes(String name, String members) {
    return compile(source(name, members));
  }

  private static List<ClassFile> compile(SourceFile... sources) {
    Compilation compiled = COMPILER.compile(List.of(sources));
    assertEquals(List.of(), compiled.findings());
    return compiled.classes();
  }

  private static SourceFile source(String name, String members) {
    String text = "package sample; class " + name + " { " + members + " }";
    return new SourceFile(name + ".java", Bytes.utf8(text));
  }
}
