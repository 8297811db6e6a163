package gradus.protocol;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes messages as frames onto a stream. */
public final class FrameWriter {

  private final DataOutputStream out;
  private final FrameLimits limits;

  public FrameWriter(OutputStream out, FrameLimits limits) {
    this.out = new DataOutputStream(out);
    this.limits = limits;
  }

  /**
   * Writes one message and flushes.
   *
   * @throws ProtocolException if the message is larger than the limits allow; nothing is written
   */
  public void write(Message message) throws IOException {
    MessageWriter payload = new MessageWriter();
    message.write(payload);
    byte[] bytes = payload.toByteArray();
    if (bytes.length >= limits.frameBytes()) {
      throw new ProtocolException(
          "a %s of %d bytes is over the limit of %d"
              .formatted(
                  message.getClass().getSimpleName(), bytes.length + 1, limits.frameBytes()));
    }
    out.writeInt(bytes.length + 1);
    out.writeByte(message.opcode());
    out.write(bytes);
    out.flush();
  }
}
