package gradus.protocol;

import java.util.List;

/**
 * One version of the code that learners' own tests are held against.
 *
 * @param id its name, unique in the exercise
 * @param kind what it is
 * @param title what is wrong with it; empty for the right code
 * @param classes all classes of the right code; of another version those that differ from it
 */
public record CodeVersion(String id, Kind kind, String title, List<ClassFile> classes) {

  /** What a version is. */
  public enum Kind {
    /** On which tests must pass. */
    RIGHT,
    /** With a mistake that an author wrote. */
    MISTAKE,
    /** With a small change that nobody wrote. */
    MUTANT
  }

  public CodeVersion {
    classes = List.copyOf(classes);
  }

  void write(MessageWriter out) {
    out.writeString(id);
    out.writeEnum(kind);
    out.writeString(title);
    out.writeList(classes, ClassFile::write);
  }

  static CodeVersion read(MessageReader in) throws ProtocolException {
    return new CodeVersion(
        in.readString(),
        in.readEnum(List.of(Kind.values())),
        in.readString(),
        in.readList(ClassFile::read));
  }
}
