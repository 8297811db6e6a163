package gradus.render;

import gradus.hunt.BugHunt;
import java.util.List;
import java.util.TreeSet;

/** Writes bug hunts. */
public final class HuntRenderer {

  /** Returns the code with its line numbers. */
  public String code(BugHunt hunt) {
    StringBuilder text = new StringBuilder();
    text.append("A bug hunt in ").append(Sanitizer.clean(exercise(hunt))).append(": one of these");
    text.append(" lines of ").append(Sanitizer.clean(hunt.file())).append("\nis wrong.\n\n");
    int number = 0;
    for (List<String> piece : hunt.regions()) {
      text.append(number == 0 ? "" : "      ...\n");
      for (String each : piece) {
        number++;
        text.append("%4d  %s".formatted(number, Sanitizer.clean(each)).stripTrailing())
            .append('\n');
      }
    }
    return text.append('\n').toString();
  }

  private static String exercise(BugHunt hunt) {
    String[] parts = hunt.mistake().split("/", 3);
    return parts[0] + "/" + parts[1];
  }

  /** Returns what may be wrong, by letter. */
  public String titles(BugHunt hunt) {
    StringBuilder text = new StringBuilder("What is wrong?\n");
    for (int i = 0; i < hunt.titles().size(); i++) {
      String letter = "  " + (char) ('a' + i) + ") ";
      text.append(Wrapped.text(letter, "     ", hunt.titles().get(i)));
    }
    return text.toString();
  }

  /** Returns what was right, and what the mistake is. */
  public String grade(BugHunt hunt, boolean found, boolean named) {
    StringBuilder text = new StringBuilder();
    text.append(found ? "The line is right" : "The line is " + lines(hunt));
    text.append(named ? ", and so is the name.\n" : found ? ", the name is not.\n" : ".\n");
    text.append(Wrapped.text("  ", hunt.answer()));
    text.append(Wrapped.text("  Who makes it is asked: ", "  ", hunt.hint()));
    return text.toString();
  }

  private static String lines(BugHunt hunt) {
    return String.join(" or ", new TreeSet<>(hunt.bugs()).stream().map(String::valueOf).toList());
  }
}
