package gradus.exercise;

import gradus.files.JavaNames;
import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.json.JsonValue;
import gradus.json.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code exercise.json} says, before it is compared with the files beside it.
 *
 * @param packageName the package of its classes
 * @param metadata what the exercise says about itself
 * @param limits how much a test may use
 * @param policy what it changes for its learners' code
 * @param kind what sort of exercise it is
 * @param starter the names of the starter's files
 * @param provided the names of the files that learners get and do not hand in
 * @param shared the names of the sources that its tests share with other exercises
 * @param groups the groups, each with the line of its class name
 */
record ExerciseJson(
    String packageName,
    Metadata metadata,
    Limits limits,
    PolicyRules policy,
    Kind kind,
    List<Located<String>> starter,
    List<Located<String>> provided,
    List<Located<String>> shared,
    List<Located<TestGroup>> groups) {

  static final JsonKeys KEYS =
      new JsonKeys(
          Set.of("id", "title", "summary", "difficulty", "minutes", "starter", "groups"),
          Set.of(
              "$schema",
              "package",
              "prerequisites",
              "questions",
              "answers",
              "console",
              "formative",
              "submission",
              "provided",
              "shared",
              "limits",
              "policy"));

  private static final int MOST_GROUPS = 50;
  private static final Pattern SOURCE_FILE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\.java");

  static ExerciseJson read(JsonValue root, ExerciseId id, ProblemList problems) {
    JsonFields fields =
        JsonFields.of(root, "An exercise", KEYS, ExerciseReader.EXERCISE_JSON, problems);
    checkId(fields, id);
    if (fields.has("$schema")) {
      fields.text("$schema", 200);
    }
    Kind kind = Kind.read(fields);
    List<Located<String>> starter = starter(fields);
    List<Located<String>> provided = provided(fields, starter);
    return new ExerciseJson(
        fields.has("package") ? packageName(fields) : id.usualPackage(),
        Metadata.read(fields),
        Limits.read(fields.object("limits", Limits.KEYS), kind),
        PolicyRules.read(fields.object("policy", PolicyRules.KEYS)),
        kind,
        starter,
        provided,
        fields.words("shared", SOURCE_FILE),
        groups(fields, starter, kind, problems));
  }

  /** Returns the names of the starter's files, in their order. */
  Set<String> starterNames() {
    return names(starter);
  }

  /** Returns the names of the provided files, in their order. */
  Set<String> providedNames() {
    return names(provided);
  }

  private static Set<String> names(List<Located<String>> files) {
    Set<String> names = new LinkedHashSet<>();
    files.forEach(each -> names.add(each.value()));
    return names;
  }

  private static void checkId(JsonFields fields, ExerciseId id) {
    String given = fields.word("id", JavaNames.ID);
    if (!given.isEmpty() && !given.equals(id.name())) {
      fields.report("id", "must be the folder's name, " + id.name() + ".");
    }
  }

  private static String packageName(JsonFields fields) {
    String name = fields.text("package", 200);
    if (!name.isEmpty() && !JavaNames.isPackage(name)) {
      fields.report("package", "must be a Java package such as de.uni.prog1.week3.");
    } else if (JavaNames.isReserved(name)) {
      fields.report("package", "must not be a package of Java, JUnit or Gradus.");
    }
    return name;
  }

  private static List<Located<String>> starter(JsonFields fields) {
    List<Located<String>> starter = fields.words("starter", SOURCE_FILE);
    if (fields.isEmptyArray("starter")) {
      fields.report("starter", "must name at least one file.");
    }
    return starter;
  }

  private static List<Located<String>> provided(JsonFields fields, List<Located<String>> starter) {
    List<Located<String>> provided = fields.words("provided", SOURCE_FILE);
    Set<String> both = names(starter);
    both.retainAll(names(provided));
    for (String each : both) {
      fields.report("provided", "names " + each + ", which \"starter\" names too.");
    }
    return provided;
  }

  private static List<Located<TestGroup>> groups(
      JsonFields fields, List<Located<String>> starter, Kind kind, ProblemList problems) {
    int before = problems.size();
    List<JsonValue> elements = fields.array("groups");
    if (elements.size() > MOST_GROUPS) {
      fields.report("groups", "must hold at most " + MOST_GROUPS + " groups.");
      return List.of();
    }
    String first = starter.isEmpty() ? "" : JavaNames.classOf(starter.get(0).value());
    List<Located<TestGroup>> groups = new ArrayList<>();
    for (JsonValue each : elements) {
      JsonFields group = fields.element(each, "A group", TestGroup.KEYS);
      groups.add(new Located<>(TestGroup.read(group, first), group.line("tests")));
    }
    GroupChecks checks = new GroupChecks(groups, problems);
    checks.checkNames();
    checks.checkAims(kind.submission());
    if (fields.has("groups") && problems.size() == before && !kind.formative()) {
      checks.checkPoints(fields);
    }
    return List.copyOf(groups);
  }
}
