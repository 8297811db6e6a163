package gradus.protocol;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.TestStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one test went.
 *
 * @param testId {@link DeclaredTest#id} of the test
 * @param status how it ended, as far as the worker could see
 * @param steps how many steps the learner's code took; {@link #UNCOUNTED} where nothing counted
 * @param message what was wrong; empty when the test passed
 * @param comparison the numbers behind the message, where it is about numbers
 * @param output what the learner's code printed, with a mark where it was cut
 * @param seeded whether another seed could have made a difference
 * @param spent whether this worker must not be used again: the JVM itself ran out of something
 * @param ranOutIn the learner's methods that were running when it ran out of steps or depth
 * @param call the last call of the learner's code, where the test did not pass and calls are known
 * @param outputCut whether the learner's code printed more, which was dropped
 */
public record TestFinished(
    String testId,
    TestStatus status,
    long steps,
    String message,
    @Nullable Comparison comparison,
    String output,
    boolean seeded,
    boolean spent,
    List<String> ranOutIn,
    @Nullable CallRecord call,
    boolean outputCut) {

  /** Whether a test was run is the controller's to say. */
  private static final List<TestStatus> ENDS =
      Stream.of(TestStatus.values()).filter(each -> each != TestStatus.NOT_RUN).toList();

  /** The value of {@link #steps} where nothing counted. */
  public static final long UNCOUNTED = -1;

  /** Copies the methods. */
  public TestFinished {
    ranOutIn = List.copyOf(ranOutIn);
  }

  /** Makes one about a test that did not run out of steps or depth, and of no known call. */
  public TestFinished(
      String testId,
      TestStatus end,
      long steps,
      String message,
      @Nullable Comparison comparison,
      String output,
      boolean seeded,
      boolean spent) {
    this(testId, end, steps, message, comparison, output, seeded, spent, List.of(), null, false);
  }

  void write(MessageWriter out) {
    out.writeString(testId);
    out.writeEnum(status);
    out.writeLong(steps);
    out.writeString(message);
    out.writeOptional(comparison, (each, writer) -> writer.writeComparison(each));
    out.writeString(output);
    out.writeBoolean(seeded);
    out.writeBoolean(spent);
    out.writeStrings(ranOutIn);
    out.writeOptional(call, (each, writer) -> writer.writeCall(each));
    out.writeBoolean(outputCut);
  }

  static TestFinished read(MessageReader in) throws ProtocolException {
    return new TestFinished(
        in.readString(),
        in.readEnum(ENDS),
        in.readLong(),
        in.readString(),
        in.readOptional(MessageReader::readComparison),
        in.readString(),
        in.readBoolean(),
        in.readBoolean(),
        in.readStrings(),
        in.readOptional(MessageReader::readCall),
        in.readBoolean());
  }
}
