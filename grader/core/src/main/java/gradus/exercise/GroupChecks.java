package gradus.exercise;

import gradus.files.JavaNames;
import gradus.json.JsonFields;
import gradus.json.Located;
import gradus.model.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the groups of an exercise against each other and against its files. */
final class GroupChecks {

  /** One over the share of all points that visible groups may hold. */
  private static final int VISIBLE_FRACTION = 5;

  private final List<Located<TestGroup>> groups;
  private final ProblemList problems;

  GroupChecks(List<Located<TestGroup>> groups, ProblemList problems) {
    this.groups = groups;
    this.problems = problems;
  }

  /** Reports groups that share an id or a class, and sources that are visible and hidden. */
  void checkNames() {
    Set<String> ids = new HashSet<>();
    Set<String> classes = new HashSet<>();
    Map<String, Visibility> files = new HashMap<>();
    for (Located<TestGroup> each : groups) {
      TestGroup group = each.value();
      if (!group.id().isEmpty() && !ids.add(group.id())) {
        report(each, "Two groups have the id \"" + group.id() + "\".");
      }
      if (group.tests().isEmpty()) {
        continue;
      }
      if (!classes.add(group.tests())) {
        report(each, "Two groups name the class " + group.tests() + ".");
      }
      String file = JavaNames.sourceFileOf(group.tests());
      Visibility first = files.putIfAbsent(file, group.visibility());
      if (first != null && first != group.visibility()) {
        report(each, file + " holds visible and hidden tests: learners get the whole file.");
      }
    }
  }

  /** Reports visible groups that are worth too much, and that no group is hidden. */
  void checkPoints(JsonFields fields) {
    long all = 0;
    long visible = 0;
    for (Located<TestGroup> each : groups) {
      long micros = each.value().points().micros();
      all += micros;
      visible += each.value().visibility() == Visibility.VISIBLE ? micros : 0;
    }
    if (visible == all) {
      fields.report("groups", "must hold at least one hidden group.");
    } else if (visible * VISIBLE_FRACTION > all) {
      fields.report("groups", "give more than 20 % of the points to visible groups.");
    }
  }

  /** Reports groups that do not fit what learners hand in. */
  void checkAims(Handed handed) {
    int references = 0;
    for (Located<TestGroup> each : groups) {
      Aim.What what = each.value().aim().what();
      references += what == Aim.What.REFERENCE ? 1 : 0;
      if (handed == Handed.CODE && what != Aim.What.CODE) {
        report(each, "A group has a \"kind\" only where \"submission\" is \"tests\".");
      } else if (handed == Handed.TESTS && what == Aim.What.CODE) {
        report(each, "Where learners hand in tests, each group needs a \"kind\".");
      }
    }
    if (handed == Handed.TESTS && references != 1 && !groups.isEmpty()) {
      report(groups.get(0), "One group must be of the kind \"reference\".");
    }
  }

  /** Reports groups whose class has no source among the tests. */
  void checkFiles(Set<String> given, Set<String> tests) {
    for (Located<TestGroup> each : groups) {
      if (each.value().aim().what() != Aim.What.CODE) {
        continue;
      }
      String name = each.value().tests();
      String file = JavaNames.sourceFileOf(name);
      if (given.contains(file)) {
        report(each, "The class " + name + " is in a file that learners get, not in a test.");
      } else if (!name.isEmpty() && !tests.contains(file)) {
        report(each, "The class " + name + " needs the file " + file + ", which is missing.");
      }
    }
  }

  private void report(Located<TestGroup> group, String message) {
    problems.report(ExerciseReader.EXERCISE_JSON, group.line(), message);
  }
}
