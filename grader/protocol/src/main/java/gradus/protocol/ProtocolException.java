package gradus.protocol;

import java.io.IOException;

/** Thrown when the other side's bytes are no well-formed message. */
public final class ProtocolException extends IOException {

  public ProtocolException(String message) {
    super(message);
  }
}
