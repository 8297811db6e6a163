package gradus.render;

import gradus.debrief.Debrief;
import gradus.debrief.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what can be learnt from others. */
public final class DebriefRenderer {

  private static final String MARGIN = "    ";

  private final int columns;

  /**
   * @param columns how wide the terminal is
   */
  public DebriefRenderer(int columns) {
    this.columns = columns;
  }

  /** Returns lines of text. */
  public String render(Debrief debrief) {
    StringBuilder text = new StringBuilder("Steps in all tests together\n");
    List<Way> all = new ArrayList<>(debrief.ways());
    all.add(0, debrief.own());
    int width = all.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    all.forEach(each -> steps(text, each, width));
    debrief.ways().forEach(each -> sources(text, each));
    text.append(heading("From yours to the reference"));
    text.append(
        debrief.difference().isEmpty()
            ? MARGIN + "Yours is the reference, line by line.\n"
            : Sanitizer.quote(debrief.difference().stripTrailing(), MARGIN));
    if (!debrief.followUps().isEmpty()) {
      text.append('\n').append(new StatementRenderer(columns).render(debrief.followUps()));
    }
    return text.toString();
  }

  private static void steps(StringBuilder text, Way way, int width) {
    String name = Sanitizer.clean(way.name()) + " ".repeat(width - way.name().length());
    text.append(String.format(Locale.ROOT, "  %s %,15d\n", name, way.steps()));
  }

  private static void sources(StringBuilder text, Way way) {
    way.texts()
        .forEach(
            (path, source) ->
                text.append(heading(way.name() + ": " + path))
                    .append(Sanitizer.quote(source.stripTrailing(), MARGIN)));
  }

  private static String heading(String title) {
    return "\n" + Style.STRONG.of(Sanitizer.clean(title)) + "\n";
  }
}
