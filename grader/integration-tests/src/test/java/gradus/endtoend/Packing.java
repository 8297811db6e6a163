package gradus.endtoend;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way in which learners pack a right solution of {@code summary_statistics}.
 *
 * @param name what it is
 * @param files what is handed in, by path
 * @param warnings the codes of what is said
 */
record Packing(String name, Map<String, byte[]> files, List<String> warnings) {

  private static final String FILE = "SummaryStatistics.java";
  private static final String PACKAGE = "package foundations.summary_statistics;";

  private static final String MAIN =
      """
      import java.util.Scanner;

      public class Main {
        public static void main(String[] args) {
          Scanner in = new Scanner(System.in);
          System.out.println(SummaryStatistics.mean(new double[] {in.nextDouble()}));
        }
      }
      """;

  private static final String OWN_TEST =
      """
      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class MyTest {
        @Test
        void mean() {
          assertEquals(1, SummaryStatistics.mean(new double[] {1}));
        }
      }
      """;

  private static final String HELPER =
      """
      package h;

      public class Numbers {
        public static int least(int a, int b) {
          return Math.min(a, b);
        }
      }
      """;

  /** Returns those that are files without folders, so that any platform takes them. */
  static List<Packing> flat(String right) {
    String none = right.replace(PACKAGE, "");
    String umlaut = right.replace(PACKAGE, PACKAGE + " // L\u00f6sung");
    return List.of(
        of("right", FILE, right),
        of("no package", FILE, none, "mended-package"),
        of(
            "another package",
            FILE,
            right.replace(PACKAGE, "package de.uni.prog1;"),
            "mended-package"),
        of("downloaded twice", "SummaryStatistics (1).java", right, "mended-name"),
        of("handed in again", "SummaryStatistics-2.java", right, "mended-name"),
        of("text", "SummaryStatistics.java.txt", right, "mended-name"),
        of("small", "summarystatistics.java", right, "mended-name"),
        of("large", "SUMMARYSTATISTICS.JAVA", right, "mended-name"),
        of("latin", FILE, umlaut, StandardCharsets.ISO_8859_1, "mended-encoding"),
        of(
            "windows",
            FILE,
            umlaut.replace('\u00f6', '\u2013'),
            Charset.forName("windows-1252"),
            "mended-encoding"),
        of("wide", FILE, umlaut, StandardCharsets.UTF_16, "mended-encoding"),
        of("marked", FILE, "\uFEFF" + right.replace("\n", "\r\n")),
        of("main", FILE, right).with("Main.java", MAIN, "file-left-out"),
        of("own tests", FILE, right).with("MyTest.java", OWN_TEST, "file-left-out"),
        of("module", FILE, right).with("module-info.java", "module a {}", "descriptor-left-out"),
        of("package", FILE, right).with("package-info.java", "package a;", "descriptor-left-out"),
        of("newer", FILE, "class Old {}")
            .with("SummaryStatistics-1.java", right, "mended-name", "version-left-out"),
        of("twice", FILE, right).with("SummaryStatistics (2).java", right, "version-left-out"),
        of("another name", "Aufgabe 3, final.java", right, "mended-name", "mended-name"),
        of("helper", FILE, helped(none), "mended-package")
            .with("Numbers.java", HELPER, "mended-package"));
  }

  private static String helped(String source) {
    return source
        .replace("public final class", "import h.*;\npublic final class")
        .replace("Math.min(", "Numbers.least(");
  }

  /** Returns those that have folders. */
  static List<Packing> deep(String right) {
    String folder = "src/main/java/";
    return List.of(
        of("maven", folder + "foundations/summary_statistics/" + FILE, right)
            .with("pom.xml", "<project/>")
            .with("src/test/java/MyTest.java", OWN_TEST, "file-left-out")
            .with("target/classes/SummaryStatistics.class", "x"),
        of("eclipse", "Prog1/src/" + FILE, right)
            .with("Prog1/.project", "<p/>")
            .with("Prog1/bin/SummaryStatistics.class", "x"),
        of("idea", "untitled/src/" + FILE, right.replace(PACKAGE, ""), "mended-package")
            .with("untitled/.idea/workspace.xml", "<p/>")
            .with("untitled/untitled.iml", "<p/>")
            .with("__MACOSX/untitled/._SummaryStatistics.java", "x"),
        of("macos", FILE, right).with(".DS_Store", "x").with("._" + FILE, "x"));
  }

  private static Packing of(String name, String file, String text, String... warnings) {
    return of(name, file, text, StandardCharsets.UTF_8, warnings);
  }

  private static Packing of(
      String name, String file, String text, Charset charset, String... warnings) {
    return new Packing(name, Map.of(file, text.getBytes(charset)), List.of(warnings));
  }

  private Packing with(String file, String text, String... more) {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.put(file, text.getBytes(StandardCharsets.UTF_8));
    List<String> said = new ArrayList<>(warnings);
    said.addAll(List.of(more));
    return new Packing(name, all, said);
  }
}
