package gradus.gradebook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gradus.files.BoundedFile;
import gradus.files.FileTrouble;
import gradus.files.Utf8Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as a platform or a spreadsheet wrote them.
 *
 * @param marked whether a byte order mark came first
 * @param separator what stood between cells
 * @param rows the cells, the header first; all rows are as long as the header
 */
record CsvTable(boolean marked, char separator, List<List<String>> rows) {

  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_ROWS = 100_000;

  CsvTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a file.
   *
   * @throws TableException if it is missing, too large, not UTF-8 or no such table
   */
  static CsvTable read(Path file) throws TableException {
    String text = text(file);
    boolean marked = text.startsWith(String.valueOf(Utf8Text.BYTE_ORDER_MARK));
    String content = marked ? text.substring(1) : text;
    char separator = separator(content);
    List<List<String>> rows = rows(file, content, separator);
    if (rows.isEmpty()) {
      throw new TableException(file, "the table is empty");
    }
    return new CsvTable(marked, separator, rows);
  }

  private static String text(Path file) throws TableException {
    try {
      Utf8Text decoded = Utf8Text.decode(BoundedFile.read(file, MOST_BYTES));
      if (!decoded.wellFormed()) {
        throw new TableException(file, "it is not UTF-8; save it as \"CSV UTF-8\"");
      }
      return decoded.text();
    } catch (IOException e) {
      throw new TableException(file, FileTrouble.of(e));
    }
  }

  /** Spreadsheets of some countries put semicolons where others put commas. */
  private static char separator(String content) {
    String header = content.lines().findFirst().orElse("");
    return count(header, ';') > count(header, ',') ? ';' : ',';
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  private static List<List<String>> rows(Path file, String content, char separator)
      throws TableException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(content)) {
      for (CsvRecord each : reader) {
        if (rows.size() > MOST_ROWS) {
          throw new TableException(file, "it has more than %,d rows".formatted(MOST_ROWS));
        }
        rows.add(each.getFields());
      }
    } catch (CsvParseException e) {
      throw new TableException(
          file,
          "row %d has not as many cells as the header, or a quote without an end"
              .formatted(rows.size() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  List<String> header() {
    return rows.get(0);
  }

  /** Returns the rows under the header. */
  List<List<String>> body() {
    return rows.subList(1, rows.size());
  }

  /** Returns where a column is, by its name in any case; negative where there is none. */
  int column(String name) {
    for (int i = 0; i < header().size(); i++) {
      if (header().get(i).strip().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns a cell without the space around it; empty where there is none. */
  static String cell(List<String> row, int column) {
    return column < 0 ? "" : row.get(column).strip();
  }

  /** Returns the same table with other rows. */
  CsvTable with(List<List<String>> others) {
    return new CsvTable(marked, separator, others);
  }

  /** Returns the file's text. */
  String write() {
    StringWriter text = new StringWriter();
    if (marked) {
      text.write(Utf8Text.BYTE_ORDER_MARK);
    }
    try (CsvWriter writer =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
