package gradus.gradebook;

import gradus.intake.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who takes part in a course, as {@code roster.csv} says it.
 *
 * @param learners in the file's order
 * @param numbered learners by the numbers that Moodle gives them in single assignments
 */
public record Roster(List<Learner> learners, Map<String, Learner> numbered) {

  /** Nobody: of a course without a list. */
  public static final Roster EMPTY = new Roster(List.of(), Map.of());

  private static final String KEY = "learner";
  private static final Set<String> COLUMNS =
      Set.of(KEY, "name", "email", "login", "moodle", "canvas");

  public Roster {
    learners = List.copyOf(learners);
    numbered = Map.copyOf(numbered);
  }

  /** Returns the same list, on which participants of an assignment are known by their addresses. */
  public Roster knowing(Map<String, String> addresses) {
    Map<String, Learner> known = new HashMap<>(numbered);
    addresses.forEach(
        (number, address) ->
            only(Learner::email, address).ifPresent(each -> known.put(number, each)));
    return new Roster(learners, known);
  }

  /**
   * Reads a roster.
   *
   * @throws TableException with what is wrong, if something is
   */
  public static Roster read(Path file) throws TableException {
    CsvTable table = CsvTable.read(file);
    for (String each : table.header()) {
      if (!COLUMNS.contains(each.strip().toLowerCase(Locale.ROOT))) {
        throw new TableException(
            file, "no column may be called \"%s\": there are %s".formatted(each, names()));
      }
    }
    if (table.column(KEY) < 0) {
      throw new TableException(file, "the column \"learner\" is missing");
    }
    List<Learner> learners = table.body().stream().map(each -> learner(table, each)).toList();
    requireDifferent(file, learners);
    return new Roster(learners, Map.of());
  }

  private static String names() {
    return "learner, name, email, login, moodle and canvas";
  }

  private static Learner learner(CsvTable table, List<String> row) {
    return new Learner(
        CsvTable.cell(row, table.column(KEY)),
        CsvTable.cell(row, table.column("name")),
        CsvTable.cell(row, table.column("email")),
        CsvTable.cell(row, table.column("login")),
        CsvTable.cell(row, table.column("moodle")),
        CsvTable.cell(row, table.column("canvas")));
  }

  private static void requireDifferent(Path file, List<Learner> learners) throws TableException {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < learners.size(); i++) {
      String key = learners.get(i).key();
      if (key.isEmpty() || !keys.add(key)) {
        String trouble = key.isEmpty() ? "has no learner" : "has the learner " + key + " again";
        throw new TableException(file, "row %d %s".formatted(i + 2, trouble));
      }
    }
  }

  /** Returns whose a submission is; nothing where nobody, or more than one, could be meant. */
  public Optional<Learner> find(Origin origin) {
    return Optional.ofNullable(numbered.get(origin.participant()))
        .or(() -> only(Learner::moodle, origin.participant()))
        .or(() -> only(Learner::canvas, origin.canvasId()))
        .or(() -> only(Learner::login, origin.login()))
        .or(() -> only(Learner::key, origin.learner()))
        .or(() -> only(Learner::name, origin.learner()));
  }

  /** Returns whether somebody is listed, or there is no list. */
  public boolean lists(Learner learner) {
    return learners.isEmpty() || learners.contains(learner);
  }

  private Optional<Learner> only(Function<Learner, String> what, String wanted) {
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<Learner> found = new ArrayList<>(learners);
    found.removeIf(each -> !what.apply(each).equalsIgnoreCase(wanted));
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
