package gradus.worker.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.ClassFile;
import gradus.protocol.Mutant;
import gradus.worker.mutation.runtime.PerturbationKind;
import gradus.worker.sandbox.Sandbox;
import gradus.worker.sandbox.TestSuite;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerturbationsTest {

  private static final String API =
      """
      public static class Api {
        public static double number() { return 2; }
        public static float real() { return 2; }
        public static double negative() { return -2; }
        public static double negativeZero() { return -0.0; }
        public static double given(double x) { return x; }
        public static double given(int x) { return x; }
        public static double[] row() { return new double[] {1, 0, Double.POSITIVE_INFINITY}; }
        public static float[] reals() { return new float[] {1, 2}; }
        public static double[][][] deep() { return new double[][][] {{{1}, null, {2, 3}}, null}; }
        public static int whole() { return 2; }
        public double bound(double x) { return x + 1; }
      }
      public static class Sub extends Api {}
      """;

  private static final Set<String> SUBMISSION = Set.of("Main$Api", "Main$Sub");

  /** Compiles a test beside the submission. */
  private static List<ClassFile> classes(String test) {
    return Program.of(API, "static Object test() throws Exception {", test, "}").classes();
  }

  private static List<Mutant> perturbations(String test) {
    return Perturbations.of(classes(test), SUBMISSION);
  }

  private static @Nullable Object run(String test, String id) throws Throwable {
    Program program =
        new Program(Perturbations.apply(classes(test), SUBMISSION, "perturbed/" + id));
    program.verify();
    return program.call("test");
  }

  @ParameterizedTest
  @CsvSource({
    "number, slight, 1.999999999998",
    "number, thousandth, 2.002",
    "number, nan, NaN",
    "number, zero, 0.0",
    "number, sign, -2.0",
    "real, slight, 2.0",
    "real, thousandth, 2.002",
    "real, nan, NaN",
    "real, zero, 0.0",
    "real, sign, -2.0",
    "negative, zero, 0.0",
    "negativeZero, slight, -0.0",
    "negativeZero, sign, -0.0",
    "negativeZero, nan, NaN"
  })
  void changesNumbers(String method, String kind, String result) throws Throwable {
    String test = "return \"\" + Api." + method + "();";
    assertEquals(result, run(test, "Main$Api#" + method + "/" + kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "row # thousandth # [1.001, 0.0, Infinity]", "row # nan # [NaN, NaN, Infinity]",
        "row # zero # [0.0, 0.0, Infinity]", "row # sign # [-1.0, 0.0, Infinity]",
        "row # slight # [0.999999999999, 0.0, Infinity]", "reals # thousandth # [1.001, 2.002]",
        "reals # sign # [-1.0, -2.0]", "deep # sign # [[[-1.0], null, [-2.0, -3.0]], null]",
      })
  void changesArrays(String method, String kind, String result) throws Throwable {
    String test = "return Arrays.deepToString(new Object[] {Api." + method + "()});";
    assertEquals("[" + result + "]", run(test, "Main$Api#" + method + "/" + kind));
  }

  @Test
  void leavesWhatTheSubmissionHolds() throws Throwable {
    String test = "double[] x = {3}; double y = Keeper.same(x)[0]; return x[0] + \" \" + y;";
    List<ClassFile> classes =
        Program.of(
                "static class Keeper { static double[] same(double[] x) { return x; } }",
                "static Object test() {",
                test,
                "}")
            .classes();
    List<ClassFile> perturbed =
        Perturbations.apply(classes, Set.of("Main$Keeper"), "perturbed/Main$Keeper#same/sign");
    assertEquals("3.0 -3.0", new Program(perturbed).call("test"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "DoubleSupplier s = () -> Api.number(); return s.getAsDouble(); # number",
        "DoubleSupplier s = Api::number; return s.getAsDouble(); # number",
        "Supplier<Double> s = Api::number; return s.get(); # number",
        "Supplier<double[]> s = Api::row; return s.get()[0] * 2; # row",
        "DoubleUnaryOperator f = new Api()::bound; return f.applyAsDouble(1); # bound",
        "BiFunction<Api, Double, Double> f = Api::bound; return f.apply(new Api(), 1.0); # bound",
      })
  void changesWhatLambdasAndReferencesGive(String test, String method) throws Throwable {
    assertEquals(-2.0, run(test, "Main$Api#" + method + "/sign"));
  }

  @Test
  void changesReferencesToSubtypes() throws Throwable {
    String bound =
        "Sub s = new Sub(); DoubleUnaryOperator f = s::bound; return f.applyAsDouble(1);";
    String id = perturbations(bound).get(4).id();
    assertEquals(-2.0, run(bound, id.substring("perturbed/".length())));
  }

  @Test
  void changesEveryCallOfOneMethodOnly() throws Throwable {
    String test = "return Api.number() + Api.number() + Api.real();";
    assertEquals(-2.0, run(test, "Main$Api#number/sign"));
  }

  @Test
  void ordersByClassMethodAndKind() {
    List<String> ids =
        perturbations("Api.number(); Api.deep(); return Api.whole() + new Sub().bound(1);").stream()
            .map(Mutant::id)
            .toList();
    assertEquals(15, ids.size());
    assertEquals(
        List.of(
            "perturbed/Main$Api#deep/slight",
            "perturbed/Main$Api#deep/thousandth",
            "perturbed/Main$Api#deep/nan",
            "perturbed/Main$Api#deep/zero",
            "perturbed/Main$Api#deep/sign",
            "perturbed/Main$Api#number/slight"),
        ids.subList(0, 6));
    assertEquals("perturbed/Main$Sub#bound/sign", ids.get(14));
  }

  @Test
  void saysEverythingOfAPerturbation() {
    assertEquals(
        new Mutant(
            "perturbed/Main$Api#number/sign",
            "perturbation-sign",
            "Main$Api",
            "number",
            0,
            "each number that the tests got from number changed its sign"),
        perturbations("return Api.number();").get(4));
  }

  @Test
  void tellsOverloadsApart() {
    assertEquals(
        List.of("given(double)", "given(int)"),
        perturbations("return Api.given(1) + Api.given(1.0);").stream()
            .map(Mutant::member)
            .distinct()
            .toList());
  }

  @Test
  void knowsItsOwnIds() {
    assertTrue(Perturbations.isPerturbation("perturbed/RocAuc#auc/nan"));
    assertFalse(Perturbations.isPerturbation("RocAuc#auc/boundary/1"));
  }

  @Test
  void knowsOnlyItsOwn() {
    assertThrows(
        IllegalArgumentException.class, () -> run("return Api.number();", "Main$Api#real/sign"));
  }

  @Test
  void testsMayLoadWhatChanges() throws ClassNotFoundException {
    ClassLoader tests =
        new Sandbox(new TestSuite("sample", List.of(), List.of(), List.of()), List.of()).open();
    assertSame(PerturbationKind.class, tests.loadClass(PerturbationKind.class.getName()));
  }
}
