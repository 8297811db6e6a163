package gradus.pages;

import gradus.model.TestStatus;
import gradus.model.Visibility;
import gradus.report.TestSection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How one test went, over all submissions. */
final class TestTally {

  private final String title;
  private final boolean hidden;
  private final List<Long> steps = new ArrayList<>();
  private int total;
  private int passed;

  /**
   * @param test the test in any of the reports
   */
  TestTally(TestSection test) {
    title = test.title();
    hidden = test.visibility() == Visibility.HIDDEN;
  }

  void add(TestSection test) {
    total++;
    if (test.status() == TestStatus.PASSED) {
      passed++;
      steps.add(test.steps());
    }
  }

  Markup row() {
    List<Long> counted = steps.stream().filter(each -> each >= 0).sorted().toList();
    String median = counted.isEmpty() ? "" : Wording.count(counted.get(counted.size() / 2));
    String most = counted.isEmpty() ? "" : Wording.count(Collections.max(counted));
    return Tag.of("tr")
        .line(
            Tag.of("td")
                .around(
                    Markup.text(title + " "), Tag.of("span", "dim").around(hidden ? "hidden" : "")),
            Tag.of("td").around(BarChart.share(passed, total)),
            Tag.of("td", "number").around(passed + " of " + total),
            Tag.of("td", "number").around(median),
            Tag.of("td", "number").around(most));
  }
}
