package gradus.protocol;

/** What the controller asks of a worker. */
public sealed interface WorkerCommand extends Message
    permits CompileExercise,
        LoadExercise,
        LoadAgain,
        Submit,
        RunTests,
        ListMutants,
        UseMutant,
        Simulate,
        Unpack {

  /** Which command this is. */
  CommandType type();

  @Override
  default int opcode() {
    return type().opcode();
  }
}
