package gradus.cli;

import gradus.pipeline.GradingResources;
import gradus.pipeline.Installation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to grade one submission, opened while the command line is still read where the
 * first argument says that it will be wanted: a worker needs longer to start than all that.
 */
final class HeadStart implements AutoCloseable {

  private static final Set<String> WHO_GRADES_ONE = Set.of("grade", "run");

  private static final List<String> HELP = List.of("-h", "--help");

  private final Installation installation;
  private @Nullable GradingResources opened;

  private HeadStart(Installation installation) {
    this.installation = installation;
  }

  /** Returns one that opens nothing before it is wanted. */
  static HeadStart none(Installation installation) {
    return new HeadStart(installation);
  }

  /**
   * Returns one for a command.
   *
   * @param arguments the command line
   */
  static HeadStart of(Installation installation, String... arguments) {
    HeadStart made = new HeadStart(installation);
    if (arguments.length > 0
        && WHO_GRADES_ONE.contains(arguments[0])
        && Arrays.stream(arguments).noneMatch(HELP::contains)) {
      made.open();
    }
    return made;
  }

  private void open() {
    try {
      opened = GradingResources.ahead(installation);
    } catch (IOException e) {
      // Whoever wants them tries again, and says why it does not work.
    }
  }

  /**
   * Returns them; whoever takes them closes them.
   *
   * @throws IOException if no working directory can be made
   */
  GradingResources take() throws IOException {
    GradingResources taken = opened;
    opened = null;
    return taken == null ? GradingResources.ahead(installation) : taken;
  }

  /** Closes what nobody has taken. */
  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
  }
}
