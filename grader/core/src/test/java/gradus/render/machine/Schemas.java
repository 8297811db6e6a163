package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gradus.render.SampleReports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The JSON Schemas of others' formats. */
final class Schemas {

  private Schemas() {}

  /** Returns a schema of draft 2020-12 from the resources of this test. */
  static Schema own(String name) throws IOException {
    return read(SpecificationVersion.DRAFT_2020_12, "/gradus/render.machine/" + name);
  }

  /** Returns the schema of SARIF 2.1.0, as a library ships it. */
  static Schema sarif() throws IOException {
    return read(SpecificationVersion.DRAFT_7, "/schema/sarif-schema-2.1.0.json");
  }

  private static Schema read(SpecificationVersion version, String resource) throws IOException {
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
    }
  }

  /** Asserts that all samples are what a schema asks for. */
  static void assertSamplesAreValid(Schema schema, ReportFormat format) {
    SampleReports.all()
        .forEach(
            (name, report) ->
                assertEquals(
                    List.of(), schema.validate(format.render(report), InputFormat.JSON), name));
  }
}
