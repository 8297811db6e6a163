package gradus.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FormulaTest {

  private static final Map<String, Double> KNOWN =
      Map.of("n", 10.0, "rho", 0.2, "s2", 2.0, "x", -3.0);

  private static double value(String formula) throws FormulaException {
    return Formula.of(formula).value(KNOWN);
  }

  @Test
  void itComputesAsMathematicsDoes() throws FormulaException {
    assertEquals(0.56, value("s2 * (rho + (1 - rho) / n)"), 1e-15);
    assertEquals(7, value("1 + 2 * 3"));
    assertEquals(2, value("10 - 5 - 3"));
    assertEquals(2.5, value("10 / 2 / 2"));
    assertEquals(512, value("2 ^ 3 ^ 2"));
    assertEquals(-4, value("-2 ^ 2"));
    assertEquals(0.25, value("2 ^ -2"));
    assertEquals(0.75, value("3 * 2 ^ -2"));
    assertEquals(1.5, value("3 * 2 ^ -1"));
    assertEquals(-6, value("2 * -3"));
    assertEquals(8, value("2 ^ -x"));
    assertEquals(9, value("x ^ 2"));
    assertEquals(1e-3, value("1e-3"));
    assertEquals(0.5, value(".5"));
  }

  @Test
  void itKnowsTheseFunctions() throws FormulaException {
    assertEquals(3, value("abs(x)"));
    assertEquals(4, value("sqrt(16)"));
    assertEquals(StrictMath.exp(1), value("exp(1)"));
    assertEquals(1, value("ln(exp(1))"));
    assertEquals(10, value("log2(1024)"));
    assertEquals(-3, value("log2(1 / 8)"));
    assertEquals(1.584962500721156, value("log2(3)"), 1e-15);
    assertEquals(3, value("log10(1000)"));
    assertEquals(-3, value("min(1, x, 2)"));
    assertEquals(2, value("max(1, 2)"));
    assertEquals(1, value("floor(1.9)"));
    assertEquals(2, value("ceil(1.1)"));
    assertEquals(120, value("fact(5)"));
    assertEquals(1, value("fact(0)"));
    assertEquals(252, value("choose(n, 5)"));
    assertEquals(0, value("choose(3, 4)"));
    assertEquals(Math.PI, value("pi"));
    assertEquals(1, value("if(rho < 0.5, 1, 2)"));
    assertEquals(2, value("if(rho >= 0.5, 1, 2)"));
  }

  @Test
  void itIsTheSameOnEveryMachine() throws FormulaException {
    assertEquals(StrictMath.pow(1.1, 0.37), value("1.1 ^ 0.37"));
    assertEquals(StrictMath.exp(-0.3), value("exp(-0.3)"));
    assertEquals(0.1 + 0.2, value("0.1 + 0.2"));
  }

  @Test
  void aConditionHoldsOrNot() throws FormulaException {
    assertTrue(Formula.of("x < n").holds(KNOWN));
    assertTrue(Formula.of("n == 10").holds(KNOWN));
    assertFalse(Formula.of("n <= 9").holds(KNOWN));
    assertFalse(Formula.of("rho > 1").holds(KNOWN));
    assertThrows(FormulaException.class, () -> Formula.of("n").holds(KNOWN));
    assertThrows(FormulaException.class, () -> value("n > 1"));
    assertThrows(FormulaException.class, () -> value("1 < n < 3"));
    assertThrows(FormulaException.class, () -> value("if(n, 1, 2)"));
  }

  @Test
  void nothingElseIsAFormula() {
    for (String each :
        List.of(
            "",
            " ",
            "2 3 +",
            "2 +",
            "* 2",
            "(1",
            "1)",
            "()",
            "f(2)",
            "random()",
            "sum(1, 2)",
            "2n",
            "2 n",
            "1.2.3",
            "0x10",
            "1e9999",
            "1e",
            "\"a\"",
            "a[1]",
            "a.b",
            "1 % 2",
            "1 = 1",
            "n != 1",
            "1, 2",
            "min(1)",
            "choose(5)",
            "choose(5, 2, 1)",
            "sqrt()",
            "N",
            "a & b",
            "1; 2",
            "x\n+1",
            "!n")) {
      assertThrows(FormulaException.class, () -> Formula.of(each), each);
    }
    assertThrows(FormulaException.class, () -> Formula.of("1+".repeat(250) + "1"));
  }

  @Test
  void whatIsNotFiniteHasNoValue() {
    for (String each :
        List.of(
            "1 / 0",
            "ln(0)",
            "sqrt(x)",
            "exp(1000)",
            "fact(171)",
            "fact(-1)",
            "9 ^ 999",
            "choose(1e9, 5e8)",
            "1e308 * 10",
            "x ^ 0.5",
            "unknown + 1",
            "1e999")) {
      assertThrows(FormulaException.class, () -> value(each), each);
    }
  }

  @Test
  void deepFormulasAreReadAndComputed() throws FormulaException {
    assertEquals(1, value("(".repeat(249) + "1" + ")".repeat(249)));
    assertEquals(1, value("-".repeat(498) + "1"));
  }

  @Test
  void itTellsItsNames() throws FormulaException {
    assertEquals(Set.of("n", "rho"), Formula.of("max(n, rho) * pi + n").names());
    assertTrue(Formula.isTaken("max"));
    assertTrue(Formula.isTaken("if"));
    assertTrue(Formula.isTaken("e"));
    assertFalse(Formula.isTaken("n"));
  }

  @Test
  void theReasonIsASentence() {
    FormulaException thrown = assertThrows(FormulaException.class, () -> Formula.of("n +* 2"));
    assertEquals("unexpected token after infix operator", thrown.reason());
  }
}
