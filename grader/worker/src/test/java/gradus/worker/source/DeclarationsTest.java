package gradus.worker.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeclarationsTest {

  private static final Declarations DECLARATIONS =
      of(
          """
          package p;
          /** A model. */
          @Deprecated public final class A<T> extends java.util.ArrayList<T> implements Runnable {
            public static final double[] WEIGHTS = {1}, OTHER = null;
            public A() {}
            protected A(int @Deprecated [] k) throws Exception {}
            /** Fits. */
            @Deprecated
            public static <S extends Number> double[] fit(
                final java.util.List<java.util.Map<S, int[]>> X, int... y) throws Exception {
              return null;
            }
            public double[] fit(T x) { return null; }
            public double[] fit(int x) { return null; }
            public void run() {}
            interface In { int size(); }
            enum Kind { RED, BLUE { } }
            public record Point(double x, double y) {}
          }
          """);

  private static Declarations of(String text) {
    return Declarations.of(List.of(new SourceFile("A.java", Bytes.utf8(text))));
  }

  private static void assertText(String text, int line, int column, Optional<Declaration> found) {
    assertEquals(Optional.of(new Declaration("A.java", line, column, text)), found);
  }

  @Test
  void knowsTypesByTheirBinaryNames() {
    assertEquals(Set.of("p.A", "p.A$In", "p.A$Kind", "p.A$Point"), DECLARATIONS.types());
    assertTrue(DECLARATIONS.type("p.B").isEmpty());
  }

  @Test
  void showsTheHeadOfAType() {
    assertText(
        "public final class A extends java.util.ArrayList<T> implements Runnable",
        3,
        1,
        DECLARATIONS.type("p.A"));
    assertText("interface In", 16, 3, DECLARATIONS.type("p.A$In"));
    assertText("enum Kind", 17, 3, DECLARATIONS.type("p.A$Kind"));
    assertText("public record Point(double x, double y)", 18, 3, DECLARATIONS.type("p.A$Point"));
  }

  @Test
  void showsAMethodWithoutAnnotationsAndExceptions() {
    assertText(
        "public static double[] fit(final java.util.List<java.util.Map<S, int[]>> X, int... y)",
        8,
        3,
        DECLARATIONS.callable("p.A", "fit", List.of("List", "int[]")));
  }

  @Test
  void tellsOverloadsApart() {
    assertText(
        "public double[] fit(int x)", 14, 3, DECLARATIONS.callable("p.A", "fit", List.of("int")));
    assertText(
        "public double[] fit(T x)", 13, 3, DECLARATIONS.callable("p.A", "fit", List.of("Object")));
    assertTrue(DECLARATIONS.callable("p.A", "fit", List.of()).isEmpty());
    assertText("public A()", 5, 3, DECLARATIONS.callable("p.A", "<init>", List.of()));
    assertText(
        "protected A(int @Deprecated [] k)",
        6,
        3,
        DECLARATIONS.callable("p.A", "<init>", List.of("int[]")));
  }

  @Test
  void showsFieldsConstantsAndRecordComponents() {
    assertText("public static final double[] WEIGHTS", 4, 3, DECLARATIONS.field("p.A", "WEIGHTS"));
    assertText("RED", 17, 15, DECLARATIONS.field("p.A$Kind", "RED"));
    assertText("public double y()", 18, 33, DECLARATIONS.callable("p.A$Point", "y", List.of()));
    assertTrue(DECLARATIONS.field("p.A", "missing").isEmpty());
  }

  @Test
  void saysNothingOfWhatItCannotRead() {
    int deep = SourceParser.DEEPEST_NESTING + 1;
    assertTrue(
        of("class A { int x = " + "(".repeat(deep) + "1" + ")".repeat(deep) + "; }")
            .types()
            .isEmpty());
    assertTrue(
        of("class A { int x = " + "\\u0028".repeat(deep) + "1" + ")".repeat(deep) + "; }")
            .types()
            .isEmpty());
    int angles = SourceParser.MOST_ANGLES + 1;
    assertTrue(
        of("class A { " + "A<".repeat(angles) + "A" + ">".repeat(angles) + " a; }")
            .types()
            .isEmpty());
    assertTrue(of("class A {} //" + "x".repeat(SourceParser.MOST_CHARACTERS)).types().isEmpty());
    int escapes = SourceParser.MOST_CHARACTERS / 6 + 1;
    assertTrue(of("class A {} //" + "\\u0078".repeat(escapes)).types().isEmpty());
    assertTrue(of("}{").types().isEmpty());
    SourceFile binary = new SourceFile("A.java", Bytes.of(new byte[] {(byte) 0xff}));
    assertTrue(Declarations.of(List.of(binary)).types().isEmpty());
  }

  @Test
  void readsWhatIsAsLargeAndDeepAsItMayBe() {
    int deep = SourceParser.DEEPEST_NESTING - 4;
    for (String open : List.of("(", "g(", "(int) (", "y[", "a -> g(", "(a) -> (")) {
      String close = open.endsWith("[") ? "]" : ")";
      String text =
          "class A { int f() { return " + open.repeat(deep) + "x" + close.repeat(deep) + "; } }";
      assertEquals(Set.of("A"), of(text).types(), open);
    }
    String blocks =
        "class A { int f() { " + "if (x > 0) { ".repeat(deep) + "}".repeat(deep) + " } }";
    assertEquals(Set.of("A"), of(blocks).types());
    int angles = SourceParser.MOST_ANGLES;
    String nested = "A<".repeat(angles) + "A" + ">".repeat(angles);
    assertEquals(
        Set.of("A"), of("class A { " + nested + " a; boolean f() { return 1 < 2; } }").types());
  }

  @Test
  void survivesLongExpressions() {
    // However it ends, parsed or not, it must end without a throw.
    Set<String> types = of("class A { int x = " + "1+".repeat(100_000) + "1; }").types();
    assertFalse(types.contains("B"));
    assertTrue(types.size() <= 1);
  }
}
