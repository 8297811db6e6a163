package gradus.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Frames as arrays of bytes, well-formed and otherwise. */
final class Frames {

  static final int HEADER = 5;

  private Frames() {}

  /** Returns every sample of both directions. */
  static Stream<Message> messages() {
    return Stream.concat(Samples.COMMANDS.stream(), Samples.EVENTS.stream());
  }

  static byte[] of(Message message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FrameWriter(out, FrameLimits.DOWN).write(message);
    return out.toByteArray();
  }

  /** Returns a frame whose length is right, whatever its payload is. */
  static byte[] of(int opcode, byte[] payload) {
    return ByteBuffer.allocate(HEADER + payload.length)
        .putInt(payload.length + 1)
        .put((byte) opcode)
        .put(payload)
        .array();
  }

  static byte[] payload(Message message) throws IOException {
    byte[] frame = of(message);
    return Arrays.copyOfRange(frame, HEADER, frame.length);
  }

  /** Reads as the receiver of messages like the given one does. */
  static @Nullable Message read(Message like, byte[] bytes, FrameLimits limits) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return like instanceof WorkerCommand
        ? FrameReader.ofCommands(in).read(limits)
        : FrameReader.ofEvents(in).read(limits);
  }

  static @Nullable WorkerEvent readEvent(byte[] bytes) throws IOException {
    return FrameReader.ofEvents(new ByteArrayInputStream(bytes)).read(FrameLimits.UP_UNTRUSTED);
  }

  static @Nullable WorkerCommand readCommand(byte[] bytes) throws IOException {
    return FrameReader.ofCommands(new ByteArrayInputStream(bytes)).read(FrameLimits.DOWN);
  }
}
