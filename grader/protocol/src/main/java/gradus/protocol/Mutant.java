package gradus.protocol;

/**
 * One small change to a program that its tests ought to notice.
 *
 * @param id tells it from every other mutant of the same program, also when lines move
 * @param operator the kind of change, such as {@code boundary}
 * @param className the binary name of the class that is changed
 * @param member the method that is changed
 * @param line the source line, from 1; 0 where unknown
 * @param description the change in one clause
 */
public record Mutant(
    String id, String operator, String className, String member, int line, String description) {

  void write(MessageWriter out) {
    out.writeString(id);
    out.writeString(operator);
    out.writeString(className);
    out.writeString(member);
    out.writeInt(line);
    out.writeString(description);
  }

  static Mutant read(MessageReader in) throws ProtocolException {
    return new Mutant(
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readInt(),
        in.readString());
  }
}
