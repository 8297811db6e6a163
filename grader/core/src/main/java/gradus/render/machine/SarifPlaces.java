package gradus.render.machine;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.report.DiagnosticSection;
import gradus.report.FileSection;
import gradus.report.GradeReport;
import gradus.report.TestSection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** Says where in the submission something is, as SARIF has it. */
final class SarifPlaces {

  /** What paths are relative to: the folder that was handed in. */
  static final String BASE = "SUBMISSION";

  /** As failures name the learner's own line. */
  private static final Pattern OWN_LINE = Pattern.compile("\\(([^()\\s]+\\.java):(\\d{1,7})\\)");

  /** What a path may hold as it is. */
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  /** As javac has it. */
  private static final int TAB = 8;

  private SarifPlaces() {}

  /** Returns where a diagnostic is, its column counted in characters. */
  static Place of(DiagnosticSection section) {
    Diagnostic diagnostic = section.diagnostic();
    int column =
        diagnostic.stage() == Stage.COMPILE
            ? character(section.source(), diagnostic.column())
            : diagnostic.column();
    return Place.of(diagnostic.file(), diagnostic.line(), column);
  }

  /** Returns which character of a line stands at a column of javac's; 0 where that is unknown. */
  private static int character(String line, int column) {
    int at = 1;
    for (int i = 0; i < line.length(); i++) {
      if (at >= column) {
        return at == column ? i + 1 : 0;
      }
      at += line.charAt(i) == '\t' ? TAB - (at - 1) % TAB : 1;
    }
    return at == column && !line.isEmpty() ? line.length() + 1 : 0;
  }

  /** Returns the learner's own line where a test failed; without it, their first file. */
  static Place of(TestSection test, GradeReport report) {
    Matcher line = OWN_LINE.matcher(test.message() == null ? "" : test.message());
    Place place = first(report);
    while (line.find()) {
      String name = line.group(1);
      List<String> paths =
          report.files().stream()
              .map(FileSection::path)
              .filter(each -> each.equals(name) || each.endsWith("/" + name))
              .toList();
      if (paths.size() == 1) {
        place = Place.of(paths.get(0), Integer.parseInt(line.group(2)));
      }
    }
    return place;
  }

  /** Returns the first file of a submission. */
  static Place first(GradeReport report) {
    return report.files().isEmpty() ? Place.NOWHERE : Place.of(report.files().get(0).path());
  }

  /** Writes the locations of a result, as far as they are known. */
  static void write(JsonGenerator json, Place place) {
    json.writeArrayPropertyStart("locations");
    if (!place.file().isEmpty()) {
      json.writeStartObject();
      json.writeObjectPropertyStart("physicalLocation");
      json.writeObjectPropertyStart("artifactLocation");
      writeUri(json, place.file());
      json.writeEndObject();
      writeRegion(json, place);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeRegion(JsonGenerator json, Place place) {
    if (place.line() > 0) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", place.line());
      if (place.column() > 0) {
        json.writeNumberProperty("startColumn", place.column());
      }
      json.writeEndObject();
    }
  }

  /** Writes what makes a location of a path. */
  static void writeUri(JsonGenerator json, String path) {
    json.writeStringProperty("uri", uri(path));
    json.writeStringProperty("uriBaseId", BASE);
  }

  /** Nothing in a path is taken for a scheme, a query or a host. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = each >= 0 && UNRESERVED.indexOf(each) >= 0;
      uri.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xFF));
    }
    return uri.toString().replaceAll("^/+", "");
  }
}
