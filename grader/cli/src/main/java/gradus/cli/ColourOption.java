package gradus.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whether what a command prints is coloured. */
@SuppressWarnings("NullAway.Init") // picocli fills in the specification
final class ColourOption {

  /** When something is coloured. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description =
          "always, never or auto: colours on a terminal, unless NO_COLOR or CLICOLOR=0 is set.")
  @SuppressWarnings("UnusedMethod") // picocli calls it
  private void set(When when) {
    if (when != When.AUTO) {
      Outlet.out(spec).colour(when == When.ALWAYS);
    }
  }
}
