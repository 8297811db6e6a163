package gradus.worker.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.protocol.DeclaredTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a test which is called directly ends as it does under JUnit. */
final class DirectCallTest {

  /** What the tests below did, in order. */
  private static final List<String> SEEN = new ArrayList<>();

  /** Run by the launchers under test only. */
  static final class Samples {

    private final int one = 1;

    @Test
    void passes() {
      SEEN.add("passes");
    }

    @Test
    void failsAnAssertion() {
      Assertions.assertEquals(2, one);
    }

    @Test
    void throwsACheckedException() throws IOException {
      throw new IOException("no file");
    }

    @Test
    void isAborted() {
      Assumptions.abort("not today");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -2, Double.NaN, -3})
    void doubles(double value) {
      SEEN.add("double " + value);
      Assertions.assertTrue(value > 0, () -> value + " is not positive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ""})
    void strings(String value) {
      SEEN.add("string " + value);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void booleans(boolean value) {
      SEEN.add("boolean " + value);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 7})
    void longs(long value) {
      SEEN.add("long " + value);
    }

    @Nested
    final class Inner {

      private int calls;

      @ParameterizedTest
      @ValueSource(ints = {5, 6})
      void eachOnAnObjectOfItsOwn(int value) {
        calls += one;
        SEEN.add(value + " in call " + calls);
      }

      @Nested
      final class WithoutConstructor {

        WithoutConstructor() {
          SEEN.add("constructed");
          throw new IllegalStateException("no object");
        }

        @Test
        void isNeverReached() {
          SEEN.add("reached");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passes",
        "failsAnAssertion",
        "throwsACheckedException",
        "isAborted",
        "doubles(double)",
        "strings(java.lang.String)",
        "booleans(boolean)",
        "longs(long)",
        "Inner.eachOnAnObjectOfItsOwn(int)",
        "Inner.WithoutConstructor.isNeverReached"
      })
  void endsAsUnderJUnit(String name) throws Exception {
    DeclaredTest test = test(name);
    ClassLoader loader = Samples.class.getClassLoader();
    SEEN.clear();
    String byJUnit = said(new JupiterLauncher().execute(test, loader).failure());
    SEEN.clear();
    assertEquals(byJUnit, said(DirectCall.execute(test, loader)));
  }

  private static String said(@Nullable Throwable failure) {
    return SEEN + (failure == null ? " passed" : " " + failure);
  }

  /** Reads {@code Nested.method(type)}. */
  private static DeclaredTest test(String name) {
    String signature = name.substring(name.indexOf('(') + 1).replace(")", "");
    List<String> types = name.contains("(") ? List.of(signature) : List.of();
    String path = name.replaceAll("\\(.*", "");
    int dot = path.lastIndexOf('.');
    String nested = dot < 0 ? "" : "$" + path.substring(0, dot).replace('.', '$');
    return new DeclaredTest(
        Samples.class.getName() + nested, path.substring(dot + 1), types, true, name);
  }
}
