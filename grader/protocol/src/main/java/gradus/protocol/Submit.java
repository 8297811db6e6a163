package gradus.protocol;

import java.util.List;

/**
 * Hands a worker a submission for the loaded exercise, to be compiled and checked.
 *
 * @param files the learner's sources
 */
public record Submit(List<SourceFile> files) implements WorkerCommand {

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
  }

  static Submit read(MessageReader in) throws ProtocolException {
    return new Submit(in.readList(SourceFile::read));
  }
}
