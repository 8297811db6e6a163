package gradus.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the words of headings; the resource's first lines describe its format. */
final class HeadingTable {

  private static final String RESOURCE = "headings.txt";

  /** The words by language and heading, the languages as the table has them. */
  static final Map<String, Map<Heading, String>> WORDS = read();

  private HeadingTable() {}

  private static Map<String, Map<Heading, String>> read() {
    List<List<String>> rows =
        text().lines().filter(each -> !each.startsWith("#")).map(HeadingTable::cells).toList();
    List<String> languages = rows.get(0);
    Map<String, Map<Heading, String>> words = new LinkedHashMap<>();
    for (int column = 1; column < languages.size(); column++) {
      Map<Heading, String> ofLanguage = new EnumMap<>(Heading.class);
      for (List<String> row : rows.subList(1, rows.size())) {
        ofLanguage.put(Heading.valueOf(row.get(0)), row.get(column));
      }
      words.put(languages.get(column), ofLanguage);
    }
    return Collections.unmodifiableMap(words);
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static String text() {
    try (InputStream in = HeadingTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + RESOURCE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
