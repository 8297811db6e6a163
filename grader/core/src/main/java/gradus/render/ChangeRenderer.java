package gradus.render;

import gradus.model.TestStatus;
import gradus.report.GradeReport;
import gradus.report.TestSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what changed from one report to the next. */
public final class ChangeRenderer {

  private static final int MOST = 3;

  /** Returns lines of text; empty where no test ends otherwise than before. */
  public String render(GradeReport before, GradeReport after) {
    Map<String, TestStatus> old = new HashMap<>();
    before.result().tests().forEach(each -> old.put(each.id(), each.status()));
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    for (TestSection each : after.result().tests()) {
      boolean passed = old.get(each.id()) == TestStatus.PASSED;
      boolean passes = each.status() == TestStatus.PASSED;
      if (passes && !passed) {
        better.add(each.title());
      } else if (passed && !passes) {
        worse.add(each.title());
      }
    }
    return lines("Now passes", better) + lines("No longer passes", worse);
  }

  private static String lines(String word, List<String> titles) {
    StringBuilder text = new StringBuilder();
    titles.stream()
        .limit(MOST)
        .forEach(each -> text.append(word).append(": ").append(Sanitizer.clean(each)).append('\n'));
    int more = titles.size() - MOST;
    return text + (more > 0 ? "%s: %d more\n".formatted(word, more) : "");
  }
}
