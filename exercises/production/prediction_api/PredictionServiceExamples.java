package production.prediction_api;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class PredictionServiceExamples {

  private static final String MODEL =
      "{\"features\":[\"age\",\"income\"],\"labels\":[\"no\",\"yes\"],"
          + "\"weights\":[0.5,-0.25],\"bias\":-1}";

  private final PredictionService service = PredictionService.load(MODEL);

  @Test
  @DisplayName("two predictions")
  void predictions() {
    assertPrediction("yes", 0.6224593312018546, "{\"age\": 4, \"income\": 2}");
    assertPrediction("no", 0.9241418199787564, "{\"age\": 1, \"income\": 8, \"id\": [7]}");
  }

  @Test
  @DisplayName("a string for a number, and a wrong method")
  void errors() {
    String text = service.handle("POST", "/predict", "{\"age\": \"4\", \"income\": 2}");
    assertExact("400 {\"error\":\"not a number\",\"field\":\"age\"}", text, "answer");
    String get = service.handle("GET", "/predict", null);
    assertExact("405 {\"error\":\"method not allowed\"}", get, "answer");
  }

  @Test
  @DisplayName("the log of a request for the service's health")
  void log() {
    assertExact("200 {\"status\":\"ok\"}", service.handle("GET", "/health", null), "answer");
    List<String> expected = List.of("method,path,status,label,confidence", "GET,/health,200,,");
    assertExact(expected, service.csvLog(), "log");
  }

  private void assertPrediction(String label, double confidence, String body) {
    String answer = service.handle("POST", "/predict", body);
    String start = "200 {\"label\":\"" + label + "\",\"confidence\":";
    int from = Math.min(start.length(), answer.length());
    assertExact(start, answer.substring(0, from), "start of the answer");
    assertExact("}", answer.substring(answer.length() - 1), "end of the answer");
    double found = Double.parseDouble(answer.substring(from, answer.length() - 1));
    assertClose(confidence, found, Tolerance.abs(1e-9), "confidence");
  }
}
