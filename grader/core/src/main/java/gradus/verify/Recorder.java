package gradus.verify;

import gradus.diagnosis.Symptoms;
import gradus.exercise.Baseline;
import gradus.exercise.RecordedFailure;
import gradus.exercise.RecordedMistake;
import gradus.model.Diagnosis;
import gradus.process.GraderFaultException;
import gradus.solution.Expectation;
import java.util.ArrayList;
import java.util.List;

/** Turns what happened into what {@code baseline.json} should say. */
final class Recorder {

  private Recorder() {}

  /** Returns the reference's steps and how each known mistake shows that tests can see. */
  static Baseline record(Evidence evidence) throws GraderFaultException {
    Baseline measured = evidence.exercise().exercise().baseline();
    if (evidence.exercise().exercise().kind().ofTests()) {
      // Tests that find as little as others need not have the same mistake.
      return measured;
    }
    List<RecordedMistake> mistakes = new ArrayList<>();
    for (SolutionRun each : evidence.runs()) {
      List<RecordedFailure> symptoms = Symptoms.of(each.run());
      if (!each.solution().isAccepted() && !symptoms.isEmpty()) {
        Expectation expected = each.solution().expectation();
        mistakes.add(
            new RecordedMistake(
                each.solution().label(),
                new Diagnosis(expected.mistake(), expected.hint()),
                symptoms));
      }
    }
    return new Baseline(measured.steps(), mistakes);
  }
}
