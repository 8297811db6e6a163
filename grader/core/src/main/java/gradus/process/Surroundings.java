package gradus.process;

import java.util.List;

/** The locale and time zone of a worker, whatever those of the machine are. */
public enum Surroundings {
  /** In which submissions are graded. */
  USUAL("en", "", "UTC"),
  /**
   * As far from the usual ones as can be: another dotless i, decimal comma, a zone of 45 minutes.
   */
  FOREIGN("tr", "TR", "Pacific/Chatham");

  private final String language;
  private final String country;
  private final String timeZone;

  Surroundings(String language, String country, String timeZone) {
    this.language = language;
    this.country = country;
    this.timeZone = timeZone;
  }

  List<String> options() {
    return List.of(
        "-Duser.language=" + language, "-Duser.country=" + country, "-Duser.timezone=" + timeZone);
  }
}
