package gradus.worker.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.SourceFile;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

final class InMemoryCompilerTest {

  private static final InMemoryCompiler PLAIN = InMemoryCompiler.ofPlainJava();

  private static SourceFile file(String path, String... lines) {
    return new SourceFile(path, Bytes.utf8(String.join("\n", lines)));
  }

  private static Compilation compile(String... lines) {
    return PLAIN.compile(List.of(file("Ridge.java", lines)));
  }

  private static Diagnostic onlyFinding(Compilation compilation) {
    assertEquals(1, compilation.findings().size(), () -> compilation.findings().toString());
    assertFalse(compilation.succeeded());
    assertEquals(List.of(), compilation.classes());
    return compilation.findings().get(0);
  }

  @Test
  void givesClassFilesByNameForJava17WithLinesAndParameterNames() {
    Compilation compilation =
        PLAIN.compile(
            List.of(
                file("a/B.java", "package a; public class B { class In {} }"),
                file(
                    "a/A.java",
                    "package a; class A { int f(int x) { return new B().hashCode() + x; } }")));
    assertTrue(compilation.succeeded());
    assertFalse(compilation.spent());
    assertEquals(
        List.of("a.A", "a.B", "a.B$In"),
        compilation.classes().stream().map(ClassFile::name).toList());
    ClassNode node = new ClassNode();
    new ClassReader(compilation.classes().get(0).content().toByteArray()).accept(node, 0);
    assertEquals(Opcodes.V17, node.version);
    assertEquals("x", node.methods.get(1).parameters.get(0).name);
    assertEquals("x", node.methods.get(1).localVariables.get(1).name);
    assertEquals("A.java", node.sourceFile);
  }

  @Test
  void saysWhereAnErrorIsInOneLine() {
    Diagnostic finding = onlyFinding(compile("class Ridge {", "  int f() { return lambda; }", "}"));
    assertEquals(Stage.COMPILE, finding.stage());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("cant.resolve.location", finding.code());
    assertEquals(
        "cannot find symbol; symbol: variable lambda; location: class Ridge", finding.message());
    assertEquals("Ridge.java", finding.file());
    assertEquals(2, finding.line());
    assertEquals(20, finding.column());
  }

  @Test
  void speaksEnglishInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.JAPAN);
      Compilation compilation =
          InMemoryCompiler.ofPlainJava().compile(List.of(file("A.java", "class A { int f() {} }")));
      assertEquals("missing return statement", onlyFinding(compilation).message());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void givesErrorsByFileAndLine() {
    Compilation compilation =
        PLAIN.compile(
            List.of(
                file("B.java", "class B { int b = \"\"; }"),
                file("A.java", "class A {", "int f() { return 0.5; }", "int a = \"\";", "}")));
    assertEquals(
        List.of("B.java:1", "A.java:2", "A.java:3"),
        compilation.findings().stream().map(each -> each.file() + ":" + each.line()).toList());
  }

  @Test
  void compilesTheSameSourcesToTheSameBytes() {
    String source =
        "class Ridge { Runnable r = () -> {}; enum E { A } int f(E e) { switch (e) { case A: return 1; default: return 2; } } }";
    assertEquals(compile(source).classes(), compile(source).classes());
  }

  @Test
  void learnsNothingFromASubmissionForTheNext() {
    List<String> sources =
        List.of(
            "package java.util; public class List {}",
            "package sun.misc; class Unsafe {}",
            "class String {} class A { String s = new String(); Strin t; }",
            "import java.util.*; class A { List<String> l = new ArrayList<>(); int n = l.siz(); }",
            "import java.util.stream.*; class A { int n = IntStream.range(0, 3).map(i -> i).sum(); }");
    InMemoryCompiler used = InMemoryCompiler.ofPlainJava();
    for (int round = 0; round < 2; round++) {
      for (String source : sources) {
        List<SourceFile> files = List.of(file("A.java", source));
        assertEquals(InMemoryCompiler.ofPlainJava().compile(files), used.compile(files), source);
      }
    }
  }

  @Test
  void wantsAPublicClassInItsFile() {
    Diagnostic finding = onlyFinding(compile("public class Lasso {}"));
    assertEquals("class.public.should.be.in.file", finding.code());
    assertTrue(finding.message().contains("Lasso.java"), finding.message());
  }

  @Test
  void refusesOneClassTwice() {
    Compilation compilation =
        PLAIN.compile(List.of(file("A.java", "class A {}"), file("B.java", "class A {}")));
    assertEquals("duplicate.class", onlyFinding(compilation).code());
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin1 = "class Ridge { String s = \"é\"; }".getBytes(StandardCharsets.ISO_8859_1);
    Diagnostic finding =
        onlyFinding(PLAIN.compile(List.of(new SourceFile("Ridge.java", Bytes.of(latin1)))));
    assertEquals("not-utf-8", finding.code());
    assertEquals("Ridge.java", finding.file());
  }

  @Test
  void acceptsAByteOrderMark() {
    assertTrue(compile("\uFEFFclass Ridge {}").succeeded());
  }

  @Test
  void refusesNothingAtAll() {
    assertEquals("no-sources", onlyFinding(PLAIN.compile(List.of())).code());
  }

  @Test
  void showsTheJdksBaseOnly() {
    assertTrue(compile("class Ridge { java.util.List<java.math.BigDecimal> l; }").succeeded());
    Diagnostic sql = onlyFinding(compile("class Ridge { java.sql.Connection c; }"));
    assertTrue(sql.message().startsWith("package java.sql is not visible"), sql.message());
    Diagnostic internal = onlyFinding(compile("class Ridge { sun.misc.Unsafe u; }"));
    assertTrue(
        internal.code().startsWith("doesnt.exist")
            || internal.code().startsWith("package.not.visible"));
  }

  @Test
  void showsNoTestClasses() {
    // Attack 24: tests and their libraries are on this JVM's class path, not on the learner's.
    for (String name :
        List.of(
            "org.junit.jupiter.api.Test",
            "gradus.testkit.Tolerance",
            "gradus.protocol.Bytes",
            "org.objectweb.asm.Type")) {
      Diagnostic finding = onlyFinding(compile("import " + name + ";", "class Ridge {}"));
      assertEquals("doesnt.exist", finding.code());
    }
  }

  @Test
  void refusesMembersThatJava17DoesNotHave() {
    assertEquals(
        "cant.resolve.location.args",
        onlyFinding(
                compile(
                    "class Ridge { Object f(java.util.List<Object> l) { return l.getFirst(); } }"))
            .code());
  }

  @Test
  void runsNoAnnotationProcessor() {
    // Attack 23: a processor is named on the class path of this very JVM, and would say so.
    InMemoryCompiler compiler = InMemoryCompiler.ofJars(ownClassPath());
    Compilation compilation =
        compiler.compile(
            List.of(
                file(
                    "A.java",
                    "@Deprecated class A { @Override public String toString() { return \"\"; } }")));
    assertTrue(compilation.succeeded());
    assertEquals(1, compilation.classes().size());
  }

  @Test
  void compilesTestsAgainstJarsAndTheStarter() {
    List<ClassFile> starter =
        PLAIN
            .compile(
                List.of(
                    file(
                        "Ridge.java",
                        "package r; public class Ridge { public static int one() { return 1; } }")))
            .classes();
    InMemoryCompiler compiler = InMemoryCompiler.ofJars(ownClassPath()).with(starter);
    SourceFile test =
        file(
            "RidgeTest.java",
            "package r;",
            "import org.junit.jupiter.api.*;",
            "class RidgeTest { @Test void one() { Assertions.assertEquals(1, Ridge.one()); } }");
    Compilation compilation = compiler.compile(List.of(test));
    assertTrue(compilation.succeeded(), () -> compilation.findings().toString());
    assertEquals(
        List.of("r.RidgeTest"), compilation.classes().stream().map(ClassFile::name).toList());
    assertFalse(PLAIN.compile(List.of(test)).succeeded());
  }

  private static List<Path> ownClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
