package gradus.endtoend;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a report back, checked against its schema. */
final class ReportJson {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Schema SCHEMA = schema();

  private ReportJson() {}

  static JsonNode read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parse(String json) {
    List<Error> errors = SCHEMA.validate(json, InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError("not a report: " + errors + "\n" + json);
    }
    return MAPPER.readTree(json);
  }

  /** Returns the report without the only part that may differ between two runs. */
  static String withoutRun(JsonNode report) {
    ObjectNode copy = (ObjectNode) report.deepCopy();
    copy.remove("run");
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(copy);
  }

  private static Schema schema() {
    try (InputStream in =
        ReportJson.class.getResourceAsStream("/gradus/report/report.schema.json")) {
      if (in == null) {
        throw new AssertionError("the report's schema is not shipped");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
