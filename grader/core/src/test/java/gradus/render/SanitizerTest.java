package gradus.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SanitizerTest {

  @Test
  void ordinaryTextStaysAsItIs() {
    for (String each :
        List.of(
            "",
            "1.0E-9 is not close",
            "Größe ≥ 0, λ → ∞, 😀, 漢字",
            "a\tb",
            "List::of and a::b",
            "# heading, ## heading, a[0] #1")) {
      assertEquals(each, Sanitizer.clean(each));
    }
  }

  @Test
  void whatControlsATerminalIsReplaced() {
    Map<String, String> cases =
        Map.ofEntries(
            Map.entry("\u001b[31mred", "\uFFFD[31mred"),
            Map.entry("\u001b]0;title\u0007", "\uFFFD]0;title\uFFFD"),
            Map.entry("\u009b2J", "\uFFFD2J"),
            Map.entry("a\rb", "a\uFFFDb"),
            Map.entry("a\u0000b\u007f", "a\uFFFDb\uFFFD"),
            Map.entry("\b\b\b", "\uFFFD\uFFFD\uFFFD"),
            Map.entry("user\u202eresu", "user\uFFFDresu"),
            Map.entry("\u2066a\u2069", "\uFFFDa\uFFFD"),
            Map.entry("\u200b\ufeff\u00ad", "\uFFFD\uFFFD\uFFFD"),
            Map.entry("\ud800", "\uFFFD"),
            Map.entry("\udc00\ud83d", "\uFFFD\uFFFD"),
            Map.entry("\u2028\u2029", "\uFFFD\uFFFD"),
            Map.entry("\ue000", "\uFFFD"),
            Map.entry("\udb40\udc41", "\uFFFD"),
            Map.entry("\uffff", "\uFFFD"));
    cases.forEach((text, clean) -> assertEquals(clean, Sanitizer.clean(text)));
  }

  @Test
  void whatCommandsACiSystemIsReplaced() {
    Map<String, String> cases =
        Map.of(
            "::error::x", "\uFFFD:error::x",
            "  ::set-output name=a::b", "  \uFFFD:set-output name=a::b",
            "\t::stop-commands::t", "\t\uFFFD:stop-commands::t",
            "\u00a0\u3000::warning::w", "\u00a0\u3000\uFFFD:warning::w",
            "a ##[error]b", "a \uFFFD#[error]b",
            "##vso[task.complete result=Failed]", "\uFFFD#vso[task.complete result=Failed]",
            "##teamcity[buildStop]", "\uFFFD#teamcity[buildStop]",
            "###[error]", "#\uFFFD#[error]");
    cases.forEach((text, clean) -> assertEquals(clean, Sanitizer.clean(text)));
  }

  @Test
  void everyLineStandsBehindItsMargin() {
    for (String end : List.of("\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029")) {
      assertEquals("| a\n| b\n", Sanitizer.quote("a" + end + "b", "| "));
    }
    assertEquals("| a\n| \n| \n", Sanitizer.quote("a\n\n", "| "));
    assertEquals("| \n", Sanitizer.quote("", "| "));
  }

  @Test
  void whateverTheTextNothingHarmfulIsLeft() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 30; k++) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
        text.append(random.nextInt(5) == 0 ? "\n::" : "");
      }
      assertHarmless(Sanitizer.quote(text.toString(), "    "));
    }
  }

  private static void assertHarmless(String quoted) {
    assertTrue(quoted.endsWith("\n"));
    for (String line : quoted.substring(0, quoted.length() - 1).split("\n", -1)) {
      assertTrue(line.startsWith("    "), line);
      assertFalse(line.strip().startsWith("::"), line);
      assertFalse(line.contains("##["), line);
      line.codePoints()
          .forEach(
              each -> {
                int type = Character.getType(each);
                boolean harmless =
                    each == '\t'
                        || !List.of(
                                (int) Character.CONTROL,
                                (int) Character.FORMAT,
                                (int) Character.SURROGATE)
                            .contains(type);
                assertTrue(harmless, "U+%04X".formatted(each));
              });
    }
  }

  @Test
  void aHostileReportCannotSpeakToATerminalOrACiSystem() {
    String text =
        new TextRenderer(Detail.ALL)
            .render(Objects.requireNonNull(SampleReports.all().get("hostile")));
    for (String line : text.split("\n", -1)) {
      assertFalse(line.strip().startsWith("::"), line);
      assertFalse(line.contains("##["), line);
      assertFalse(
          line.codePoints().anyMatch(each -> each != '\t' && Character.isISOControl(each)), line);
      assertFalse(line.contains("\u202e"), line);
    }
  }
}
