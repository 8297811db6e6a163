package gradus.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text is never markup, whatever it holds, and markup can neither run nor fetch a thing. */
final class MarkupTest {

  @Test
  void textIsEscaped() {
    assertEquals(
        "&lt;b&gt; &amp;amp; &quot;x&quot; &#39;y&#39; a\n\tb",
        Markup.text("<b> &amp; \"x\" 'y' a\n\tb").toString());
  }

  @Test
  void whatCannotBeSeenIsReplaced() {
    for (String each :
        List.of(
            "\0",
            "\r",
            "\u001b",
            "\u0085",
            "\u202e",
            "\u2066",
            "\ud800",
            "\udc00",
            "\ufeff",
            "\uffff",
            "\ufdd0",
            "\ue000",
            "\u2028",
            "\udbff\udfff")) {
      assertEquals("a\uFFFDb", Markup.text("a" + each + "b").toString(), each);
    }
  }

  @Test
  void namesOfManyLanguagesStayAsTheyAre() {
    for (String each : List.of("Müller Jörg", "نیما می\u200cخواهد", "王小明", "O’Brien", "😀")) {
      assertEquals(each, Markup.text(each).toString());
    }
  }

  @Test
  void attributesAreEscaped() {
    assertEquals(
        "<p class=\"a&quot; onclick=&quot;b\">x</p>",
        Tag.of("p").with("class", "a\" onclick=\"b").around("x").toString());
  }

  @Test
  void nothingThatRunsOrFetchesIsKnown() {
    for (String each : List.of("script", "iframe", "img", "object", "link", "base", "SCRIPT", "")) {
      assertThrows(IllegalArgumentException.class, () -> Tag.of(each), each);
    }
    for (String each :
        List.of("onclick", "onload", "src", "href", "style", "srcdoc", "xlink:href")) {
      assertThrows(IllegalArgumentException.class, () -> Tag.of("p").with(each, "x"), each);
    }
  }

  @Test
  void linksStayBelowThePage() {
    assertEquals("<a href=\"./a%20b/index.html\">x</a>", link("a b/index.html"));
    assertEquals("<a href=\"./javascript%3Aalert%281%29\">x</a>", link("javascript:alert(1)"));
    assertEquals("<a href=\"./%22%3E%3F%23%C3%BC\">x</a>", link("\">?#ü"));
    assertFalse(link("\\\\host\\share").contains("\\"));
  }

  private static String link(String file) {
    return Tag.of("a").to(file).around("x").toString();
  }
}
