package gradus.cli;

import gradus.batch.BatchGrader;
import gradus.batch.BatchRow;
import java.io.PrintWriter;
import picocli.CommandLine;

/** A bar on a terminal, a line a submission elsewhere. */
final class BatchProgress implements BatchGrader.Listener, AutoCloseable {

  private static final int WIDTH = 40;

  private final PrintWriter out;
  private final TerminalLine line;

  BatchProgress(CommandLine command) {
    out = command.getOut();
    line = TerminalLine.on(command.getErr());
  }

  @Override
  public void graded(int done, int total, BatchRow row) {
    if (line.isShown()) {
      int filled = (int) ((long) WIDTH * done / total);
      line.show(
          "[%s%s] %d/%d".formatted("#".repeat(filled), " ".repeat(WIDTH - filled), done, total));
      return;
    }
    out.printf(
        "%d/%d %s %s: %s %s/%s%n",
        done,
        total,
        row.learner(),
        row.exercise(),
        row.verdict(),
        row.earned().toBigDecimal().toPlainString(),
        row.possible().toBigDecimal().toPlainString());
    out.flush();
  }

  @Override
  public void close() {
    line.clear();
  }
}
