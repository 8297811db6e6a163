package gradus.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.model.Severity;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileTest {

  @Test
  void theCatalogueInsistsOnEverything() {
    assertEquals(EnumSet.allOf(Check.class), insistsOn(Profile.CATALOGUE));
  }

  @Test
  void aCourseInsistsOnWhatMakesAnExerciseRight() {
    assertEquals(
        EnumSet.of(
            Check.FORMAT,
            Check.REFERENCE,
            Check.SOLUTIONS,
            Check.MUTANTS,
            Check.TOLERANCE,
            Check.LEAKS,
            Check.CARDS),
        insistsOn(Profile.COURSE));
  }

  @Test
  void whatIsOnlySaidKeepsItsPlaceAndWords() {
    var found = Check.STATEMENT.error("week1/a/README.md", 3, "The statement is short.");
    var judged = Profile.COURSE.judge(found);

    assertEquals(
        Check.STATEMENT.warning("week1/a/README.md", 3, "The statement is short."), judged);
    assertEquals(judged, Profile.COURSE.judge(judged));
  }

  private static Set<Check> insistsOn(Profile profile) {
    return Stream.of(Check.values())
        .filter(each -> profile.judge(each.error("a", 0, "wrong")).severity() == Severity.ERROR)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
  }
}
