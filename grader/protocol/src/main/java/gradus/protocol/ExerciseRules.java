package gradus.protocol;

import java.util.List;

/**
 * What an exercise changes for the code of its learners.
 *
 * @param allow names that its policy adds to the allow-list, such as {@code java.util.regex.*}
 * @param forbid names that its policy takes away, such as {@code java.util.Arrays#sort}
 * @param outputBytes how much a test may print
 * @param dropsOutput whether what it prints beyond is dropped, and does not end the test
 * @param seed what seeded test cases are drawn from
 */
public record ExerciseRules(
    List<String> allow, List<String> forbid, int outputBytes, boolean dropsOutput, long seed) {

  /** Makes rules by which a test ends that prints too much. */
  public ExerciseRules(List<String> allow, List<String> forbid, int outputBytes, long seed) {
    this(allow, forbid, outputBytes, false, seed);
  }

  public ExerciseRules {
    allow = List.copyOf(allow);
    forbid = List.copyOf(forbid);
  }

  void write(MessageWriter out) {
    out.writeStrings(allow);
    out.writeStrings(forbid);
    out.writeInt(outputBytes);
    out.writeBoolean(dropsOutput);
    out.writeLong(seed);
  }

  static ExerciseRules read(MessageReader in) throws ProtocolException {
    return new ExerciseRules(
        in.readStrings(), in.readStrings(), in.readInt(), in.readBoolean(), in.readLong());
  }
}
