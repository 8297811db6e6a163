package gradus.protocol;

import java.util.List;

/**
 * Methods of a submission that ran out of steps or depth in several tests. A test that is in one of
 * them when it has used this much may use no more.
 *
 * @param methods the methods, as {@link TestFinished#ranOutIn} named them
 * @param steps the steps after which is looked
 * @param depth the calls of recursive methods within each other after which is looked
 */
public record Doubt(List<String> methods, long steps, int depth) {

  /** No doubt about any method. */
  public static final Doubt NONE = new Doubt(List.of(), 0, 0);

  /** Copies the methods. */
  public Doubt {
    methods = List.copyOf(methods);
  }

  void write(MessageWriter out) {
    out.writeStrings(methods);
    out.writeLong(steps);
    out.writeInt(depth);
  }

  static Doubt read(MessageReader in) throws ProtocolException {
    return new Doubt(in.readStrings(), in.readLong(), in.readInt());
  }
}
