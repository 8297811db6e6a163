package gradus.worker.source;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Explains the syntax errors for which javac's own message points to the wrong place.
 *
 * <p>Today that is one: javac reports a bracket that is never closed at the end of the file.
 */
public final class SyntaxExplainer {

  /** javac's code for a file that ends too early. */
  private static final String PREMATURE_END = "premature.eof";

  /**
   * Returns what to say beside javac's findings.
   *
   * @param sources the sources that did not compile
   * @param compileFindings what javac said
   * @return one error for each file that ended too early, naming the bracket that is not closed
   */
  public List<Diagnostic> explain(List<SourceFile> sources, List<Diagnostic> compileFindings) {
    List<Diagnostic> findings = new ArrayList<>();
    for (SourceFile each : sources) {
      boolean endsEarly =
          compileFindings.stream()
              .anyMatch(f -> f.code().equals(PREMATURE_END) && each.path().equals(f.file()));
      if (endsEarly) {
        SourceText.decode(each).flatMap(text -> unclosed(each, text)).ifPresent(findings::add);
      }
    }
    return List.copyOf(findings);
  }

  private static Optional<Diagnostic> unclosed(SourceFile file, String text) {
    return culprit(Bracket.in(text))
        .map(
            bracket -> {
              TextPosition place = TextPosition.of(text, bracket.index());
              String message = "the `" + bracket.symbol() + "` here is never closed";
              return Diagnostic.error(
                  Stage.SOURCE,
                  "unclosed",
                  message,
                  Place.of(file.path(), place.line(), place.column()));
            });
  }

  /**
   * Finds the bracket to blame. When one is missing, those behind it close the wrong partners, and
   * what stays open is the outermost; indentation tells which one its author forgot: the first
   * whose closing bracket stands further left than its line.
   */
  private static Optional<Bracket> culprit(List<Bracket> brackets) {
    Deque<Bracket> open = new ArrayDeque<>();
    Optional<Bracket> misaligned = Optional.empty();
    for (Bracket each : brackets) {
      if (each.opens()) {
        open.push(each);
      } else if (!open.isEmpty() && each.closes(open.peek())) {
        Bracket partner = open.pop();
        if (misaligned.isEmpty() && each.leading() && each.indent() < partner.indent()) {
          misaligned = Optional.of(partner);
        }
      } else {
        return Optional.empty();
      }
    }
    return open.isEmpty() ? Optional.empty() : misaligned.or(() -> Optional.of(open.peek()));
  }
}
