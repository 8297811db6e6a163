package gradus.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one direction's messages from a stream of frames.
 *
 * @param <M> the direction: {@link WorkerCommand} or {@link WorkerEvent}
 */
public final class FrameReader<M extends Message> {

  private static final int CHUNK = 8192;

  private final InputStream in;
  private final List<? extends MessageType<M>> types;

  private FrameReader(InputStream in, List<? extends MessageType<M>> types) {
    this.in = in;
    this.types = types;
  }

  /** Returns a reader of what a controller sends. */
  public static FrameReader<WorkerCommand> ofCommands(InputStream in) {
    return new FrameReader<>(in, List.of(CommandType.values()));
  }

  /** Returns a reader of what a worker says. */
  public static FrameReader<WorkerEvent> ofEvents(InputStream in) {
    return new FrameReader<>(in, List.of(EventType.values()));
  }

  /**
   * Reads the next message, or null where the stream ends between two frames.
   *
   * @throws ProtocolException if the bytes are no message within the limits
   * @throws EOFException if the stream ends within a frame
   */
  public @Nullable M read(FrameLimits limits) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    byte[] rest = readFully(3);
    int length = first << 24 | (rest[0] & 0xff) << 16 | (rest[1] & 0xff) << 8 | (rest[2] & 0xff);
    if (length < 1 || length > limits.frameBytes()) {
      throw new ProtocolException(
          "a frame of %d bytes; 1 to %d are allowed".formatted(length, limits.frameBytes()));
    }
    byte opcode = readFully(1)[0];
    MessageReader payload = new MessageReader(readFully(length - 1), limits);
    M message = typeOf(opcode).part().read(payload);
    payload.end();
    return message;
  }

  private MessageType<M> typeOf(byte opcode) throws ProtocolException {
    for (MessageType<M> each : types) {
      if (each.opcode() == opcode) {
        return each;
      }
    }
    throw new ProtocolException("unknown opcode " + opcode);
  }

  /**
   * Grows with what really arrives, so that a length alone cannot make us allocate. Not {@code
   * readNBytes(int)}: on a pipe, a {@link java.io.FileInputStream} of JDK 17 asks for its position
   * there, and fails.
   */
  private byte[] readFully(int length) throws IOException {
    byte[] bytes = new byte[Math.min(length, CHUNK)];
    int filled = 0;
    while (filled < length) {
      if (filled == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * filled));
      }
      int wanted = bytes.length - filled;
      if (in.readNBytes(bytes, filled, wanted) < wanted) {
        throw new EOFException("the stream ends within a frame");
      }
      filled = bytes.length;
    }
    return bytes;
  }
}
