package gradus.verify.card;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with cards. */
final class Findings {

  /** The word for all that is found here, in reports and options. */
  private static final String CODE = "cards";

  private final List<Diagnostic> problems = new ArrayList<>();

  /** Takes something that a card's author has to put right. */
  void error(String file, int line, String message) {
    problems.add(
        new Diagnostic(Stage.EXERCISE, Severity.ERROR, CODE, message, Place.of(file, line)));
  }

  /** Takes the same about a prediction. */
  void error(Worked worked, String message) {
    error(
        worked.card().id().toString(),
        worked.prediction().setting().line(),
        "Prediction " + worked.number() + ": " + message);
  }

  void addAll(List<Diagnostic> found) {
    problems.addAll(found);
  }

  /** Returns everything, by file and line. */
  List<Diagnostic> sorted() {
    return problems.stream().sorted(Comparator.comparing(Diagnostic::place)).toList();
  }
}
