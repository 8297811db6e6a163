package gradus.cli;

import java.util.Map;
import java.util.Properties;

/**
 * Whom the command line speaks to.
 *
 * @param isScreen whether standard output is a terminal
 * @param coloured whether colours are wanted where nothing else is said
 * @param columns how wide it is
 */
record Terminal(boolean isScreen, boolean coloured, int columns) {

  /** Nobody in particular, as in a pipe. */
  static final Terminal NONE = new Terminal(false, false, 80);

  private static final int USUAL_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 40;

  /**
   * Asks the launcher and the user.
   *
   * @param properties {@code gradus.screen} says whether standard output is a terminal, {@code
   *     gradus.columns} how wide it is
   * @param environment {@code NO_COLOR} and {@code CLICOLOR=0} turn colours off, {@code
   *     CLICOLOR_FORCE} turns them on everywhere, as is the custom
   */
  static Terminal of(Properties properties, Map<String, String> environment) {
    boolean screen = Boolean.parseBoolean(properties.getProperty("gradus.screen"));
    return new Terminal(
        screen,
        isColoured(screen, environment),
        columns(properties.getProperty("gradus.columns", "")));
  }

  private static boolean isColoured(boolean screen, Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
      return true;
    }
    boolean isDumb = environment.getOrDefault("TERM", "").equals("dumb");
    return screen && !isDumb && !environment.getOrDefault("CLICOLOR", "1").equals("0");
  }

  private static int columns(String said) {
    boolean isNumber = said.matches("[0-9]{1,4}");
    return isNumber ? Math.max(FEWEST_COLUMNS, Integer.parseInt(said)) : USUAL_COLUMNS;
  }
}
