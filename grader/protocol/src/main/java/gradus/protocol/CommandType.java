package gradus.protocol;

/** The commands, each with its opcode and how its payload is read. */
@SuppressWarnings("ImmutableEnumChecker") // the parts are references to static methods: no state
public enum CommandType implements MessageType<WorkerCommand> {
  COMPILE_EXERCISE(1, CompileExercise::read),
  LOAD_EXERCISE(2, LoadExercise::read),
  SUBMIT(3, Submit::read),
  RUN_TESTS(4, RunTests::read),
  LIST_MUTANTS(5, ListMutants::read),
  USE_MUTANT(6, UseMutant::read),
  SIMULATE(7, Simulate::read),
  UNPACK(8, Unpack::read),
  LOAD_AGAIN(9, LoadAgain::read);

  private final int opcode;
  private final MessageReader.Part<? extends WorkerCommand> part;

  CommandType(int opcode, MessageReader.Part<? extends WorkerCommand> part) {
    this.opcode = opcode;
    this.part = part;
  }

  @Override
  public int opcode() {
    return opcode;
  }

  @Override
  public MessageReader.Part<? extends WorkerCommand> part() {
    return part;
  }
}
