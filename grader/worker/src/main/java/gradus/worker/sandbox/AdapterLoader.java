package gradus.worker.sandbox;

import gradus.protocol.ClassFile;

/**
 * Defines the adapter between kept tests and one submission. It alone sees both sides: the
 * learner's loader, which is its parent, and of the tests nothing but the target.
 */
final class AdapterLoader extends ClassLoader {

  private final Class<?> target;

  AdapterLoader(LearnerLoader learner, Class<?> target) {
    super("adapter", learner);
    this.target = target;
  }

  /** Loads the adapter, which makes itself the target. */
  void connect(ClassFile adapter) throws ClassNotFoundException {
    byte[] bytes = adapter.content().toByteArray();
    defineClass(adapter.name(), bytes, 0, bytes.length);
    Class.forName(adapter.name(), true, this);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return name.equals(target.getName()) ? target : super.loadClass(name, resolve);
  }
}
