package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.MeterLimits;
import org.junit.jupiter.api.Test;

class PatternsTest {

  private static final String COMPILED =
      "var p = java.util.regex.Pattern.compile(\"[a-z]+\"); var m = p.matcher(\"ab, cde; f.\");";

  private static long steps(String body) {
    Submission.Run run = Submission.of(body).meter();
    assertNull(run.thrown(), body);
    return run.reading().steps() - 1;
  }

  /** Every text has 12 characters or is cut from one; the pattern is too short to count. */
  @Test
  void chargesWhatAPatternGoesPast() {
    assertEquals(13, steps("return \"ab, cde; f..\".split(\"[^a-z]+\");"));
    assertEquals(13, steps("return \"ab, cde; f..\".replaceAll(\"[^a-z]+\", \" \");"));
    assertEquals(13, steps("return \"ab, cde; f..\".replaceFirst(\"[^a-z]+\", \" \");"));
    assertEquals(13, steps("return \"ab, cde; f..\".matches(\"[^a-z]+\");"));
    assertEquals(3, steps(COMPILED + "return m.find();"));
    assertEquals(3 + 6, steps(COMPILED + "return m.find() && m.find();"));
    assertEquals(3 + 5, steps(COMPILED + "return m.find() && m.find(3);"));
    assertEquals(3 + 3 + 6, steps(COMPILED + "return m.find() && m.reset().find(0) && m.find();"));
    assertEquals(1, steps(COMPILED + "return m.region(2, 5).lookingAt();"));
    assertEquals(3, steps(COMPILED + "return m.lookingAt();"));
    assertEquals(12, steps(COMPILED + "return m.matches();"));
    assertEquals(12, steps(COMPILED + "return m.results().count();"));
    assertEquals(12 + 3, steps(COMPILED + "return m.replaceAll(each -> \"-\").length();"));
    assertEquals(12, steps(COMPILED + "BooleanSupplier f = m::matches; return f.getAsBoolean();"));
  }

  @Test
  void chargesLongPatternsMore() {
    assertEquals(13 * 2, steps("return \"ab, cde; f..\".split(\"[^a-zA-Z0-9_$]+\");"));
  }

  @Test
  void keepsThePlaceOfEachOfTwoMatchers() {
    String two = COMPILED + "var n = p.matcher(\"xy zzz\"); boolean b = true;";
    assertEquals(
        3 + 3 + 6 + 5, steps(two + "b = m.find() && n.find() && m.find() && n.find(); return b;"));
  }

  @Test
  void tokensCostAsMuchAsTheirText() {
    String text =
        "var m = java.util.regex.Pattern.compile(\"\\\\w+\").matcher(\"ab \".repeat(1000));";
    assertEquals(46 + 3000 + 1001 + 1000, steps(text + "while (m.find()) {} return 1;"));
  }

  @Test
  void endsAtTheBudgetWhereItTracksBack() {
    for (String each :
        new String[] {
          "\"a\".repeat(60).matches(\"(.*)(.*)(.*)(.*)(.*)(.*)b\")",
          "\"a\".repeat(60).replaceAll(\"(.*)(.*)(.*)(.*)(.*)(.*)b\", \"\")",
          "java.util.regex.Pattern.compile(\"(.*)(.*)(.*)(.*)(.*)(.*)b\").matcher(\"a\".repeat(60)).find()",
          "java.util.regex.Pattern.compile(\"(.*)(.*)(.*)(.*)(.*)(.*)b\").asPredicate().test(\"a\".repeat(60))"
        }) {
      Submission.Run run =
          Submission.of("return " + each + ";").meter(new MeterLimits(100_000, 1 << 20, 1000));
      assertEquals(Exhaustion.STEPS, run.reading().exhaustion(), each);
      assertEquals(100_000, run.reading().steps(), each);
    }
  }
}
