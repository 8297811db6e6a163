package gradus.protocol;

import java.util.List;

/**
 * Asks for the number that a submitted class finds by simulation.
 *
 * @param className the class, which has {@code public static double simulate(long, double...)}
 * @param seed what it draws from
 * @param given its other arguments
 * @param stepLimit how many steps it may take
 */
public record Simulate(String className, long seed, List<Double> given, long stepLimit)
    implements WorkerCommand {

  public Simulate {
    given = List.copyOf(given);
  }

  @Override
  public CommandType type() {
    return CommandType.SIMULATE;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeString(className);
    out.writeLong(seed);
    out.writeList(given, (each, writer) -> writer.writeDouble(each));
    out.writeLong(stepLimit);
  }

  static Simulate read(MessageReader in) throws ProtocolException {
    return new Simulate(
        in.readString(), in.readLong(), in.readList(MessageReader::readDouble), in.readLong());
  }
}
