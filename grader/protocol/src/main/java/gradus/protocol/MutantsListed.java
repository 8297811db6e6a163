package gradus.protocol;

import java.util.List;

/**
 * The mutants of the submission.
 *
 * @param mutants in the order of classes, methods and instructions
 */
public record MutantsListed(List<Mutant> mutants) implements WorkerEvent {

  public MutantsListed {
    mutants = List.copyOf(mutants);
  }

  @Override
  public EventType type() {
    return EventType.MUTANTS_LISTED;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeList(mutants, Mutant::write);
  }

  static MutantsListed read(MessageReader in) throws ProtocolException {
    return new MutantsListed(in.readList(Mutant::read));
  }
}
