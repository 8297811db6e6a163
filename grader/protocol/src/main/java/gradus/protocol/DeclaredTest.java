package gradus.protocol;

import java.util.List;

/**
 * A test method that an exercise declares, found by reading its compiled test classes.
 *
 * @param className the binary name of the class that declares it
 * @param methodName the method
 * @param parameterTypes the binary names of the parameters' types; empty unless parameterized
 * @param direct whether running it is no more than calling it on a new object
 * @param title what {@code @DisplayName} says, or the method's name in words
 */
public record DeclaredTest(
    String className,
    String methodName,
    List<String> parameterTypes,
    boolean direct,
    String title) {

  public DeclaredTest {
    parameterTypes = List.copyOf(parameterTypes);
  }

  /** Returns {@code Class$Nested#method}, without the package. */
  public String id() {
    return className.substring(className.lastIndexOf('.') + 1) + "#" + methodName;
  }

  void write(MessageWriter out) {
    out.writeString(className);
    out.writeString(methodName);
    out.writeStrings(parameterTypes);
    out.writeBoolean(direct);
    out.writeString(title);
  }

  static DeclaredTest read(MessageReader in) throws ProtocolException {
    return new DeclaredTest(
        in.readString(), in.readString(), in.readStrings(), in.readBoolean(), in.readString());
  }
}
