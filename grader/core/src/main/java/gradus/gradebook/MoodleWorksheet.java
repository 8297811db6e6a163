package gradus.gradebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moodle's offline grading worksheet. Moodle finds its participants by the number that ends {@code
 * Identifier}, takes grades up to {@code Maximum Grade}, and skips a row whose {@code Last modified
 * (grade)} is older than the grade it has: so all other cells stay as they came.
 *
 * @param table the worksheet
 */
record MoodleWorksheet(CsvTable table) implements Worksheet {

  private static final String IDENTIFIER = "Identifier";
  private static final String GRADE = "Grade";
  private static final String MOST = "Maximum Grade";
  private static final String CHANGEABLE = "Grade can be changed";
  private static final String COMMENTS = "Feedback comments";
  private static final String ADDRESS = "Email address";
  private static final String SUBMITTED = "Last modified (submission)";
  private static final Set<String> NEEDED =
      Set.of(IDENTIFIER, GRADE, MOST, "Last modified (grade)");

  private static final Pattern NUMBER = Pattern.compile("(?s)\\D*(\\d{1,18})");

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("EEEE, d MMMM uuuu, h:mm a")
          .toFormatter(Locale.ENGLISH);

  static boolean isOne(CsvTable table) {
    return table.column(IDENTIFIER) >= 0 && table.column(GRADE) >= 0;
  }

  static MoodleWorksheet of(Path file, CsvTable table) throws TableException {
    for (String each : NEEDED.stream().sorted().toList()) {
      if (table.column(each) < 0) {
        throw new TableException(file, "the column \"%s\" is missing".formatted(each));
      }
    }
    return new MoodleWorksheet(table);
  }

  @Override
  public boolean takesFiles() {
    return true;
  }

  @Override
  public Map<String, LocalDateTime> times() {
    Map<String, LocalDateTime> times = new HashMap<>();
    for (List<String> each : table.body()) {
      try {
        String time = cell(each, SUBMITTED).replace('\u202F', ' ');
        times.put(number(each), LocalDateTime.parse(time, TIME));
      } catch (DateTimeException e) {
        // Nothing was handed in, or the download is of another language.
      }
    }
    times.remove("");
    return times;
  }

  @Override
  public Map<String, String> addresses() {
    Map<String, String> addresses = new HashMap<>();
    table.body().forEach(each -> addresses.put(number(each), cell(each, ADDRESS)));
    addresses.remove("");
    return addresses;
  }

  private String cell(List<String> row, String column) {
    return CsvTable.cell(row, table.column(column));
  }

  private String number(List<String> row) {
    Matcher matcher = NUMBER.matcher(cell(row, IDENTIFIER));
    return matcher.matches() ? matcher.group(1) : "";
  }

  @Override
  public Filled fill(List<Entry> entries, Function<Entry, String> comment) {
    List<List<String>> rows = new ArrayList<>(table.rows());
    List<String> left = new ArrayList<>();
    int grades = 0;
    Map<String, Integer> numbers = numbers();
    for (Entry each : entries) {
      int found = find(each, numbers);
      String reason = found < 0 ? "no row of the worksheet is theirs" : reason(each, found);
      if (reason.isEmpty()) {
        rows.set(found, filled(rows.get(found), each, comment.apply(each)));
        grades++;
      } else {
        left.add(each.named() + ": " + reason);
      }
    }
    return new Filled(table.with(rows).write(), grades, left);
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 1; i < table.rows().size(); i++) {
      numbers.merge(number(table.rows().get(i)), i, (one, other) -> -1);
    }
    return numbers;
  }

  private int find(Entry entry, Map<String, Integer> numbers) {
    return entry.participant().isEmpty()
        ? Rows.find(table, row -> isCalled(row, entry))
        : numbers.getOrDefault(entry.participant(), -1);
  }

  private boolean isCalled(List<String> row, Entry entry) {
    return Rows.same(cell(row, ADDRESS), entry.learner().email())
        || Rows.same(cell(row, "Full name"), entry.learner().shown());
  }

  private String reason(Entry entry, int row) {
    if (!entry.isGraded()) {
      return "it was not graded";
    }
    List<String> cells = table.rows().get(row);
    if (cell(cells, CHANGEABLE).equalsIgnoreCase("no")) {
      return "Moodle has locked the grade";
    }
    return Rows.number(cell(cells, MOST)).signum() > 0
        ? ""
        : "the worksheet's maximum grade is no number: an assignment with a scale takes no points";
  }

  private List<String> filled(List<String> row, Entry entry, String comment) {
    List<String> cells = new ArrayList<>(row);
    String most = cell(row, MOST);
    BigDecimal grade = Rows.share(entry, Rows.number(most));
    String text = grade.toPlainString();
    cells.set(table.column(GRADE), most.contains(",") ? text.replace('.', ',') : text);
    int comments = table.column(COMMENTS);
    if (comments >= 0) {
      cells.set(comments, comment);
    }
    return cells;
  }
}
