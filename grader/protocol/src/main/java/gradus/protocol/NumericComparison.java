package gradus.protocol;

/**
 * How a number differed from what a test expected, each value as text so that NaN and the
 * infinities survive.
 *
 * @param expected the expected value at the worst place
 * @param actual what came instead
 * @param error how far apart they are
 * @param allowed how far apart they might have been
 * @param at the worst place, such as {@code [3][0]}; empty for a single number
 */
public record NumericComparison(
    String expected, String actual, String error, String allowed, String at) {

  void write(MessageWriter out) {
    out.writeString(expected);
    out.writeString(actual);
    out.writeString(error);
    out.writeString(allowed);
    out.writeString(at);
  }

  static NumericComparison read(MessageReader in) throws ProtocolException {
    return new NumericComparison(
        in.readString(), in.readString(), in.readString(), in.readString(), in.readString());
  }
}
