package gradus.protocol;

import java.util.List;

/**
 * The sources of one version of the code that learners' own tests are held against.
 *
 * @param id its name, unique in the exercise
 * @param title what is wrong with it in a sentence; empty for the right code
 * @param files all its sources
 */
public record CodeSources(String id, String title, List<SourceFile> files) {

  public CodeSources {
    files = List.copyOf(files);
  }

  void write(MessageWriter out) {
    out.writeString(id);
    out.writeString(title);
    out.writeList(files, SourceFile::write);
  }

  static CodeSources read(MessageReader in) throws ProtocolException {
    return new CodeSources(in.readString(), in.readString(), in.readList(SourceFile::read));
  }
}
