package gradus.protocol;

/** The events, each with its opcode and how its payload is read. */
@SuppressWarnings("ImmutableEnumChecker") // the parts are references to static methods: no state
public enum EventType implements MessageType<WorkerEvent> {
  WORKER_READY(65, WorkerReady::read),
  EXERCISE_COMPILED(66, ExerciseCompiled::read),
  SUBMISSION_CHECKED(67, SubmissionChecked::read),
  TEST_ANSWERED(68, TestAnswered::read),
  WORKER_FAULT(69, WorkerFault::read),
  MUTANTS_LISTED(70, MutantsListed::read),
  SIMULATED(71, Simulated::read),
  UNPACKED(72, Unpacked::read);

  private final int opcode;
  private final MessageReader.Part<? extends WorkerEvent> part;

  EventType(int opcode, MessageReader.Part<? extends WorkerEvent> part) {
    this.opcode = opcode;
    this.part = part;
  }

  @Override
  public int opcode() {
    return opcode;
  }

  @Override
  public MessageReader.Part<? extends WorkerEvent> part() {
    return part;
  }
}
