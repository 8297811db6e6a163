package gradus.pages;

import java.util.ArrayList;
import java.util.List;

/** A table, whose columns are of texts or of numbers. */
final class Table {

  private final String caption;
  private final List<Markup> heads = new ArrayList<>();

  private Table(String caption) {
    this.caption = caption;
  }

  static Table of(String caption) {
    return new Table(caption);
  }

  Table texts(String... names) {
    return added(Tag.of("th"), names);
  }

  Table numbers(String... names) {
    return added(Tag.of("th", "number"), names);
  }

  /** A column without a name has no head. */
  private Table added(Tag head, String... names) {
    for (String each : names) {
      heads.add(each.isEmpty() ? Tag.of("td").around() : head.with("scope", "col").around(each));
    }
    return this;
  }

  Markup holding(List<Markup> rows) {
    return Tag.of("table")
        .block(
            Tag.of("caption").line(caption),
            Tag.of("thead").block(Tag.of("tr").line(Markup.all(heads))),
            Tag.of("tbody").block(Markup.all(rows)));
  }
}
