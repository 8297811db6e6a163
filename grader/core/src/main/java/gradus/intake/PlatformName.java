package gradus.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a platform says in the name of a file or folder.
 *
 * @param origin whose it is
 * @param file what the learner called it; empty for the folder of all that came
 * @param kind what it holds
 */
record PlatformName(Origin origin, String file, Kind kind) {

  /** What a file of a download holds. */
  enum Kind {
    /** What the learner handed in. */
    WORK,
    /** What the learner typed into a form. */
    TYPED,
    /** What the platform adds of its own. */
    ADDED
  }

  private static final Pattern MOODLE =
      Pattern.compile("(?s)(.+)_(\\d{1,18})_assignsubmission_([a-z]+)(?:_(.*))?");

  private static final Pattern CANVAS =
      Pattern.compile("(?s)([^_]+)(_LATE)?_(\\d{1,18})_(\\d{1,18})_(.+)");

  private static final Pattern BLACKBOARD =
      Pattern.compile("(?s)(.+_.+)_attempt_(\\d{4}(?:-\\d{2}){5})(?:_(.+)|\\.txt)");

  private static final DateTimeFormatter ATTEMPT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss").withResolverStyle(ResolverStyle.STRICT);

  /**
   * Reads a name of Moodle or Canvas.
   *
   * @return nothing where it is of another form
   */
  static Optional<PlatformName> of(String name) {
    return ofMoodle(name).or(() -> ofCanvas(name));
  }

  /** Reads the name of a file or folder as Moodle gives it. */
  static Optional<PlatformName> ofMoodle(String name) {
    Matcher matcher = MOODLE.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String file = matcher.group(4) == null ? "" : matcher.group(4);
    Kind kind = matcher.group(3).equals("file") ? Kind.WORK : Kind.TYPED;
    Origin origin = Origin.ofMoodle(matcher.group(1), matcher.group(2));
    return Optional.of(new PlatformName(origin, file, kind));
  }

  private static Optional<PlatformName> ofCanvas(String name) {
    Matcher matcher = CANVAS.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Origin origin = Origin.ofCanvas(matcher.group(1), matcher.group(3), matcher.group(2) != null);
    return Optional.of(new PlatformName(origin, matcher.group(5), Kind.WORK));
  }

  /** Returns task and login as Blackboard writes them before each attempt; empty elsewhere. */
  static String headOfAttempt(String name) {
    Matcher matcher = BLACKBOARD.matcher(name);
    return matcher.matches() ? matcher.group(1) : "";
  }

  /**
   * Reads a name of Blackboard.
   *
   * @param prefix how the name begins, before the login
   */
  static PlatformName ofBlackboard(String name, String prefix) {
    Matcher matcher = BLACKBOARD.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name);
    }
    Origin origin =
        Origin.ofBlackboard(matcher.group(1).substring(prefix.length()), time(matcher.group(2)));
    return matcher.group(3) == null
        ? new PlatformName(origin, "", Kind.ADDED)
        : new PlatformName(origin, matcher.group(3), Kind.WORK);
  }

  private static String time(String attempt) {
    try {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.parse(attempt, ATTEMPT));
    } catch (DateTimeException e) {
      return "";
    }
  }
}
