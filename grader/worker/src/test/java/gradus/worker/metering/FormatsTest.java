package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.MeterLimits;
import java.util.IllegalFormatException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private static final MeterLimits LIMITS = new MeterLimits(1_000_000, 1 << 20, 1000);

  private static Submission.Run run(String body) {
    return Submission.of(body).meter(LIMITS);
  }

  private static void assertRefused(String body) {
    Submission.Run run = run(body);
    assertEquals(Exhaustion.MEMORY, run.reading().exhaustion(), body);
    assertFalse(run.reading().jvmSpent(), body);
  }

  private static long steps(String body) {
    Submission.Run run = run(body);
    assertNull(run.thrown(), body);
    return run.reading().steps();
  }

  @Test
  void boundsWidthsAndPrecisionsBeforeThereIsAText() {
    for (String call :
        List.of(
            "String.format(\"%999999999d\", 1)",
            "String.format(Locale.ROOT, \"%-999999999s|\", \"x\")",
            "String.format(\"%.999999999f\", 1.0)",
            "String.format(\"%1$2000000.3f\", 1.0)",
            "\"%,999999999d\".formatted(1)",
            "\"%999999999n\".formatted()",
            "new Formatter().format(\"%999999999d\", 1)",
            "new Formatter().format(Locale.ROOT, \"%.999999999e\", 1.0)",
            "System.out.printf(\"%999999999d\", 1)",
            "System.out.printf(Locale.ROOT, \"%999999999d\", 1)",
            "System.out.format(\"%999999999d\", 1)",
            "System.err.format(Locale.ROOT, \"%999999999d\", 1)",
            "((Function<Object, String>) \"%999999999s\"::formatted).apply(1)",
            "((BiFunction<String, Object, String>) String::format).apply(\"%999999999s\", 1)")) {
      assertRefused("return " + call + ";");
    }
  }

  @Test
  void boundsATextThatIsFormattedOften() {
    String text = "String s = \"x\".repeat(100_000);";
    assertRefused(text + "return \"%s\".repeat(20).formatted(" + "s, ".repeat(19) + "s);");
    assertRefused(text + "return \"%1$s\".repeat(20).formatted(s);");
    assertRefused(text + "return (\"%s\" + \"%<s\".repeat(20)).formatted(s);");
    assertEquals("xxx", run(text + "return \"%.3s\".formatted(s);").result());
  }

  @Test
  void chargesWhatIsFormatted() {
    assertTrue(steps("return \"%80000s\".formatted(1);") > 10_000);
    assertTrue(
        steps("return \"%s\".formatted(BigInteger.TWO.pow(10_000));")
            > 10_000 + steps("return BigInteger.TWO.pow(10_000);"));
    assertTrue(
        steps("return \"%s\".formatted(new ArrayList<>(Collections.nCopies(9000, 1)));") > 9000);
  }

  @Test
  void ordinaryFormatsCostNextToNothing() {
    assertEquals(1 + 4, steps("return \"%-12s %8.3f%n\".formatted(\"mean\", 1.5);"));
    assertEquals(
        "mean            1.500 <7> 100% 7",
        run("return \"%-12s %8.3f <%3$d> 100%% %s\".formatted(\"mean\", 1.5, 7);").result(),
        "as the JDK formats it");
  }

  @Test
  void boundsDigitsOfDecimalFormats() {
    String format =
        "var f = new java.text.DecimalFormat(\"0.###\", new"
            + " java.text.DecimalFormatSymbols(Locale.ROOT));";
    String digits = format + "f.setMinimumFractionDigits(999999999);";
    assertRefused(digits + "return f.format(BigDecimal.ONE);");
    assertRefused(digits + "return f.format((Object) BigDecimal.ONE);");
    assertRefused(digits + "return f.format(1.5);");
    assertRefused(format + "return f.format(new BigDecimal(\"1E999999999\"));");
    assertEquals("1.5", run(format + "return f.format(1.5);").result());
    assertEquals("1.125", run(format + "return f.format(new BigDecimal(\"1.1251\"));").result());
  }

  @Test
  void boundsTextsMadeOfTexts() {
    String text = "String s = \"a\\n\".repeat(1000);";
    assertRefused(text + "return s.indent(999_999);");
    assertRefused(text + "return s.replace(\"a\", s);");
    assertRefused(text + "return s.replace(\"\", s);");
    assertEquals(" a\n b\n", run("return \"a\\nb\".indent(1);").result());
    assertEquals("a", run("return \"  a\".indent(-3).strip();").result());
    assertEquals("a-b-", run("return \"axbx\".replace(\"x\", new StringBuilder(\"-\"));").result());
    assertEquals("-a-", run("return \"a\".replace(\"\", \"-\");").result());
  }

  @Test
  void leavesMistakesToTheJdk() {
    for (String each :
        List.of(
            "\"%d\".formatted(\"x\")",
            "\"%s %s\".formatted(1)",
            "\"%-d\".formatted(1)",
            "\"%y\".formatted(1)",
            "\"%9999999999999d\".formatted(1)")) {
      assertInstanceOf(IllegalFormatException.class, run("return " + each + ";").thrown(), each);
    }
    assertInstanceOf(
        NullPointerException.class, run("return String.format((String) null, 1);").thrown());
    assertEquals("null", run("return String.format(\"%s\", (Object[]) null);").result());
  }
}
