package gradus.worker.compile;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source as javac reads it. */
final class SourceObject extends SimpleJavaFileObject {

  private final String path;
  private final String text;

  SourceObject(String path, String text) {
    super(memoryUri(path), Kind.SOURCE);
    this.path = path;
    this.text = text;
  }

  String path() {
    return path;
  }

  String text() {
    return text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  /** Returns a URI whose path ends as the file's does, to which javac compares class names. */
  static URI memoryUri(String path) {
    try {
      return new URI("memory", null, "/" + path, null);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path, impossible);
    }
  }
}
