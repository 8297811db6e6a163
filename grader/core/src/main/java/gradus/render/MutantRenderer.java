package gradus.render;

import gradus.execution.TestOutcome;
import gradus.model.TestStatus;
import gradus.protocol.Mutant;
import gradus.verify.MutantInspection;
import java.util.List;

/** Writes what the tests make of one mutant, for an author at work on a survivor. */
public final class MutantRenderer {

  private final boolean reveal;

  /**
   * @param reveal whether to show what failed tests said
   */
  public MutantRenderer(boolean reveal) {
    this.reveal = reveal;
  }

  /** Returns it as lines of text. */
  public String render(MutantInspection inspection) {
    Mutant mutant = inspection.mutant();
    StringBuilder text = new StringBuilder();
    text.append(
        "mutant %d of %d: %s\n"
            .formatted(inspection.number(), inspection.total(), Sanitizer.clean(mutant.id())));
    text.append("  line %d: %s\n".formatted(mutant.line(), Sanitizer.clean(mutant.description())));
    List<TestOutcome> failed =
        inspection.outcomes().stream().filter(each -> each.status() != TestStatus.PASSED).toList();
    List<TestOutcome> touched =
        inspection.outcomes().stream()
            .filter(each -> each.status() == TestStatus.PASSED && inspection.changesSteps(each))
            .toList();
    text.append(failed.isEmpty() ? "  It survives: every test passes.\n" : "  Noticed by:\n");
    failed.forEach(each -> text.append(failure(each)));
    if (!touched.isEmpty()) {
      text.append("  These pass, and take other steps than with the reference:\n");
      touched.forEach(
          each -> text.append("    ").append(Sanitizer.clean(each.testId())).append('\n'));
    }
    return text.toString();
  }

  private String failure(TestOutcome outcome) {
    String line = "    %s %s\n".formatted(outcome.status(), Sanitizer.clean(outcome.testId()));
    return reveal && !outcome.message().isEmpty()
        ? line + Sanitizer.quote(outcome.message(), "      ")
        : line;
  }
}
