package gradus.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws how often each of some things is, as columns. Written out rather than by a library of
 * charts: those measure letters with the machine's fonts, of which a server may have none, so that
 * the same grades would not give the same page; and they are as large as all of this program.
 */
final class BarChart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 170;
  private static final int TOP = 16;
  private static final int BOTTOM = 144;
  private static final int GAP = 4;

  /**
   * One column.
   *
   * @param label what is counted
   * @param count how often it is
   */
  record Bar(String label, int count) {}

  private BarChart() {}

  /**
   * Draws columns.
   *
   * @param caption what is shown
   * @param bars at least one
   */
  static Markup draw(String caption, List<Bar> bars) {
    int most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
    int step = WIDTH / bars.size();
    List<Markup> shapes = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      shapes.add(column(bars.get(i), i * step, step, most));
    }
    shapes.add(
        Tag.of("line")
            .with("x1", 0)
            .with("x2", WIDTH)
            .with("y1", BOTTOM)
            .with("y2", BOTTOM)
            .line());
    Markup drawing =
        Tag.of("svg", "chart")
            .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .with("role", "img")
            .with("aria-label", caption + ": " + said(bars))
            .block(Markup.all(shapes));
    return Tag.of("figure").block(Tag.of("figcaption").line(caption), drawing);
  }

  private static Markup column(Bar bar, int left, int step, int most) {
    int height = (int) ((long) (BOTTOM - TOP) * bar.count() / most);
    int middle = left + step / 2;
    Markup shape =
        Tag.of("rect", "bar")
            .with("x", left + GAP)
            .with("y", BOTTOM - height)
            .with("width", step - 2 * GAP)
            .with("height", height)
            .line();
    String count = bar.count() == 0 ? "" : Wording.count(bar.count());
    return Markup.all(
        shape, text(count, middle, BOTTOM - height - GAP), text(bar.label(), middle, HEIGHT - GAP));
  }

  private static Markup text(String text, int middle, int bottom) {
    return text.isEmpty()
        ? Markup.NONE
        : Tag.of("text")
            .with("x", middle)
            .with("y", bottom)
            .with("text-anchor", "middle")
            .line(text);
  }

  private static String said(List<Bar> bars) {
    return String.join(
        ", ", bars.stream().map(each -> each.label() + ": " + each.count()).toList());
  }

  /** Draws a share of a whole, for a cell of a table. */
  static Markup share(int part, int whole) {
    int width = 100;
    int filled = whole == 0 ? 0 : (int) ((long) width * part / whole);
    return Tag.of("svg")
        .with("viewBox", "0 0 100 10")
        .with("width", width)
        .with("height", 10)
        .with("role", "img")
        .with("aria-label", part + " of " + whole)
        .around(
            Tag.of("rect", "room").with("width", width).with("height", 10).around(),
            Tag.of("rect", "bar").with("width", filled).with("height", 10).around());
  }
}
