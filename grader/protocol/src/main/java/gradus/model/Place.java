package gradus.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where something is.
 *
 * @param file the file's path as whoever wrote it knows it; empty for no particular file
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1; 0 where unknown
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  /** No particular place. */
  public static final Place NOWHERE = new Place("", 0, 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  public Place {
    line = Math.max(0, line);
    column = Math.max(0, column);
  }

  /** Returns a file as a whole; null is no particular file. */
  public static Place of(@Nullable String file) {
    return of(file, 0);
  }

  /** Returns a line; null is no particular file. */
  public static Place of(@Nullable String file, int line) {
    return of(file, line, 0);
  }

  /** Returns a column in a line; null is no particular file. */
  public static Place of(@Nullable String file, int line, int column) {
    return new Place(file == null ? "" : file, line, column);
  }

  /** Orders by file, line and column. */
  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code file:line:column}, as compilers say it, as far as it is known. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  }
}
