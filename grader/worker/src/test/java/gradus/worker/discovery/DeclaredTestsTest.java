package gradus.worker.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.DeclaredTest;
import gradus.protocol.ResourceFile;
import gradus.protocol.SourceFile;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeclaredTestsTest {

  private static final InMemoryCompiler COMPILER =
      InMemoryCompiler.ofJars(
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of)
              .toList());

  private static final String IMPORTS =
      "package p; import org.junit.jupiter.api.*; import org.junit.jupiter.params.*;"
          + " import org.junit.jupiter.params.provider.*;"
          + " import org.junit.jupiter.api.condition.*;\n";

  private static SourceFile file(String name, String... lines) {
    return new SourceFile(name + ".java", Bytes.utf8(IMPORTS + String.join("\n", lines)));
  }

  private static Discovery find(SourceFile... files) {
    return find(List.of(), files);
  }

  private static Discovery find(List<ResourceFile> resources, SourceFile... files) {
    List<SourceFile> sources = List.of(files);
    Compilation compilation = COMPILER.compile(sources);
    assertTrue(compilation.succeeded(), () -> compilation.findings().toString());
    return DeclaredTests.find(compilation.classes(), sources, resources);
  }

  private static List<String> ids(Discovery discovery) {
    assertEquals(List.of(), discovery.problems());
    return discovery.tests().stream().map(DeclaredTest::id).toList();
  }

  private static void assertProblems(Discovery discovery, String... problems) {
    assertEquals(
        List.of(problems),
        discovery.problems().stream()
            .map(each -> each.file() + ":" + each.line() + " " + each.message())
            .toList());
  }

  @Test
  void listsExamplesFirstThenFilesByNameThenAsDeclared() {
    SourceFile late =
        file(
            "ATest",
            "class ATest {",
            "  @Test void zebra() {}",
            "  void noTest() {}",
            "  @Nested class Zoo {",
            "    @Test void first() {}",
            "    @Nested class Deep { @Test void down() {} }",
            "  }",
            "  @Nested class Ape {",
            "    @Test void last() {}",
            "  }",
            "  @Test void apple() {}",
            "}",
            "class AnotherTest { @Test void one() {} @Test void another() {} }");
    SourceFile examples = file("ZExamples", "class ZExamples { @Test void visible() {} }");
    SourceFile middle = file("BTest", "class BTest { @Test void b() {} }");
    assertEquals(
        List.of(
            "ZExamples#visible",
            "ATest#zebra",
            "ATest$Zoo#first",
            "ATest$Zoo$Deep#down",
            "ATest$Ape#last",
            "ATest#apple",
            "AnotherTest#one",
            "AnotherTest#another",
            "BTest#b"),
        ids(find(middle, late, examples)));
  }

  @Test
  void readsTitlesAndParameters() {
    Discovery discovery =
        find(
            file(
                "ATest",
                "class ATest {",
                "  @Test @DisplayName(\"fits, at 50 %\") void fits() {}",
                "  @Test void hugeLogits() {}",
                "  @ParameterizedTest @ValueSource(ints = 1)",
                "  void solvesXOR_twice(int n, double[][] x, java.util.Map.Entry<String, int[]> e) {}",
                "}"));
    assertEquals(
        List.of(
            new DeclaredTest("p.ATest", "fits", List.of(), true, "fits, at 50 %"),
            new DeclaredTest("p.ATest", "hugeLogits", List.of(), true, "huge logits"),
            new DeclaredTest(
                "p.ATest",
                "solvesXOR_twice",
                List.of("int", "double[][]", "java.util.Map$Entry"),
                false,
                "solves XOR twice")),
        discovery.tests());
    assertEquals(List.of(), discovery.problems());
  }

  @Test
  void testsAroundWhichJUnitDoesNothingAreDirect() {
    Discovery discovery =
        find(
            file(
                "ATest",
                "class ATest {",
                "  @Test void plain() {}",
                "  @ParameterizedTest @ValueSource(ints = {1, 2}) void ints(int n) {}",
                "  @ParameterizedTest @ValueSource(ints = {1, 2}) void widened(long n) {}",
                "  @ParameterizedTest(name = \"{0}\") @ValueSource(ints = 1) void named(int n) {}",
                "  @ParameterizedTest @EnumSource void constants(java.time.DayOfWeek d) {}",
                "  @Nested class Inner { @Test void inner() {} }",
                "  @Nested class Prepared {",
                "    @BeforeEach void prepare() {}",
                "    @Test void prepared() {}",
                "    @Nested class Deep { @Test void deep() {} }",
                "  }",
                "}",
                "class BTest extends ATest { @Test void inherits() {} }",
                "class CTest { @Test void plain() {} @Test @Tag(\"slow\") void tagged() {} }"));
    assertEquals(
        List.of("ATest#plain", "ATest#ints", "ATest$Inner#inner"),
        discovery.tests().stream().filter(DeclaredTest::direct).map(DeclaredTest::id).toList());
  }

  @Test
  void namesInheritedTestsAfterTheConcreteClass() {
    assertEquals(
        List.of("ATest#shared", "ATest#replaced", "ATest#own", "BTest#shared", "BTest#replaced"),
        ids(
            find(
                file(
                    "Base",
                    "abstract class Base implements Face {",
                    "  @Test void replaced() {}",
                    "  void dropped() {}",
                    "}",
                    "interface Face { @Test default void shared() {} }"),
                file(
                    "ATest",
                    "class ATest extends Base {",
                    "  @Override @Test void replaced() {}",
                    "  @Test void own() {}",
                    "}"),
                file("BTest", "class BTest extends Base {}"))));
  }

  @Test
  void refusesTestsWithoutFixedCases() {
    assertProblems(
        find(
            file(
                "ATest",
                "class ATest {",
                "  @TestFactory java.util.List<DynamicTest> many() {",
                "    return null; }",
                "  @RepeatedTest(3) void again() {}",
                "  @TestTemplate void template() {}",
                "}")),
        "ATest.java:4 ATest.many is a @TestFactory: use @Test or @ParameterizedTest",
        "ATest.java:4 ATest.many must return nothing",
        "ATest.java:5 ATest.again is a @RepeatedTest: use @Test or @ParameterizedTest",
        "ATest.java:6 ATest.template is a @TestTemplate: use @Test or @ParameterizedTest");
  }

  @Test
  void refusesTestsThatMayNotRun() {
    assertProblems(
        find(
            file(
                "ATest",
                "@Disabled class ATest {",
                "  @Test @Disabled(\"later\") void off() {}",
                "  @Test @EnabledOnOs(OS.LINUX) void sometimes() {}",
                "  @Test void assumes() {",
                "    Assumptions.assumeTrue(true); }",
                "  @BeforeAll static void all() { Assumptions.abort(); }",
                "}")),
        "ATest.java:2 ATest has @Disabled: each test runs alone, and always",
        "ATest.java:3 ATest.off has @Disabled: a skipped test counts as failed",
        "ATest.java:4 ATest.sometimes has @EnabledOnOs: a skipped test counts as failed",
        "ATest.java:6 ATest.assumes makes an assumption: an aborted test counts as failed",
        "ATest.java:7 ATest.all makes an assumption: an aborted test counts as failed");
  }

  @Test
  void refusesSharedStateAndOrder() {
    assertProblems(
        find(
            file(
                "ATest",
                "@TestMethodOrder(MethodOrderer.MethodName.class)",
                "class ATest { @Test void a() {} }",
                "@TestInstance(TestInstance.Lifecycle.PER_CLASS)",
                "class BTest {",
                "  @Nested class In { @Test void b() {} } }",
                "@TestInstance(TestInstance.Lifecycle.PER_METHOD)",
                "class CTest { @Test void c() {} }")),
        "ATest.java:3 ATest has @TestMethodOrder: each test runs alone, and always",
        "ATest.java:5 BTest has @TestInstance(PER_CLASS): each test runs alone, and always");
  }

  @Test
  void refusesMethodsThatJUnitWouldNotRun() {
    assertProblems(
        find(
            file(
                "ATest",
                "class ATest {",
                "  @Test private void hidden() {}",
                "  @Test static void shared() {}",
                "  @Test int returns() { return 0; }",
                "  @Test void twice() {}",
                "  @ParameterizedTest @ValueSource(ints = 1) void twice(int n) {}",
                "  @Test void info(TestInfo info) {}",
                "  @ParameterizedTest @EmptySource void none() {}",
                "  @Test @ParameterizedTest @ValueSource(ints = 1) void both(int n) {}",
                "}")),
        "ATest.java:3 ATest.hidden must not be private, static or abstract",
        "ATest.java:4 ATest.shared must not be private, static or abstract",
        "ATest.java:5 ATest.returns must return nothing",
        "ATest.java:7 ATest.twice is overloaded: give each test a name of its own",
        "ATest.java:8 ATest.info is a @Test with parameters",
        "ATest.java:9 ATest.none is a @ParameterizedTest without parameters",
        "ATest.java:10 ATest.both is both @Test and @ParameterizedTest");
  }

  @Test
  void refusesClassesThatJUnitWouldPassOver() {
    Discovery discovery =
        find(
            file(
                "ATest",
                "class ATest {",
                "  @Test void one() {",
                "    class Local { @Test void local() {} } }",
                "  static class Static { @Test void a() {} }",
                "  class Inner { @Test void b() {} }",
                "  @Nested private class Private { @Test void c() {} }",
                "}",
                "abstract class Base {",
                "  @Nested class Within { @Test void d() {} } }",
                "class Odd {",
                "  Odd(int n) {} @Test void e() {} }",
                "@Test @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)",
                "@interface Quick {}"));
    assertProblems(
        discovery,
        "ATest.java:0 Quick stands for another annotation: mark tests with @Test or"
            + " @ParameterizedTest",
        "ATest.java:4 ATest.1Local is declared within a method: tests stand in top-level or"
            + " @Nested classes",
        "ATest.java:5 ATest.Static is a static nested class with tests: make it a @Nested inner"
            + " class",
        "ATest.java:6 ATest.Inner is an inner class with tests: mark it with @Nested",
        "ATest.java:7 ATest.Private is private: JUnit cannot run its tests",
        "ATest.java:10 Base.Within is within an abstract class: put its tests into the concrete"
            + " classes",
        "ATest.java:12 Odd must have one constructor, without parameters");
    assertEquals(
        List.of("ATest#one", "Odd#e"), discovery.tests().stream().map(DeclaredTest::id).toList());
  }

  @Test
  void countsOnlyTests() {
    // Attack 82: nothing to run is a fault, never a pass.
    Discovery discovery = find(file("ATest", "class ATest { void a() {} static class H {} }"));
    assertEquals(List.of(), discovery.tests());
    Diagnostic problem = discovery.problems().get(0);
    assertEquals("there is not one test: mark test methods with @Test", problem.message());
    assertEquals("test-declaration", problem.code());
    assertEquals(Stage.SOURCE, problem.stage());
  }

  private static ResourceFile data(String name, String text) {
    return new ResourceFile(name, Bytes.utf8(text));
  }

  @Test
  void tornDataIsToldWithItsLine() {
    Discovery discovery =
        find(
            List.of(
                data("a.json", "{\n  \"x\": [1,\n"),
                data("b.json", ""),
                data("c.json", "{\"x\": 1}"),
                data("d.csv", "x,y\n1,2\n3,4\n5\n"),
                data("e.csv", "x,y\n1,2\n3,4"),
                data("f.csv", ""),
                data("g.csv", "1,\0\n"),
                data("h.csv", "x,y\n1,2\n\"3\"\n")),
            file("ATest", "class ATest { @Test void a() {} }"));
    assertProblems(
        discovery,
        "a.json:3 the file ends before its JSON does: it is torn",
        "b.json:1 the file is empty",
        "d.csv:4 the last line has other columns than all before it: the file is torn",
        "f.csv:1 the file is empty",
        "g.csv:0 the file holds NUL characters: it is torn");
  }

  @Test
  void dataThatATestNamesMustBeThere() {
    Discovery discovery =
        find(
            List.of(data("there.json", "{}"), data("there.csv", "1,2\n")),
            file(
                "ATest",
                "class ATest {",
                "  static final String NAME = \"gone.json\";",
                "  @Test void a() { gradus.testkit.Golden.load(NAME); }",
                "  @Test void b() { gradus.testkit.Golden.load(ATest.class, \"other.json\"); }",
                "  @Test void c() { gradus.testkit.Golden.load(\"there.json\"); }",
                "  @Test void d() { gradus.testkit.Golden.load(\"gone.json\"); }",
                "  @Test void e() {",
                "    ATest.class.getResourceAsStream(\"there.csv\");",
                "    ATest.class.getResourceAsStream(",
                "        \"gone.csv\");",
                "    Math.class.getResourceAsStream(\"elsewhere.csv\");",
                "  }",
                "}"));
    assertProblems(
        discovery,
        "gone.csv:0 the file is missing, which ATest.java:10 reads",
        "gone.json:0 the file is missing, which ATest.java:4 reads",
        "other.json:0 the file is missing, which ATest.java:5 reads");
  }
}
