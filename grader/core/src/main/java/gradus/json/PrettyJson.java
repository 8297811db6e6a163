package gradus.json;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON indented the same on every system. */
public final class PrettyJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().characterEscapes(new InvisibleCharacters()).build();

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private PrettyJson() {}

  /** Returns a generator that adds no white space. */
  public static JsonGenerator onOneLine(Writer out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Returns a generator that indents by two spaces and ends lines with a line feed. */
  public static JsonGenerator writeTo(Writer out) {
    return FACTORY.createGenerator(
        new ObjectWriteContext.Base() {
          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }

          @Override
          public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
          }
        },
        out);
  }
}
