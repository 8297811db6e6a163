package gradus.model;

/**
 * Something that a stage has to say to whoever wrote the file.
 *
 * @param stage who says it
 * @param severity whether it stops what was begun
 * @param code a stable word for the kind of trouble, such as {@code forbidden-api}
 * @param message one sentence
 * @param place where it is
 */
public record Diagnostic(Stage stage, Severity severity, String code, String message, Place place) {

  /** Returns an error at a place. */
  public static Diagnostic error(Stage stage, String code, String message, Place place) {
    return new Diagnostic(stage, Severity.ERROR, code, message, place);
  }

  /** Returns an error about no particular place. */
  public static Diagnostic error(Stage stage, String code, String message) {
    return error(stage, code, message, Place.NOWHERE);
  }

  /** Returns whether it stops what was begun. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns the path of its file; empty for no particular file. */
  public String file() {
    return place.file();
  }

  /** Returns its line, from 1; 0 for the file as a whole. */
  public int line() {
    return place.line();
  }

  /** Returns its column, from 1; 0 where unknown. */
  public int column() {
    return place.column();
  }

  /** Returns {@code file:line: message}, or the message alone where there is no place. */
  @Override
  public String toString() {
    return file().isEmpty() ? message : place + ": " + message;
  }
}
