package gradus.intake;

/**
 * Whose a submission is, as the platform tells it: what grades are returned by.
 *
 * @param learner the name to show; of a folder, what it is called
 * @param platform where it was downloaded
 * @param participant Moodle's participant number; empty where unknown
 * @param canvasId Canvas' user id; empty where unknown
 * @param login the login; empty where unknown
 * @param submittedAt when it was handed in, by the platform's own clock and without a zone, as
 *     {@code 2026-11-20T10:11:12}; empty where unknown
 * @param late whether the platform says that it came late
 */
public record Origin(
    String learner,
    Platform platform,
    String participant,
    String canvasId,
    String login,
    String submittedAt,
    boolean late) {

  /** Returns the owner of a folder that is named after its learner. */
  public static Origin ofFolder(String learner) {
    return new Origin(learner, Platform.FOLDERS, "", "", "", "", false);
  }

  static Origin ofMoodle(String learner, String participant) {
    return new Origin(learner, Platform.MOODLE, participant, "", "", "", false);
  }

  static Origin ofCanvas(String learner, String canvasId, boolean late) {
    return new Origin(learner, Platform.CANVAS, "", canvasId, "", "", late);
  }

  static Origin ofBlackboard(String login, String submittedAt) {
    return new Origin(login, Platform.BLACKBOARD, "", "", login, submittedAt, false);
  }

  static Origin ofClassroom(String login) {
    return new Origin(login, Platform.GITHUB_CLASSROOM, "", "", login, "", false);
  }

  /** Returns what no other learner of the same download is called. */
  public String key() {
    return switch (platform) {
      case MOODLE -> learner + "_" + participant;
      case CANVAS -> learner + "_" + canvasId;
      default -> learner;
    };
  }
}
