package gradus.verify;

import gradus.model.Diagnostic;
import gradus.process.GraderFaultException;
import java.util.List;

/** Examines an exercise in one respect. */
interface ExerciseCheck {

  /** Returns what is wrong. */
  List<Diagnostic> check(Examination examination) throws GraderFaultException;
}
