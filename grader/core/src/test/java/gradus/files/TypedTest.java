package gradus.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Advice can be pasted into a shell. */
final class TypedTest {

  @AfterEach
  void forget() {
    System.clearProperty("gradus.called");
  }

  @Test
  void aCommandIsTypedAsThisOneWas() {
    assertEquals("gradus list", Typed.command("list"));
    assertEquals("gradus list", Typed.anywhere("list"));
    System.setProperty("gradus.called", "../gradus/gradus");
    assertEquals("../gradus/gradus list", Typed.command("list"));
    Path launcher = Path.of("../gradus/gradus").toAbsolutePath().normalize();
    assertEquals(Typed.word(launcher.toString()) + " list", Typed.anywhere("list"));
  }

  @Test
  void whatAShellWouldChangeIsQuoted() {
    System.setProperty("gradus.called", "/my course/gradus");
    assertEquals("'/my course/gradus' list", Typed.command("list"));
    assertEquals("/Übung-1/a_b.c", Typed.word("/Übung-1/a_b.c"));
    assertEquals("'O'\\''Neil'", Typed.word("O'Neil"));
    assertEquals("'$(x)'", Typed.word("$(x)"));
    assertEquals("''", Typed.word(""));
  }
}
