package gradus.scoring;

import gradus.model.Points;
import gradus.model.Verdict;
import java.util.List;

/**
 * What a submission is worth.
 *
 * @param verdict what became of it as a whole
 * @param earned the sum of its groups' points
 * @param possible the points of the exercise
 * @param groups in the exercise's order
 * @param tests in report order
 */
public record Grade(
    Verdict verdict,
    Points earned,
    Points possible,
    List<GroupGrade> groups,
    List<TestGrade> tests) {

  public Grade {
    groups = List.copyOf(groups);
    tests = List.copyOf(tests);
  }
}
