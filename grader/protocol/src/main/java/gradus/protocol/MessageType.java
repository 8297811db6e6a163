package gradus.protocol;

/**
 * A type of message as the frame reader sees it.
 *
 * @param <M> the direction: {@link WorkerCommand} or {@link WorkerEvent}
 */
public interface MessageType<M extends Message> {

  /** The byte that names this type within a frame. */
  int opcode();

  /** Reads the payload. */
  MessageReader.Part<? extends M> part();
}
