package gradus.worker.sandbox;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.worker.metering.runtime.Meter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Defines a learner's classes; resolves the JDK's base packages and what metering calls. */
final class LearnerLoader extends ClassLoader {

  private static final String METERING = Meter.class.getPackageName() + ".";

  private final Map<String, Bytes> classes = new HashMap<>();

  LearnerLoader(List<ClassFile> classes) {
    super("learner", null);
    classes.forEach(each -> this.classes.put(each.name(), each.content()));
  }

  boolean declares(String name) {
    return classes.containsKey(name);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : find(name);
    }
  }

  private Class<?> find(String name) throws ClassNotFoundException {
    Bytes own = classes.get(name);
    if (own != null) {
      byte[] bytes = own.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    }
    if (name.startsWith(METERING)) {
      return Class.forName(name, true, Meter.class.getClassLoader());
    }
    if (name.startsWith("java.")) {
      Class<?> found = Class.forName(name, false, null);
      if (found.getModule() == Object.class.getModule()) {
        return found;
      }
    }
    throw new ClassNotFoundException(name);
  }
}
