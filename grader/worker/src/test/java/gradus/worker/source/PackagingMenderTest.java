package gradus.worker.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import gradus.worker.source.PackagingMender.Mended;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What has one reading is read so, each line where it was, and said. */
final class PackagingMenderTest {

  private static final PackagingMender MENDER =
      new PackagingMender("course.kappa", Set.of("Kappa.java"), List.of());

  private static Mended mend(String... filesAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < filesAndTexts.length; i += 2) {
      files.add(new SourceFile(filesAndTexts[i], Bytes.utf8(filesAndTexts[i + 1])));
    }
    return MENDER.mend(files);
  }

  private static List<String> paths(Mended mended) {
    return mended.files().stream().map(SourceFile::path).toList();
  }

  private static List<String> remarks(Mended mended) {
    return mended.remarks().stream().map(each -> each.code() + " " + each.place()).toList();
  }

  private static String text(String text) {
    return mend("Kappa.java", text).files().get(0).content().utf8();
  }

  @Test
  void whatIsRightStaysAsItIs() {
    String right = "package course.kappa;\nimport java.util.*;\npublic class Kappa {}";
    Mended mended = mend("Kappa.java", right);
    assertEquals(right, mended.files().get(0).content().utf8());
    assertEquals(List.of(), mended.remarks());
  }

  @Test
  void aMissingPackageLineIsAddedToTheFirst() {
    assertEquals(
        "package course.kappa; // mine\npublic class Kappa {}",
        text("// mine\npublic class Kappa {}"));
    assertEquals(
        List.of("mended-package Kappa.java:1"),
        remarks(mend("Kappa.java", "public class Kappa {}")));
  }

  @Test
  void aWrongPackageLineIsReplaced() {
    assertEquals(
        "/* a */\r\npackage course.kappa;\r\n\r\n class Kappa {}",
        text("/* a */\r\npackage my\r\n.own ;\r\n class Kappa {}"));
    assertEquals(
        List.of("mended-package Kappa.java:2"),
        remarks(mend("Kappa.java", "//\npackage Prog1;\nclass Kappa {}")));
  }

  @Test
  void whatJavacReadsOtherwiseIsLeftToItsRule() {
    for (String each :
        List.of(
            "//\\u000a package other; /*\npackage course.kappa; */ class Kappa {}",
            "package/**/other; class Kappa {}",
            "\\u0070ackage other; class Kappa {}")) {
      assertEquals(each, text(each));
    }
  }

  @Test
  void importsOfTheLearnersPackagesFollow() {
    Mended mended =
        mend(
            "src/app/Kappa.java",
            "package app;\nimport model.Table;\nimport static model.Table.sum;\n"
                + "import java.util.List;\npublic class Kappa { Table t; }",
            "src/model/Table.java",
            "package model;\nimport app.*;\npublic class Table {}");
    assertEquals(
        "package course.kappa;\nimport course.kappa.Table;\nimport static course.kappa.Table.sum;\n"
            + "import java.util.List;\npublic class Kappa { Table t; }",
        mended.files().get(0).content().utf8());
    assertEquals(
        "package course.kappa;\nimport course.kappa.*;\npublic class Table {}",
        mended.files().get(1).content().utf8());
  }

  @Test
  void whatNothingNeedsIsLeftOut() {
    Mended mended =
        mend(
            "Kappa.java",
            "public class Kappa { /* class Other, Main */ String s = \"Main\"; Table t; }",
            "KappaTest.java",
            "import org.junit.jupiter.api.Test; class KappaTest { Kappa k; }",
            "Main.java",
            "class Main { void main() { new Kappa(); } } class Table {}",
            "Other.java",
            "class Other {}",
            "Row.java",
            "record Row(int x) {}",
            "Table.java",
            "class Table { Row row; }");
    assertEquals(List.of("Kappa.java", "Row.java", "Table.java"), paths(mended));
    assertTrue(remarks(mended).contains("file-left-out KappaTest.java"), remarks(mended)::toString);
  }

  @Test
  void whatIsProvidedNeedsTypesToo() {
    SourceFile shape = new SourceFile("Shape.java", Bytes.utf8("interface Shape { Area area(); }"));
    SourceFile kappa = new SourceFile("Kappa.java", Bytes.utf8("class Kappa implements Shape {}"));
    SourceFile area = new SourceFile("Area.java", Bytes.utf8("class Area {}"));
    PackagingMender mender =
        new PackagingMender("course.kappa", Set.of("Kappa.java"), List.of(shape));
    assertEquals(2, mender.mend(List.of(kappa, area)).files().size());
  }

  @Test
  void aFileIsCalledLikeItsPublicType() {
    assertEquals(
        List.of("Kappa.java"),
        paths(mend("Solution_3.java", "import java.util.*; public final class Kappa {}")));
    assertEquals(
        List.of("mended-name solution.java", "mended-package Kappa.java:1"),
        remarks(mend("solution.java", "public class Kappa { }")));
    assertEquals(
        List.of("Solution.java"),
        paths(mend("Solution.java", "/* public class Kappa */ class Solution {}")));
  }

  @Test
  void withoutWhatIsAskedForNothingIsLeftOut() {
    assertEquals(2, mend("A.java", "class A {}", "B.java", "class B {}").files().size());
  }

  @Test
  void whatIsNoTextIsLeftToTheCompiler() {
    SourceFile broken = new SourceFile("Kappa.java", Bytes.of(new byte[] {(byte) 0xFC}));
    assertEquals(List.of(broken), MENDER.mend(List.of(broken)).files());
  }

  @Test
  void hostileTextsTakeNoLonger() {
    for (String each :
        List.of("package ", "\n", "/*", "\"", "class A ", "import a.b ", "\\u0070", "'\\'", "{")) {
      String text = each.repeat((200 << 10) / each.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> mend("Kappa.java", "package a;\nclass Kappa {}\n" + text, "B.java", text));
    }
  }
}
