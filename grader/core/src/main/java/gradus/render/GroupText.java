package gradus.render;

import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Visibility;
import gradus.report.GroupSection;
import gradus.report.TestSection;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what became of the groups of tests, one after the other. */
public final class GroupText {

  /** With the headline and the last word, a report whose tests all fail fits into 40 lines. */
  private static final int MOST_LINES = 34;

  private final Detail detail;
  private final List<GroupSection> groups;
  private final List<TestSection> tests;

  /** What was said already: said again by the next test, it would teach nothing. */
  private final Set<String> said = new HashSet<>();

  private boolean cut;
  private boolean hinted;

  GroupText(Detail detail, List<GroupSection> groups, List<TestSection> tests) {
    this.detail = detail;
    this.groups = groups;
    this.tests = tests;
  }

  /** Returns a line for each group, and under it those of its tests that there is to look at. */
  String write() {
    StringBuilder text = new StringBuilder();
    int left = MOST_LINES - groups.size();
    for (GroupSection each : shown()) {
      String tests = tests(each);
      int lines = (int) tests.lines().count();
      boolean fits = isWhole() || lines <= left;
      cut |= !fits;
      left -= fits ? lines : 0;
      text.append(line(each)).append(fits ? tests : "");
    }
    return text.toString();
  }

  private List<GroupSection> shown() {
    return detail == Detail.FIRST
        ? groups.stream().filter(each -> each.passed() < each.total()).limit(1).toList()
        : groups;
  }

  private boolean isWhole() {
    return detail == Detail.PRINTED || detail == Detail.ALL;
  }

  /** Returns whether there is more to see than was written. */
  boolean isCut() {
    return cut;
  }

  private static String line(GroupSection group) {
    boolean passed = group.passed() == group.total();
    return "%s %s of %s points, %d of %d tests: %s%s\n"
        .formatted(
            passed ? Style.GOOD.of("passed") : Style.BAD.of("FAILED"),
            number(group.earned()),
            number(group.possible()),
            group.passed(),
            group.total(),
            Sanitizer.clean(group.title()),
            group.visibility() == Visibility.HIDDEN ? " (hidden)" : "");
  }

  /** Two decimals are enough for people; rounded down, so that only full points look full. */
  public static String number(Points points) {
    return points
        .toBigDecimal()
        .setScale(2, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private String tests(GroupSection group) {
    List<TestSection> own = tests.stream().filter(each -> each.group().equals(group.id())).toList();
    List<TestSection> missed =
        own.stream().filter(each -> each.status() != TestStatus.PASSED).toList();
    return printed(own) + failures(missed) + hint(missed);
  }

  private String printed(List<TestSection> tests) {
    return tests.stream()
        .filter(each -> isWhole() && each.status() == TestStatus.PASSED)
        .filter(each -> each.output() != null && !each.output().isEmpty())
        .map(each -> TestText.title(each) + TestText.printed(each, true))
        .collect(Collectors.joining());
  }

  private String failures(List<TestSection> missed) {
    if (detail == Detail.ALL) {
      return missed.stream().map(each -> TestText.full(each, true)).collect(Collectors.joining());
    }
    StringBuilder text = new StringBuilder();
    missed.stream().limit(1).forEach(each -> text.append(first(each)));
    if (missed.size() > 1) {
      cut = true;
      text.append("  and %d more\n".formatted(missed.size() - 1));
    }
    return text.toString();
  }

  private String first(TestSection test) {
    String message = test.message();
    boolean isNews = message == null || message.isEmpty() || said.add(message);
    return isNews ? TestText.full(test, isWhole()) : TestText.title(test);
  }

  /** Ten hints at once are none: the first is shown, the others are for those who ask. */
  private String hint(List<TestSection> missed) {
    if (missed.isEmpty() || missed.get(0).hint() == null || (hinted && detail != Detail.ALL)) {
      return "";
    }
    hinted = true;
    return "  hint: " + Sanitizer.clean(missed.get(0).hint()) + "\n";
  }
}
