package gradus.gradebook;

/**
 * One learner of a roster. What is not known is empty.
 *
 * @param key what the learner's folder is called
 * @param name the name
 * @param email the address
 * @param login the login
 * @param moodle Moodle's participant number
 * @param canvas Canvas' user id
 */
public record Learner(
    String key, String name, String email, String login, String moodle, String canvas) {

  /** Returns the name to show. */
  public String shown() {
    return name.isEmpty() ? key : name;
  }
}
