package gradus.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts that lie beside a class and are filled in before they are written. */
public final class Template {

  private Template() {}

  /**
   * Returns the text as it lies there.
   *
   * @param beside the class in whose package it is
   * @param name its name
   * @throws IOException if it cannot be read
   * @throws IllegalStateException if it is not there
   */
  public static String of(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the template " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
