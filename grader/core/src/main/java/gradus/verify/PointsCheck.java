package gradus.verify;

import gradus.exercise.Exercise;
import gradus.model.Diagnostic;
import gradus.model.Points;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** Wants points that add up to a whole number, so that a full score reads well. */
final class PointsCheck implements FileCheck {

  @Override
  public List<Diagnostic> check(Path folder, Exercise exercise, String language) {
    long sum = exercise.groups().stream().mapToLong(each -> each.points().micros()).sum();
    if (sum % Points.of(BigDecimal.ONE).micros() == 0) {
      return List.of();
    }
    String message =
        "The points of the groups add up to %s, which is no whole number."
            .formatted(new Points(sum).toPlainString());
    return List.of(Check.POINTS.error(Examination.file(exercise, "exercise.json"), 0, message));
  }
}
