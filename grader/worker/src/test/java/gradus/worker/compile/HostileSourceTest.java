package gradus.worker.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The attack corpus' compile section, as far as its answer does not need the controller's clock.
 */
final class HostileSourceTest {

  private static final InMemoryCompiler PLAIN = InMemoryCompiler.ofPlainJava();

  private static Compilation compile(InMemoryCompiler compiler, String source) {
    return compiler.compile(List.of(new SourceFile("A.java", Bytes.utf8(source))));
  }

  private static Compilation compile(String source) {
    return compile(PLAIN, source);
  }

  private static void assertTooComplex(Compilation compilation) {
    assertEquals(1, compilation.findings().size());
    Diagnostic finding = compilation.findings().get(0);
    assertEquals("too-complex", finding.code());
    assertEquals(
        "the compiler broke down over this source: it is too deeply nested, too large or too complex",
        finding.message());
    assertEquals(List.of(), compilation.classes());
    assertTrue(compilation.spent());
    assertFalse(compilation.succeeded());
  }

  private static String returning(String expression) {
    return "class A { int f(int x) { return " + expression + "; } }";
  }

  @Test
  void refusesClassesThatGrowTooLarge() {
    // Attack 14: code that javac copies into every constructor.
    String block = "x += x * x + 1; ".repeat(3000);
    String constructors =
        IntStream.range(0, 40)
            .mapToObj(n -> "A(" + parameters(n) + ") {}")
            .collect(Collectors.joining());
    Compilation compilation = compile("class A { int x; { " + block + " } " + constructors + " }");
    assertEquals(
        List.of("too-large"), compilation.findings().stream().map(Diagnostic::code).toList());
    assertEquals(List.of(), compilation.classes());
    assertFalse(compilation.spent());
  }

  private static String parameters(int count) {
    return IntStream.range(0, count).mapToObj(n -> "int p" + n).collect(Collectors.joining(","));
  }

  @Test
  void refusesTooManyClasses() {
    String classes =
        IntStream.range(0, 501).mapToObj(n -> "class C" + n + " {}").collect(Collectors.joining());
    assertEquals("too-large", compile(classes).findings().get(0).code());
    String fewer =
        IntStream.range(0, 500).mapToObj(n -> "class C" + n + " {}").collect(Collectors.joining());
    assertEquals(500, compile(fewer).classes().size());
  }

  @Test
  void stopsAtTheTotalOfAllClasses() {
    InMemoryCompiler small = PLAIN.with(new ClassFileLimits(1000, 1500, 10));
    assertTrue(compile(small, "class A { void f() { f(); } }").succeeded());
    Compilation all =
        compile(
            small, "class A {} class B {} class C {} class D {} class E {} class F {} class G {}");
    assertEquals("too-large", all.findings().get(0).code());
  }

  @Test
  void refusesNestedFinally() {
    // Attack 14: each level doubles the code, until javac itself says that a method is too large.
    assertTrue(compile(nestedFinally(8)).succeeded());
    Diagnostic large = compile(nestedFinally(11)).findings().get(0);
    assertEquals("too-large", large.code());
    Diagnostic larger = compile(nestedFinally(12)).findings().get(0);
    assertTrue(larger.code().startsWith("limit.code"), larger.code());
  }

  private static String nestedFinally(int levels) {
    return "class A { int x; void f() { "
        + "try { x++; } finally { ".repeat(levels)
        + "x++; "
        + "} ".repeat(levels)
        + "} }";
  }

  @Test
  void compilesWhatIsMerelyDeep() {
    // The depth that both JDKs manage on the compiler's stack; see CompilerThread.
    assertTrue(compile(returning("x+".repeat(1000) + "x")).succeeded());
    assertTrue(compile(returning("(".repeat(1000) + "x" + ")".repeat(1000))).succeeded());
  }

  @Test
  void refusesEndlessSums() {
    // Attack 16.
    assertTooComplex(compile(returning("x+".repeat(40_000) + "x")));
  }

  @Test
  void refusesEndlessParentheses() {
    // Attack 17.
    assertTooComplex(compile(returning("(".repeat(40_000) + "x" + ")".repeat(40_000))));
  }

  @Test
  void noticesExhaustionBehindOrdinaryErrors() {
    Compilation compilation =
        compile(
            "class A { int bad = \"\"; int f(int x) { return " + "x+".repeat(40_000) + "x; } }");
    assertTooComplex(compilation);
  }

  @Test
  void refusesInfiniteTypes() {
    // Attack 18.
    assertTooComplex(
        compile(
            "class A { class N<Z> {} class Bang<T> extends N<N<? super Bang<Bang<T>>>> {}"
                + " N<? super Bang<Byte>> f(Bang<Byte> b) { return b; } }"));
  }

  @Test
  void noticesExhaustionOnOurSideOfTheInterface() {
    assertTrue(endsExhausted(new StackOverflowError()));
    assertTrue(endsExhausted(new RuntimeException(new OutOfMemoryError())));
    assertThrows(IllegalStateException.class, () -> endsExhausted(new LinkageError()));
  }

  private static boolean endsExhausted(Throwable thrown) {
    return CompilerThread.run(
            () -> {
              if (thrown instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) thrown;
            })
        .exhausted();
  }

  @Test
  void takesWhateverJavacPrintsForACrash() throws IOException {
    try (CompilerLog log = new CompilerLog()) {
      assertFalse(log.tellsOfCrash());
      log.write("java.lang.NoClassDefFoundError: Could not initialize class");
      assertTrue(log.tellsOfCrash());
    }
  }

  @Test
  void compilesAfterExhaustion() {
    assertTooComplex(compile(returning("(".repeat(40_000) + "x" + ")".repeat(40_000))));
    assertTrue(compile(returning("x")).succeeded());
  }

  @Test
  void showsTheFirstOfThousandsOfErrors() {
    // Attack 22.
    Compilation compilation = compile("class A { " + "int f = \"\";\n".repeat(3000) + "}");
    assertEquals(ErrorList.MOST_SHOWN + 1, compilation.findings().size());
    Diagnostic last = compilation.findings().get(ErrorList.MOST_SHOWN);
    assertEquals("more-errors", last.code());
    assertEquals("… and 5979 more", last.message());
  }

  @Test
  void saysAtLeastWhereJavacStopsCounting() {
    Compilation compilation = compile("class A { " + "int f = \"\";\n".repeat(6000) + "}");
    Diagnostic last = compilation.findings().get(ErrorList.MOST_SHOWN);
    assertEquals("… and at least 9980 more", last.message());
  }

  @Test
  void cutsAMessageAboutAMegabyte() {
    // Attack 22.
    String name = "x".repeat(1 << 20);
    Diagnostic finding = compile(returning(name)).findings().get(0);
    assertEquals(ErrorList.LONGEST_MESSAGE, finding.message().length());
    assertTrue(finding.message().endsWith("…"));
  }

  @Test
  void compilesCodeHiddenInACommentLikeAnyOther() {
    // Attack 28: javac ends the comment at the escaped line break; what counts is the class file.
    List<ClassFile> plain = compile("class A { void f() { \n System.exit(0); } }").classes();
    List<ClassFile> hidden =
        compile("class A { void f() { //\\u000a System.exit(0);\n } }").classes();
    assertEquals(plain.size(), hidden.size());
    assertTrue(holds(hidden.get(0), "exit"));
  }

  private static boolean holds(ClassFile file, String name) {
    return file.content().utf8().contains(name);
  }
}
