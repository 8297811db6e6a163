package gradus.verify;

import gradus.execution.GraderFaultException;
import java.util.List;

/** Examines an exercise in one respect. */
interface ExerciseCheck {

  /** Returns what is wrong. */
  List<Problem> check(Bench bench) throws GraderFaultException;
}
