package gradus.cli;

import gradus.batch.BatchGrader;
import gradus.batch.BatchRow;
import picocli.CommandLine.Model.CommandSpec;

/** A bar on a terminal, a line a submission elsewhere. */
final class BatchProgress implements BatchGrader.Listener, AutoCloseable {

  private static final int WIDTH = 40;

  private final Outlet out;
  private final TerminalLine line;

  BatchProgress(CommandSpec spec) {
    out = Outlet.out(spec);
    line = TerminalLine.on(Outlet.err(spec));
  }

  @Override
  public void graded(int done, int total, BatchRow row) {
    if (line.isShown()) {
      int filled = (int) ((long) WIDTH * done / total);
      line.show(
          "[%s%s] %d/%d".formatted("#".repeat(filled), " ".repeat(WIDTH - filled), done, total));
      return;
    }
    String points = row.earned().toPlainString() + "/" + row.possible().toPlainString();
    String grade = row.exercise() + ": " + row.verdict();
    out.line(String.join(" ", done + "/" + total, row.learner(), grade, points) + note(row.note()));
    out.flush();
  }

  private static String note(BatchRow.Note note) {
    return switch (note.kind()) {
      case GRADED -> "";
      case GRADED_AGAIN -> " (graded again: " + note.text() + ")";
      case NOT_GRADED, NOT_READ -> " (" + note.text() + ")";
    };
  }

  @Override
  public void close() {
    line.clear();
  }
}
