package gradus.protocol;

/** One message of either direction: it knows its opcode and writes its fields. */
public sealed interface Message permits WorkerCommand, WorkerEvent {

  /** The byte that names this message's type within its frame. */
  int opcode();

  /** Writes the fields in the order of the record's components. */
  void write(MessageWriter out);
}
