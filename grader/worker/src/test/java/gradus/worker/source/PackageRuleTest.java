package gradus.worker.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PackageRuleTest {

  private static final PackageRule RULE = new PackageRule("regression.ridge");

  private static List<Diagnostic> check(String path, String text) {
    return RULE.check(List.of(new SourceFile(path, Bytes.utf8(text))));
  }

  private static void assertAccepted(String text) {
    assertEquals(List.of(), check("Ridge.java", text));
  }

  private static void assertRefused(String text, int line, int column) {
    List<Diagnostic> findings = check("Ridge.java", text);
    assertEquals(1, findings.size(), text);
    Diagnostic finding = findings.get(0);
    assertEquals(Stage.SOURCE, finding.stage());
    assertEquals("wrong-package", finding.code());
    assertEquals(line + ":" + column, finding.line() + ":" + finding.column());
  }

  @Test
  void acceptsTheExercisesPackageHoweverItIsLaidOut() {
    assertAccepted("package regression.ridge;\nclass Ridge {}");
    assertAccepted("\uFEFFpackage regression.ridge;");
    assertAccepted(
        "/* a; */ // package other;\r\n\tpackage/**/regression . // b\n ridge\n;class A{}");
    assertAccepted("\\u0070ackage regression.\\uu0072idge;");
  }

  @Test
  void asksForAMissingDeclaration() {
    assertEquals(
        "add `package regression.ridge;` as the first line",
        check("Ridge.java", "class Ridge {}").get(0).message());
    assertRefused("class Ridge {}", 1, 1);
    assertRefused("", 1, 1);
    assertRefused("// package regression.ridge;\nclass Ridge {}", 1, 1);
    assertRefused("package regression.ridge class Ridge {}", 1, 1);
    assertRefused("package regression..ridge;", 1, 1);
    assertRefused("/* never closed package regression.ridge;", 1, 1);
  }

  @Test
  void pointsToAnotherPackage() {
    assertEquals(
        "the package is the exercise's: write `package regression.ridge;` here",
        check("Ridge.java", "package ridge;").get(0).message());
    assertRefused("// mine\n  package regression.ridge.more;", 2, 3);
    assertRefused("/*\r\n*/package regression;", 2, 3);
  }

  @Test
  void readsEscapesAsJavacDoes() {
    // javac sees: an empty comment, the other package, a comment that hides the right one.
    assertRefused("//\\u000a package other; /*\npackage regression.ridge; */", 2, 2);
    assertRefused("/* \\u002a\\u002f package other; /* */ package regression.ridge;", 1, 7);
    assertAccepted("// \\\\u000a package other;\npackage regression.ridge;");
    assertAccepted("// \\u00 \\uzzzz \\u\npackage regression.ridge;");
  }

  @Test
  void refusesModuleAndPackageDescriptors() {
    assertEquals(
        "remove module-info.java: an exercise is plain classes",
        check("src/module-info.java", "module a {}").get(0).message());
    assertEquals(1, check("package-info.java", "package regression.ridge;").size());
  }

  @Test
  void leavesWhatIsNotTextToTheCompiler() {
    SourceFile binary = new SourceFile("Ridge.java", Bytes.of(new byte[] {(byte) 0xff}));
    assertEquals(List.of(), RULE.check(List.of(binary)));
  }
}
