package gradus.protocol;

/** Asks for every mutant of the submission, which is a reference solution. */
public record ListMutants() implements WorkerCommand {

  @Override
  public CommandType type() {
    return CommandType.LIST_MUTANTS;
  }

  @Override
  public void write(MessageWriter out) {}

  static ListMutants read(MessageReader in) {
    return new ListMutants();
  }
}
