package gradus.worker.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.ClassFile;
import gradus.protocol.Mutant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutatorTest {

  private static final String FIT = "static double fit(double x) { return x + 1; }";

  private static List<String> ids(Program program) {
    return program.mutants().stream().map(Mutant::id).toList();
  }

  @Test
  void saysEverythingOfAMutant() {
    Mutant mutant = Program.of("", FIT).mutants().get(1);
    assertEquals(
        new Mutant("Main#fit/arithmetic/1", "arithmetic", "Main", "fit", 3, "`+` became `-`"),
        mutant);
  }

  @Test
  void keepsTheOrderOfClassesMethodsAndInstructions() {
    Program program =
        Program.of(
            "int b() { return 7 + A.a(); }", "static class A { static int a() { return 8; } }");
    assertEquals(
        List.of(
            "Main#b/constant/1",
            "Main#b/arithmetic/1",
            "Main#b/returned-default/1",
            "Main$A#a/constant/1",
            "Main$A#a/returned-default/1"),
        ids(program));
  }

  @Test
  void idsStayWhenOtherThingsChange() {
    String lambda = "static DoubleUnaryOperator g() { return x -> x * 2; }";
    List<String> before = ids(Program.of(FIT, lambda));
    List<String> after =
        ids(Program.of("", "static Supplier<String> a() { return () -> \"\"; }", FIT, "", lambda));
    assertTrue(after.containsAll(before), () -> before + " " + after);
    assertEquals(7, before.size());
  }

  @Test
  void tellsOverloadsApart() {
    Program program =
        Program.of(
            "Main(int a) { a++; } Main(List<String> x) { this(7); }",
            "void fit(double[][] x, int[] y) { fit(7); } void fit(int k) { k++; } void other() { fit(7); }");
    assertEquals(
        List.of("new(int)", "new(List)", "fit(double[][],int[])", "fit(int)", "other"),
        program.mutants().stream().map(Mutant::member).distinct().toList());
  }

  @Test
  void numbersLambdasWithinTheirMethod() {
    Program program =
        Program.of(
            "static final IntSupplier S = () -> 5;",
            "int a(int[] x) { IntSupplier s = () -> 7; return s.getAsInt(); }",
            "int b(int[] x) { Supplier<IntSupplier> s = () -> () -> 8; Runnable r = () -> x[0]++;"
                + " r.run(); return s.get().getAsInt(); }");
    assertEquals(
        List.of(
            "a", "a$lambda1", "b", "b$lambda1", "b$lambda1$lambda1", "b$lambda2", "static$lambda1"),
        program.mutants().stream().map(Mutant::member).distinct().toList());
  }

  @Test
  void noTwoMutantsHaveOneId() {
    List<String> ids = ids(Program.of(FIT, "double fit(int x) { return x + 1; }"));
    assertEquals(6, ids.size());
    assertEquals(ids.size(), ids.stream().distinct().count());
  }

  @Test
  void changesOneClassOnly() {
    Program program = Program.of(FIT, "static class Other { int f() { return 7; } }");
    Program mutant = program.mutant("Main#fit/constant/1");
    for (int i = 0; i < 2; i++) {
      ClassFile before = program.classes().get(i);
      ClassFile after = mutant.classes().get(i);
      assertEquals(before.name(), after.name());
      assertEquals(before.name().equals("Main$Other"), before.equals(after), before.name());
    }
  }

  @Test
  void keepsTheVersionOfTheClass() {
    Program program = Program.of(FIT);
    byte[] before = program.classes().get(0).content().toByteArray();
    byte[] after = program.mutant("Main#fit/constant/1").classes().get(0).content().toByteArray();
    assertEquals(before[7], after[7]);
    assertEquals(61, after[7]);
  }

  @Test
  void knowsOnlyItsOwnMutants() {
    Program program = Program.of(FIT);
    for (String each : List.of("Main#fit/constant/2", "Main#other/constant/1", "Mai", "")) {
      assertThrows(IllegalArgumentException.class, () -> program.mutant(each));
    }
  }

  @Test
  void findsTheSameEachTime() {
    Program program = Program.of(FIT);
    assertEquals(program.mutants(), program.mutants());
    assertEquals(
        program.mutant("Main#fit/constant/1").classes(),
        program.mutant("Main#fit/constant/1").classes());
  }
}
