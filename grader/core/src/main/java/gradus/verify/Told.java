package gradus.verify;

import gradus.exercise.PlannedTest;
import gradus.exercise.TestGroup;
import gradus.model.Visibility;
import gradus.process.GraderFaultException;
import gradus.solution.KnownSolution;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of an author's that learners come to read.
 *
 * @param file where it stands
 * @param what what it is
 * @param text the text
 */
record Told(String file, String what, String text) {

  /** Returns what reports, {@code hint} and {@code debrief} tell of an exercise's tests. */
  static List<Told> of(Examination examination) throws GraderFaultException {
    List<Told> told = new ArrayList<>();
    for (PlannedTest each : examination.evidence().exercise().plan().tests()) {
      if (each.group().visibility() == Visibility.HIDDEN) {
        String id = each.test().id();
        String file = examination.file(Tests.file(id));
        told.add(new Told(file, "The title of " + id, each.test().title()));
      }
    }
    for (TestGroup each : examination.recorded().groups()) {
      String what = "The title or hint of the group " + each.id();
      String texts = each.title() + "\n" + (each.hint() == null ? "" : each.hint());
      told.add(new Told(examination.file("exercise.json"), what, texts));
    }
    for (KnownSolution each : examination.evidence().solutions().solutions()) {
      String texts = each.expectation().mistake() + "\n" + each.expectation().hint();
      String what = "What learners are told of this mistake";
      told.add(new Told(examination.solutionFile(each.place()), what, texts));
    }
    return told;
  }
}
