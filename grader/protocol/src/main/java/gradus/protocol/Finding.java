package gradus.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a worker found in sources or class files.
 *
 * @param stage who found it
 * @param severity whether it stops the submission
 * @param code a stable word for the kind of finding, such as {@code forbidden-api}
 * @param message one sentence for whoever wrote the source
 * @param file the source file, where known
 * @param line the line, from 1; 0 where unknown
 * @param column the column, from 1; 0 where unknown
 */
public record Finding(
    Stage stage,
    Severity severity,
    String code,
    String message,
    @Nullable String file,
    int line,
    int column) {

  /** The stages that find things, in the order in which they look. */
  public enum Stage {
    /** The files themselves: names that nobody but the exercise may declare. */
    SUBMISSION,
    /** The source text and its contract with the starter. */
    SOURCE,
    /** The Java compiler. */
    COMPILE,
    /** The allow-list over class files. */
    POLICY;

    static final List<Stage> ALL = List.of(values());
  }

  /** Whether a finding stops the submission. */
  public enum Severity {
    ERROR,
    WARNING;

    static final List<Severity> ALL = List.of(values());
  }

  /** Returns an error. */
  public static Finding error(
      Stage stage, String code, String message, @Nullable String file, int line, int column) {
    return new Finding(stage, Severity.ERROR, code, message, file, line, column);
  }

  void write(MessageWriter out) {
    out.writeEnum(stage);
    out.writeEnum(severity);
    out.writeString(code);
    out.writeString(message);
    out.writeOptional(file, (each, writer) -> writer.writeString(each));
    out.writeInt(line);
    out.writeInt(column);
  }

  static Finding read(MessageReader in) throws ProtocolException {
    return new Finding(
        in.readEnum(Stage.ALL),
        in.readEnum(Severity.ALL),
        in.readString(),
        in.readString(),
        in.readOptional(MessageReader::readString),
        in.readInt(),
        in.readInt());
  }
}
