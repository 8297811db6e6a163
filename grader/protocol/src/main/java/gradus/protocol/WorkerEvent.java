package gradus.protocol;

/** What a worker says: a claim, to be checked by whoever reads it. */
public sealed interface WorkerEvent extends Message
    permits WorkerReady,
        ExerciseCompiled,
        SubmissionChecked,
        TestAnswered,
        WorkerFault,
        MutantsListed,
        Simulated,
        Unpacked {

  /** Which event this is. */
  EventType type();

  @Override
  default int opcode() {
    return type().opcode();
  }
}
