package gradus.worker.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SyntaxExplainerTest {

  private static List<String> explain(String... lines) {
    List<SourceFile> sources =
        List.of(new SourceFile("A.java", Bytes.utf8(String.join("\n", lines))));
    Compilation compilation = InMemoryCompiler.ofPlainJava().compile(sources);
    return new SyntaxExplainer()
        .explain(sources, compilation.findings()).stream()
            .map(
                each ->
                    each.file() + ":" + each.line() + ":" + each.column() + ": " + each.message())
            .toList();
  }

  @Test
  void blamesTheBraceWhoseBlockIsClosedFurtherLeft() {
    assertEquals(
        List.of("A.java:3:16: the `{` here is never closed"),
        explain(
            "class A {",
            "  void f() {",
            "    if (1 > 0) {",
            "      f();",
            "  }",
            "  void g() {}",
            "}"));
  }

  @Test
  void blamesTheInnermostWhereIndentationTellsNothing() {
    assertEquals(
        List.of("A.java:2:12: the `{` here is never closed"),
        explain("class A {", "  void f() {", "    f();"));
  }

  @Test
  void looksPastCommentsAndLiterals() {
    assertEquals(
        List.of("A.java:1:9: the `{` here is never closed"),
        explain(
            "class A {",
            "  // }",
            "  /* } */",
            "  char c = '}', d = '\\'', e = '\"';",
            "  String s = \"}\\\"}\";",
            "  String t = \"\"\"",
            "      } \\\"\"\" }",
            "      \"\"\";"));
  }

  @Test
  void saysNothingOfOtherErrors() {
    assertEquals(List.of(), explain("class A { int x = \"\"; }"));
    assertEquals(List.of(), explain("class A { } }"));
    assertEquals(List.of(), explain("class A { }"));
  }

  @Test
  void isAnErrorOfTheSourceStage() {
    List<SourceFile> sources = List.of(new SourceFile("A.java", Bytes.utf8("class A {")));
    Diagnostic finding =
        new SyntaxExplainer()
            .explain(sources, InMemoryCompiler.ofPlainJava().compile(sources).findings())
            .get(0);
    assertEquals(Stage.SOURCE, finding.stage());
    assertEquals("unclosed", finding.code());
  }
}
