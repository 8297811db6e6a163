package gradus.protocol;

import java.util.List;

/**
 * Hands a worker a submission for the loaded exercise, to be compiled and checked.
 *
 * @param files the learner's sources
 * @param mend whether package lines are mended and files left out that nothing needs
 */
public record Submit(List<SourceFile> files, boolean mend) implements WorkerCommand {

  public Submit {
    files = List.copyOf(files);
  }

  @Override
  public CommandType type() {
    return CommandType.SUBMIT;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeList(files, SourceFile::write);
    out.writeBoolean(mend);
  }

  static Submit read(MessageReader in) throws ProtocolException {
    return new Submit(in.readList(SourceFile::read), in.readBoolean());
  }
}
