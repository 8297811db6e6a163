package gradus.worker.mutation;

import java.util.Comparator;
import org.objectweb.asm.Type;

/**
 * A method of a submission, as tests call it.
 *
 * @param className the binary name of the class that is asked for it
 */
record ApiMethod(String className, String name, String descriptor)
    implements Comparable<ApiMethod> {

  private static final Comparator<ApiMethod> ORDER =
      Comparator.comparing(ApiMethod::className)
          .thenComparing(ApiMethod::name)
          .thenComparing(ApiMethod::descriptor);

  static ApiMethod of(String owner, String name, String descriptor) {
    return new ApiMethod(owner.replace('/', '.'), name, descriptor);
  }

  /** Returns whether it gives floating-point numbers, alone or in arrays of any depth. */
  boolean givesNumbers() {
    Type type = Type.getReturnType(descriptor);
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return element.getSort() == Type.DOUBLE || element.getSort() == Type.FLOAT;
  }

  @Override
  public int compareTo(ApiMethod other) {
    return ORDER.compare(this, other);
  }
}
