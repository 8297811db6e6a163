package gradus.cli;

/** One line on a terminal that is written over again and again; nothing elsewhere. */
final class TerminalLine {

  private static final String ERASE = "\r\033[2K";

  private final Outlet err;
  private final boolean shown;

  private TerminalLine(Outlet err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  /** Returns a line on standard error, if the launcher says that this is a terminal. */
  static TerminalLine on(Outlet err) {
    return new TerminalLine(err, Boolean.getBoolean("gradus.terminal"));
  }

  /** Returns whether somebody sees it. */
  boolean isShown() {
    return shown;
  }

  /** Puts other text there. */
  synchronized void show(String text) {
    if (shown) {
      err.control(ERASE);
      err.print(text);
      err.flush();
    }
  }

  /** Makes room for other text. */
  void clear() {
    show("");
  }
}
