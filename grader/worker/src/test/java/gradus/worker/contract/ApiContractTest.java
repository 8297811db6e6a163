package gradus.worker.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.SourceFile;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ApiContractTest {

  private static final InMemoryCompiler COMPILER = InMemoryCompiler.ofPlainJava();

  private static final String STARTER =
      """
      package p;
      public final class Logistic {
        public static double[] fit(double[][] X, int[] y, double lr, int iters) { return null; }
        public static double predict(double[] w, double[] x) { return 0; }
      }
      """;

  private static List<SourceFile> source(String text) {
    return List.of(new SourceFile("Logistic.java", Bytes.utf8(text)));
  }

  private static List<ClassFile> compile(List<SourceFile> sources) {
    Compilation compilation = COMPILER.compile(sources);
    assertTrue(compilation.succeeded(), () -> compilation.findings().toString());
    return compilation.classes();
  }

  private static List<Diagnostic> check(String starter, String learner) {
    List<SourceFile> expected = source(starter);
    List<SourceFile> found = source(learner);
    return ApiContract.check(expected, compile(expected), found, compile(found));
  }

  private static void assertKept(String starter, String learner) {
    assertEquals(List.of(), check(starter, learner));
  }

  private static void assertBroken(String starter, String learner, String... breaches) {
    List<String> found =
        check(starter, learner).stream()
            .map(each -> each.line() + ":" + each.column() + " " + each.message())
            .toList();
    assertEquals(List.of(breaches), found);
  }

  @Test
  void acceptsTheStarterAndEverythingThatLinksLikeIt() {
    assertKept(STARTER, STARTER);
    assertKept(
        STARTER,
        """
        package p;
        @Deprecated public class Logistic implements Runnable {
          private Logistic() {}
          public static int extra;
          public static synchronized final double[] fit(
              final double[][] data, int[] labels, double rate, int... unused) { return null; }
          public static double[] fit(double[][] a, int[] b, double c, int d) throws Exception {
            return null;
          }
          static double help() { return 0; }
          @Deprecated public strictfp static double predict(double[] w, double... x) { return 0; }
          public void run() {}
        }
        class Other {}
        """);
  }

  @Test
  void namesTheExpectedAndTheFoundSignature() {
    // Attack 32.
    List<Diagnostic> findings =
        check(
            STARTER,
            """
            package p;
            public final class Logistic {
              /** Mine. */
              public static double[] fit(double[][] X, int[] y) { return null; }
              public static double predict(double[] w, double[] x) { return 0; }
            }
            """);
    assertEquals(
        List.of(
            Diagnostic.error(
                Stage.SOURCE,
                "signature",
                "Logistic.fit has another signature: expected `public static double[]"
                    + " fit(double[][] X, int[] y, double lr, int iters)`, found `public static"
                    + " double[] fit(double[][] X, int[] y)`",
                Place.of("Logistic.java", 4, 3))),
        findings);
  }

  @Test
  void namesWhatIsMissing() {
    assertBroken(
        STARTER,
        "package p; public final class Logistic {"
            + " public static double predict(double[] w, double[] x) { return 0; } }",
        "1:12 Logistic.fit is missing: expected `public static double[] fit(double[][] X, int[] y,"
            + " double lr, int iters)`");
    assertBroken(
        STARTER,
        "package p; class Other {}",
        "0:0 Logistic is missing: expected `public final class Logistic`");
  }

  @Test
  void wantsTheSameReturnTypeAccessAndStaticness() {
    String starter =
        "package p; public class Logistic { public Logistic() {} public static Object f() { return null; } public int g() { return 0; } protected void h() {} }";
    assertKept(starter, starter.replace("protected", "public"));
    for (String change :
        List.of(
            "public static String f()",
            "public Object f()",
            "static Object f()",
            "protected static Object f()")) {
      assertBroken(
          starter,
          starter.replace("public static Object f()", change),
          "1:57 Logistic.f has another signature: expected `public static Object f()`, found `"
              + change
              + "`");
    }
    assertEquals(1, check(starter, starter.replace("protected void h", "void h")).size());
    assertEquals(1, check(starter, starter.replace("protected void h", "private void h")).size());
  }

  @Test
  void judgesTheConstructor() {
    String starter =
        "package p; public class Logistic { public Logistic(int k) {} public int f() { return 0; } }";
    assertBroken(
        starter,
        "package p; public class Logistic { public int f() { return 0; } }",
        "1:12 the constructor of Logistic has another signature: expected `public Logistic(int"
            + " k)`, found `public Logistic()`");
    assertEquals(1, check(starter, starter.replace("public Logistic(", "Logistic(")).size());
    String implicit = "package p; public class Logistic { public int f() { return 0; } }";
    assertEquals(
        1, check(implicit, implicit.replace("{ public", "{ private Logistic() {} public")).size());
  }

  @Test
  void judgesTheKindOfClass() {
    String starter = "package p; public class Logistic { public int f() { return 0; } }";
    assertBroken(
        starter,
        "package p; class Logistic { public int f() { return 0; } public Logistic() {} }",
        "1:12 Logistic is declared otherwise: expected `public class Logistic`, found `class"
            + " Logistic`");
    assertBroken(
        starter,
        "package p; public abstract class Logistic { public int f() { return 0; } }",
        "1:12 Logistic is declared otherwise: expected `public class Logistic`, found `public"
            + " abstract class Logistic`");
    assertEquals(2, check(starter, "package p; public interface Logistic { int f(); }").size());
    String face = "package p; public interface Logistic { int f(); }";
    assertEquals(
        1,
        check(face, "package p; public abstract class Logistic { public abstract int f(); }")
            .size());
    assertKept(
        "package p; public record Logistic(int k) {}",
        "package p; public final class Logistic { private final int k; public Logistic(int k) {"
            + " this.k = k; } public int k() { return k; } }");
  }

  @Test
  void acceptsWhatIsInherited() {
    String starter =
        "package p; public class Logistic { public int f() { return 0; } public String toString() { return \"\"; } public int size() { return 0; } }";
    assertKept(
        starter,
        "package p; public class Logistic extends Base {} class Base extends java.util.ArrayList<String> implements Face {} interface Face { default int f() { return 1; } }");
  }

  @Test
  void countsWhatTheStarterInheritsFromHiddenClasses() {
    String starter =
        "package p; public class Logistic extends Base { public Logistic() {} } abstract class Base implements Runnable { public int f() { return 0; } public void run() {} }";
    assertBroken(
        starter,
        "package p; public class Logistic { public void run() {} }",
        "1:12 Logistic is declared otherwise: expected `public class Logistic extends Base`, found"
            + " `public class Logistic`",
        "1:12 Logistic.f is missing: expected `public int f()`");
    assertKept(
        starter,
        "package p; public class Logistic implements Runnable { public int f() { return 0; } public void run() {} }");
  }

  @Test
  void judgesNestedClassesFieldsAndConstants() {
    String starter =
        "package p; public class Logistic { private Logistic() {} public enum Kind { RED, BLUE } public static class Node { public double[] w; } class Hidden { public int x; } }";
    assertKept(starter, starter.replace("class Hidden { public int x; }", ""));
    assertBroken(
        starter,
        starter.replace("RED, ", "").replace("double[] w", "double w"),
        "1:58 Logistic.Kind.RED is missing: expected `RED`",
        "1:111 Logistic.Node.w is declared otherwise: expected `public double[] w`, found `public"
            + " double w`");
    assertEquals(
        1,
        check(starter, starter.replace("public static class Node", "public class Node")).stream()
            .filter(f -> f.message().startsWith("Logistic.Node is declared otherwise"))
            .count());
    assertEquals(
        1,
        check(
                starter,
                starter
                    .replace("public static class Node", "static class Node")
                    .replace("{ public double", "{ public Node() {} public double"))
            .size());
    assertEquals(1, check(starter, starter.replace("Node", "Leaf")).size());
  }

  @Test
  void keepsWhatTestsMayImplementFreeOfNewDuties() {
    String starter = "package p; public interface Logistic { double f(double x); }";
    assertKept(
        starter,
        "package p; public interface Logistic { double f(double x); String toString(); default int g() { return 0; } }");
    assertBroken(
        starter,
        "package p; public interface Logistic { double f(double x); int g(); }",
        "1:60 Logistic.g must not be abstract: what the exercise makes of Logistic has no such"
            + " method");
  }

  @Test
  void judgesClassFilesWhereTheSourceCannotBeShown() {
    String deep = "(".repeat(500) + "1" + ")".repeat(500);
    assertBroken(
        STARTER,
        "package p; public final class Logistic { int x = "
            + deep
            + "; static double[] fit(double[][] X, java.util.Map.Entry<String, int[]> y) { return null; } public static double predict(double[] w, double[] x) { return 0; } }",
        "0:0 Logistic.fit has another signature: expected `public static double[] fit(double[][]"
            + " X, int[] y, double lr, int iters)`, found `static double[] fit(double[][], Entry)`");
  }
}
