package gradus.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Says on standard error what keeps a command from its work. */
final class Complaints {

  private final Outlet err;

  Complaints(CommandSpec spec) {
    this.err = Outlet.err(spec);
  }

  /** Says what went wrong. */
  void about(Failure failure) {
    failure.diagnostics().forEach(each -> say(each.toString()));
  }

  /** Prints a sentence, each of its lines behind this program's name. */
  void say(String sentence) {
    sentence.lines().forEach(each -> err.line("gradus: " + each));
  }
}
