package gradus.protocol;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.Excerpt;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one message from a frame's payload, trusting none of its lengths. */
public final class MessageReader {

  /** A worker has nothing to say of an exercise's author or of the grader. */
  private static final List<Stage> STAGES =
      List.of(Stage.SUBMISSION, Stage.SOURCE, Stage.COMPILE, Stage.POLICY);

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private final ByteBuffer payload;
  private final FrameLimits limits;

  /**
   * @param payload a frame's bytes after its opcode
   * @param limits bounds for the lists within
   */
  public MessageReader(byte[] payload, FrameLimits limits) {
    this.payload = ByteBuffer.wrap(payload);
    this.limits = limits;
  }

  /** Reads one part of a message. */
  public interface Part<T> {
    T read(MessageReader in) throws ProtocolException;
  }

  boolean readBoolean() throws ProtocolException {
    need(1);
    int value = payload.get();
    if (value != 0 && value != 1) {
      throw new ProtocolException("a boolean is 0 or 1, not " + value);
    }
    return value == 1;
  }

  int readInt() throws ProtocolException {
    need(Integer.BYTES);
    return payload.getInt();
  }

  long readLong() throws ProtocolException {
    need(Long.BYTES);
    return payload.getLong();
  }

  double readDouble() throws ProtocolException {
    need(Double.BYTES);
    return payload.getDouble();
  }

  byte[] readBytes() throws ProtocolException {
    int length = readInt();
    if (length < 0) {
      throw new ProtocolException("negative length " + length);
    }
    need(length);
    byte[] value = new byte[length];
    payload.get(value);
    return value;
  }

  String readString() throws ProtocolException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(readBytes())).toString();
    } catch (CharacterCodingException e) {
      throw new ProtocolException("a string is not UTF-8");
    }
  }

  <E extends Enum<E>> E readEnum(List<E> constants) throws ProtocolException {
    String name = readString();
    for (E each : constants) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new ProtocolException("no constant has this name");
  }

  <T> @Nullable T readOptional(Part<T> part) throws ProtocolException {
    return readBoolean() ? part.read(this) : null;
  }

  <T> List<T> readList(Part<T> part) throws ProtocolException {
    int size = readInt();
    if (size < 0 || size > limits.listSize()) {
      throw new ProtocolException("a list of " + size + " elements");
    }
    List<T> values = new ArrayList<>(Math.min(size, payload.remaining()));
    for (int i = 0; i < size; i++) {
      values.add(part.read(this));
    }
    return List.copyOf(values);
  }

  Diagnostic readDiagnostic() throws ProtocolException {
    return new Diagnostic(
        readEnum(STAGES),
        readEnum(SEVERITIES),
        readString(),
        readString(),
        Place.of(readString(), readInt(), readInt()));
  }

  List<Diagnostic> readDiagnostics() throws ProtocolException {
    return readList(MessageReader::readDiagnostic);
  }

  Comparison readComparison() throws ProtocolException {
    return new Comparison(
        readString(), readString(), readString(), readString(), readString(), readExcerpt());
  }

  private Excerpt readExcerpt() throws ProtocolException {
    return new Excerpt(readString(), readString(), readString(), readString());
  }

  CallRecord readCall() throws ProtocolException {
    return new CallRecord(readString(), readString());
  }

  List<String> readStrings() throws ProtocolException {
    return readList(MessageReader::readString);
  }

  /** Checks that the message ends where its frame does. */
  void end() throws ProtocolException {
    if (payload.hasRemaining()) {
      throw new ProtocolException(payload.remaining() + " bytes left over after a message");
    }
  }

  private void need(int bytes) throws ProtocolException {
    if (payload.remaining() < bytes) {
      throw new ProtocolException(
          "a message ends early: %d bytes wanted, %d left".formatted(bytes, payload.remaining()));
    }
  }
}
