package gradus.exercise;

import gradus.files.JavaNames;
import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.model.Points;
import gradus.model.Visibility;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tests that earn points together.
 *
 * @param id its name in reports
 * @param title its name for readers
 * @param tests the class that holds them, without the package, such as {@code ATest$Ties}
 * @param visibility whether learners see them
 * @param points what they are worth together
 * @param hint what to think about when one fails; always there in a hidden group
 * @param scoring how they earn the points
 * @param aim what they are earned for
 */
public record TestGroup(
    String id,
    String title,
    String tests,
    Visibility visibility,
    Points points,
    @Nullable String hint,
    Scoring scoring,
    Aim aim) {

  static final JsonKeys KEYS =
      new JsonKeys(
          Set.of("id", "title", "points"),
          Set.of("tests", "visibility", "hint", "scoring", "kind", "share", "places"));

  private static final Map<String, Visibility> VISIBILITIES =
      Map.of(
          Visibility.VISIBLE.word(),
          Visibility.VISIBLE,
          Visibility.HIDDEN.word(),
          Visibility.HIDDEN);

  private static final Points ONE = Points.of(BigDecimal.ONE);
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000);

  /** Makes a group of tests for learners' code. */
  public TestGroup(
      String id,
      String title,
      String tests,
      Visibility visibility,
      Points points,
      @Nullable String hint,
      Scoring scoring) {
    this(id, title, tests, visibility, points, hint, scoring, Aim.CODE);
  }

  /**
   * Reads a group.
   *
   * @param starter the first starter class, after which test classes are named where nothing else
   *     is said: {@code AExamples} for a visible group, {@code ATest$RealData} for a hidden one
   *     with the id {@code real_data}
   */
  static TestGroup read(JsonFields fields, String starter) {
    Aim aim = Aim.read(fields);
    Visibility usual = aim.what() == Aim.What.REFERENCE ? Visibility.VISIBLE : Visibility.HIDDEN;
    Visibility visibility = fields.choice("visibility", VISIBILITIES, usual);
    String hint = fields.has("hint") ? fields.text("hint", 500) : null;
    if (hint == null && fields.has("id") && visibility == Visibility.HIDDEN) {
      fields.report("hint", "is missing: of a hidden group, learners see only title and hint.");
    }
    String id = fields.word("id", JavaNames.ID);
    return new TestGroup(
        id,
        fields.text("title", 100),
        tests(fields, starter, id, visibility, aim),
        visibility,
        points(fields),
        hint,
        fields.choice("scoring", Scoring.BY_WORD, Scoring.PROPORTIONAL),
        aim);
  }

  /** No class of the exercise has the tests of a group that is about learners' own tests. */
  private static String tests(
      JsonFields fields, String starter, String id, Visibility visibility, Aim aim) {
    if (fields.has("tests") && aim.what() != Aim.What.CODE) {
      fields.report("tests", "is for groups without \"kind\": learners hand in the tests.");
    }
    if (aim.what() != Aim.What.CODE) {
      return id.isEmpty() ? "" : JavaNames.camelCase(id);
    }
    return fields.has("tests") ? tests(fields) : usualTests(starter, id, visibility);
  }

  private static String usualTests(String starter, String id, Visibility visibility) {
    if (starter.isEmpty() || id.isEmpty()) {
      return "";
    }
    return visibility == Visibility.VISIBLE
        ? starter + "Examples"
        : starter + "Test$" + JavaNames.camelCase(id);
  }

  private static String tests(JsonFields fields) {
    String tests = fields.text("tests", 200);
    if (!tests.isEmpty() && !JavaNames.isNestedClass(tests)) {
      fields.report("tests", "must name a class without its package, such as ATest or ATest$Ties.");
      return "";
    }
    return tests;
  }

  private static Points points(JsonFields fields) {
    BigDecimal number = fields.number("points");
    if (number == null) {
      return ONE;
    }
    if (number.signum() <= 0 || number.compareTo(MOST_POINTS) > 0) {
      fields.report("points", "must be above 0 and at most " + MOST_POINTS + ".");
      return ONE;
    }
    if (number.stripTrailingZeros().scale() > Points.DECIMALS) {
      fields.report("points", "must have at most " + Points.DECIMALS + " decimals.");
      return ONE;
    }
    return Points.of(number);
  }
}
