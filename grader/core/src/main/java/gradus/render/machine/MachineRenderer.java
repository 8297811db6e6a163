package gradus.render.machine;

import gradus.report.GradeReport;

/** Writes a report in one format. */
public interface MachineRenderer {

  /** Returns the whole file's text, which ends with a line feed. */
  String render(GradeReport report);
}
