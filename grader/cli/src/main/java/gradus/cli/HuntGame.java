package gradus.cli;

import gradus.hunt.BugHunt;
import gradus.render.HuntRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plays a bug hunt: which line is wrong, and what is wrong with it. */
final class HuntGame {

  private static final String NOT_KNOWN = "?";

  private final HuntRenderer renderer = new HuntRenderer();
  private final Dialogue dialogue;

  HuntGame(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /**
   * Plays a hunt.
   *
   * @return whether both answers were right; null where the answers ended before
   * @throws IOException if answers cannot be read
   */
  @Nullable Boolean play(BugHunt hunt) throws IOException {
    dialogue.say(renderer.code(hunt));
    Integer line = number("Line of the bug: ", hunt.lines());
    if (line == null) {
      return null;
    }
    boolean found = hunt.bugs().contains(line);
    dialogue.say("\n" + renderer.titles(hunt));
    Integer title = letter("Your choice: ", hunt.titles().size());
    if (title == null) {
      return null;
    }
    boolean named = title > 0 && hunt.titles().get(title - 1).equals(hunt.answer());
    dialogue.say(renderer.grade(hunt, found, named));
    return found && named;
  }

  /** Returns a number from 1 up to a bound; 0 where it is not known; null where answers end. */
  private @Nullable Integer number(String prompt, int most) throws IOException {
    for (String typed = dialogue.ask(prompt); typed != null; typed = dialogue.ask(prompt)) {
      if (typed.equals(NOT_KNOWN)) {
        return 0;
      }
      if (typed.matches("\\d{1,6}") && Integer.parseInt(typed) <= most && !typed.matches("0+")) {
        return Integer.parseInt(typed);
      }
      dialogue.say("Type the number of a line, from 1 to " + most + "; ? if you do not know.\n");
    }
    return null;
  }

  private @Nullable Integer letter(String prompt, int most) throws IOException {
    List<String> letters = List.of("a", "b", "c", "d").subList(0, most);
    for (String typed = dialogue.ask(prompt); typed != null; typed = dialogue.ask(prompt)) {
      int at = letters.indexOf(typed.toLowerCase(Locale.ROOT));
      if (at >= 0 || typed.equals(NOT_KNOWN)) {
        return at + 1;
      }
      dialogue.say(
          "Type a letter from a to " + letters.get(most - 1) + "; ? if you do not know.\n");
    }
    return null;
  }
}
