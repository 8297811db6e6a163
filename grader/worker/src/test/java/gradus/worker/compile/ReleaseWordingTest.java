package gradus.worker.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every release from 17 on has to say in the same words: run it on more than one. */
final class ReleaseWordingTest {

  private static final InMemoryCompiler PLAIN = InMemoryCompiler.ofPlainJava();

  private static List<String> findings(String source) {
    return PLAIN.compile(List.of(new SourceFile("A.java", Bytes.utf8(source)))).findings().stream()
        .map(each -> each.line() + ":" + each.column() + " " + each.code() + ": " + each.message())
        .toList();
  }

  /** Asserts that one thing is said, and of the place that the source marks. */
  private static void assertSays(String codeAndMessage, String marked) {
    int place = marked.indexOf('«');
    String before = marked.substring(0, place);
    int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
    int column = place - before.lastIndexOf('\n');
    assertEquals(
        List.of(line + ":" + column + " " + codeAndMessage),
        findings(before + marked.substring(place + 1)));
  }

  private static void assertNewer(String feature, String marked) {
    assertSays(
        "newer-java: exercises are written in Java 17, which does not have " + feature, marked);
  }

  private static void assertNewerIn(String feature, String marked) {
    assertNewer(
        feature, "class A { record P(int x, int y) {} Object f(Object o) {\n" + marked + "\n} }");
  }

  @Test
  void namesPatternsInSwitches() {
    String patterns = "patterns in switch statements";
    assertNewerIn(patterns, "switch (o) { «case String s: return 1; default: return 2; }");
    assertNewerIn(
        patterns, "return switch (o) { «case String s when s.isEmpty() -> 1; default -> 2; };");
    String nulls = "null in switch cases";
    assertNewerIn(nulls, "return switch (\"\") { «case null -> 1; default -> 2; };");
    assertNewerIn(nulls, "return switch (\"\") { «case null, default -> 2; };");
  }

  @Test
  void namesOtherPatterns() {
    assertNewerIn("deconstruction patterns", "return o instanceof «P(int x, int y) ? x : 0;");
    assertNewerIn("primitive patterns", "Integer i = 1; return i instanceof «int j;");
    assertNewerIn(
        "unconditional patterns in instanceof",
        "String s = \"\"; return s «instanceof CharSequence c && c.length() > 2;");
  }

  @Test
  void namesUnnamedVariables() {
    String feature = "unnamed variables";
    assertNewerIn(feature, "int «_ = 3; return o;");
    assertNewerIn(feature, "for (int «_ : new int[2]) {} return o;");
    assertNewerIn(feature, "try { return 1; } catch («RuntimeException _) { return 2; }");
    assertNewerIn(feature, "java.util.function.IntUnaryOperator g = «_ -> 1; return g;");
    assertNewerIn(feature, "java.util.function.IntBinaryOperator g = («_, _) -> 1; return g;");
    assertNewerIn(feature, "return o instanceof «String _;");
    assertNewerIn(feature, "return «_;");
  }

  @Test
  void namesModuleImports() {
    assertNewer("module imports", "«import module java.base;\nclass A { List<String> l; }");
  }

  @Test
  void namesEachFeatureOnce() {
    List<String> findings =
        findings(
            "class A { record P(int x) {} Object f(Object o) {\n"
                + "int _ = 3;\nint _ = 3;\nreturn o instanceof P(int _); } }");
    assertEquals(2, findings.size(), findings::toString);
    assertTrue(findings.get(0).endsWith("unnamed variables"), findings::toString);
    assertTrue(findings.get(1).endsWith("deconstruction patterns"), findings::toString);
  }

  @Test
  void switchesOverAnyTypeAreANewerFeature() {
    for (String type : List.of("long", "double", "Object")) {
      List<String> findings =
          findings(
              "class A { int f(" + type + " x) { switch (x) { case 1: return 1; } return 2; } }");
      assertTrue(findings.get(0).endsWith("patterns in switch statements"), findings::toString);
    }
  }

  @Test
  void wantsConstructorsCalledFirst() {
    String message =
        "constructor-call: a call of this(...) or super(...) must be the first statement of a"
            + " constructor";
    assertSays(message, "class A { A(int x) { if (x > 0) x = 1; this«(); } A() {} }");
    assertSays(message, "class A { void f() { super«(); } }");
  }

  @Test
  void namesTheFirstThingThatStandsOutsideOfAClass() {
    String message =
        "outside-class: this stands outside of any class: is there a closing brace too many before"
            + " it?";
    String before = "class A { int f() { return 1; } }";
    assertSays(message, before + "\n«int g() { return 2; }\n}\n");
    assertSays(message, before + "\n«x = 3;\nreturn x;\n");
    assertSays(message, before + " «}\nint g() { return 2; }\nint h() { return 2; }\n");
    assertSays(message, "package p;\n«void f() {}\nint g() { return 1; }\n");
  }

  @Test
  void leavesTheRestToJavac() {
    assertSays("expected: ';' expected", "class A { int f() { return 1« } }");
    assertEquals(
        List.of(),
        findings("class A { int f(Object o) { return o instanceof String s ? s.length() : 0; } }"));
  }
}
