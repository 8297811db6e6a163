package production.prediction_api;

import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: predictions, JSON that is read and written, models, log, invalid arguments. */
final class PredictionServiceTest {

  private static final String MODEL =
      "{\"features\":[\"age\",\"income\"],\"labels\":[\"no\",\"yes\"],"
          + "\"weights\":[0.5,-0.25],\"bias\":-1}";
  private static final String HEADER = "method,path,status,label,confidence";
  private static final String MALFORMED = "400 {\"error\":\"malformed JSON\"}";
  private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?";
  private static final Tolerance TOLERANCE = Tolerance.abs(1e-9);

  @Nested
  final class Predictions {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("labels and confidences of models with one to four features")
    void models(int index) {
      Golden golden = Golden.of("models." + index);
      PredictionService service = PredictionService.load(golden.text("model"));
      for (Golden each : golden.children("bodies")) {
        String answer = service.handle("POST", "/predict", each.text("body"));
        assertPrediction(each.text("label"), each.number("confidence"), answer);
      }
    }

    @Test
    @DisplayName("at z = 0 the second label is said")
    void tie() {
      assertPrediction("one", 0.5, predict("{\"x\":0}"));
      assertPrediction("one", 0.5, predict("{\"x\":-0.0}"));
      String answer = PredictionService.load(MODEL).handle("POST", "/predict", body(4, 4));
      assertPrediction("yes", 0.5, answer);
    }

    @Test
    @DisplayName("far from the border the confidence is 1")
    void farAway() {
      assertPrediction("one", 1, predict("{\"x\":1000}"));
      assertPrediction("zero", 1, predict("{\"x\":-1000}"));
      assertPrediction("zero", 1, predict("{\"x\":-1e300}"));
    }

    @Test
    @DisplayName("opposite fields give the other label with the same confidence")
    void mirror() {
      for (double x : Cases.seeded("api mirror", 8, random -> 0.01 + 6 * random.nextDouble())) {
        double confidence = 1 / (1 + Math.exp(-x));
        assertPrediction("one", confidence, predict("{\"x\":" + x + "}"));
        assertPrediction("zero", confidence, predict("{\"x\":" + -x + "}"));
      }
    }

    private static String body(double age, double income) {
      return "{\"age\":" + age + ",\"income\":" + income + "}";
    }
  }

  @Nested
  final class Reading {

    @Test
    @DisplayName("white space around everything")
    void whiteSpace() {
      assertOne(" \t\r\n{ \"x\" \n:\t1 \r, \"y\" : [ 1 , 2 ] , \"z\" : { } }\n \t");
      assertOne("{\n\n\"y\"\n:\n[\n]\n,\n\"x\"\n:\n1\n}\n");
    }

    @Test
    @DisplayName("numbers with and without sign, fraction and exponent")
    void numbers() {
      for (Golden each : Golden.cases("numbers")) {
        double z = each.number("value");
        String label = z >= 0 ? "one" : "zero";
        double confidence = 1 / (1 + Math.exp(-Math.abs(z)));
        assertPrediction(label, confidence, predict("{\"x\":" + each.text("text") + "}"));
      }
    }

    @Test
    @DisplayName("other members with values of every kind")
    void everyKindOfValue() {
      for (String each : Golden.load("golden.json").texts("values")) {
        assertOne(each);
      }
    }

    @Test
    @DisplayName("names and strings with escapes and any letters")
    void strings() {
      assertOne("{\"\\u0078\":1}");
      assertOne("{\"x\":1,\"y\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00AF\"}");
      assertOne("{\"\\\"x\":5,\"x\":1,\"x\\\\\":6}");
      assertOne("{\"y\":\"/'\u007f\u0080\u2028\uD83D\uDE00:,{}[]\",\"x\":1}");
      PredictionService service = serviceOf("\"a\\\"b\\n\\u00e9\\/\"");
      String expected = "200 {\"label\":\"one\"";
      String body = "{\"a\\u0022b\\u000Aé/\":1}";
      assertExact(expected, start(service.handle("POST", "/predict", body), expected), "answer");
    }

    @Test
    @DisplayName("of repeated names the last counts")
    void repeatedNames() {
      assertOne("{\"x\":-3,\"x\":1}");
      assertOne("{\"x\":\"no\",\"x\":1}");
      assertOne("{\"x\":7,\"\\u0078\":1}");
      assertExact(wrong("not a number", "x"), predict("{\"x\":1,\"x\":null}"), "answer");
      String model = "{\"bias\":\"none\"," + MODEL.substring(1);
      assertExact(PredictionService.load(MODEL).save(), PredictionService.load(model).save());
    }

    @Test
    @DisplayName("64 brackets inside each other")
    void deep() {
      assertOne("{\"x\":1,\"y\":" + "[".repeat(63) + "]".repeat(63) + "}");
      assertOne("{\"y\":" + "{\"x\":".repeat(62) + "[]" + "}".repeat(62) + ",\"x\":1}");
      assertOne("{\"y\":[" + "[],{},".repeat(100) + "[]],\"x\":1}");
      String array = "[".repeat(64) + "]".repeat(64);
      assertExact("400 {\"error\":\"not an object\"}", predict(array), "answer");
    }

    @Test
    @DisplayName("empty names")
    void emptyNames() {
      PredictionService service = serviceOf("\"\"");
      String expected = "200 {\"label\":\"one\"";
      String answer = service.handle("POST", "/predict", "{\"\":1}");
      assertExact(expected, start(answer, expected), "answer");
      assertExact(wrong("missing field", ""), service.handle("POST", "/predict", "{}"), "answer");
      String model = MODEL.replace("\"no\"", "\"\"");
      answer = PredictionService.load(model).handle("POST", "/predict", "{\"age\":0,\"income\":1}");
      assertPrediction("", 1 / (1 + Math.exp(-1.25)), answer);
    }

    private static void assertOne(String body) {
      assertPrediction("one", 1 / (1 + Math.exp(-1)), predict(body));
    }
  }

  @Nested
  final class Malformed {

    @Test
    @DisplayName("numbers that only Java or people write")
    void numbers() {
      assertMalformed("numbers");
    }

    @Test
    @DisplayName("brackets, commas, colons and names out of place")
    void structure() {
      assertMalformed("structure");
      assertExact(MALFORMED, predict(null), "answer without a body");
    }

    @Test
    @DisplayName("words that are none")
    void wordsMisspelt() {
      assertMalformed("words");
    }

    @Test
    @DisplayName("strings that do not end, with unknown escapes or control characters")
    void strings() {
      assertMalformed("strings");
    }

    @Test
    @DisplayName("other white space than JSON's")
    void whiteSpace() {
      assertMalformed("whiteSpace");
    }

    @Test
    @DisplayName("something after the value")
    void afterTheValue() {
      assertMalformed("after");
    }

    @Test
    @DisplayName("65 brackets inside each other and more")
    void tooDeep() {
      String[] bodies = {
        "{\"x\":1,\"y\":" + "[".repeat(99) + "]".repeat(99) + "}",
        "{\"x\":1,\"y\":" + "[".repeat(64) + "]".repeat(64) + "}",
        "{\"y\":" + "{\"x\":".repeat(63) + "{}" + "}".repeat(63) + ",\"x\":1}",
        "[".repeat(65) + "1" + "]".repeat(65),
        "[".repeat(50_000) + "]".repeat(50_000),
        "{\"x\":".repeat(20_000)
      };
      for (String each : bodies) {
        assertExact(MALFORMED, predict(each), "answer to " + each.length() + " characters");
      }
    }

    private static void assertMalformed(String kind) {
      PredictionService service = serviceOf("\"x\"");
      for (String each : Golden.of("malformed").texts(kind)) {
        assertExact(MALFORMED, service.handle("POST", "/predict", each), "answer to " + each);
      }
    }
  }

  @Nested
  final class Fields {

    private final PredictionService service = PredictionService.load(MODEL);

    @Test
    @DisplayName("the first feature that is missing or wrong, in the model's order")
    void firstWrong() {
      assertWrong("missing field", "age", "{}");
      assertWrong("missing field", "age", "{\"income\":3}");
      assertWrong("missing field", "income", "{\"age\":3,\"Income\":1}");
      assertWrong("missing field", "age", "{\"income\":\"3\"}");
      assertWrong("not a number", "age", "{\"income\":\"3\",\"age\":\"4\"}");
      assertWrong("not a number", "age", "{\"age\":[]}");
      assertWrong("not a number", "income", "{\"income\":true,\"age\":4}");
    }

    @Test
    @DisplayName("values that are no finite numbers")
    void notNumbers() {
      for (String each : Golden.load("golden.json").texts("notNumbers")) {
        assertWrong("not a number", "income", "{\"age\":1,\"income\":" + each + "}");
      }
    }

    @Test
    @DisplayName("JSON that is no object")
    void notAnObject() {
      for (String each : Golden.load("golden.json").texts("notObjects")) {
        assertExact("400 {\"error\":\"not an object\"}", post(each), "answer to " + each);
      }
    }

    @Test
    @DisplayName("members inside other members are no fields")
    void nested() {
      assertWrong("missing field", "age", "{\"a\":{\"age\":1},\"income\":2,\"b\":[{\"age\":1}]}");
      assertWrong("missing field", "income", "{\"age\":1,\"a\":\"income\"}");
    }

    private void assertWrong(String error, String field, String body) {
      assertExact(wrong(error, field), post(body), "answer to " + body);
    }

    private String post(String body) {
      return service.handle("POST", "/predict", body);
    }
  }

  @Nested
  final class Routes {

    private final PredictionService service = PredictionService.load(MODEL);

    @Test
    @DisplayName("paths that nobody knows, with any method")
    void unknownPath() {
      String[] paths = {
        "/", "", "/Predict", "/predict/", "predict", "/predict?x=1", "/healthy", " /model"
      };
      for (String path : paths) {
        for (String method : new String[] {"GET", "POST", "DELETE", ""}) {
          assertExact("404 {\"error\":\"not found\"}", service.handle(method, path, "{"), path);
        }
      }
    }

    @Test
    @DisplayName("known paths with another method")
    void otherMethod() {
      String[][] requests = {
        {"GET", "/predict"}, {"PUT", "/predict"}, {"post", "/predict"}, {"POST", "/health"},
        {"HEAD", "/health"}, {"POST", "/model"}, {"get", "/model"}, {"", "/model"}
      };
      for (String[] each : requests) {
        String answer = service.handle(each[0], each[1], "{\"age\":1,\"income\":1}");
        assertExact("405 {\"error\":\"method not allowed\"}", answer, each[0] + " " + each[1]);
      }
    }

    @Test
    @DisplayName("the health of the service")
    void health() {
      for (String body : new String[] {null, "", "{", "{\"age\":1}"}) {
        assertExact("200 {\"status\":\"ok\"}", service.handle("GET", "/health", body), "answer");
      }
    }

    @Test
    @DisplayName("the model as it is saved")
    void model() {
      for (String body : new String[] {null, "", "["}) {
        assertExact("200 " + service.save(), service.handle("GET", "/model", body), "answer");
      }
    }
  }

  @Nested
  final class Writing {

    private final String model =
        "{\"features\":[\"q\\\"\\\\u\\n\\u001f\\/\\u00e9\"],"
            + "\"labels\":[\"a\\\\\\\" b\\t\\u0000\",\"\\u007f/é\\r😀\"],"
            + "\"weights\":[2],\"bias\":0}";
    private final PredictionService service = PredictionService.load(model);

    @Test
    @DisplayName("labels with quotes, backslashes and control characters")
    void labels() {
      String name = "{\"q\\\"\\\\u\\u000a\\u001f/é\":";
      String first = "200 {\"label\":\"a\\\\\\\" b\\u0009\\u0000\",\"confidence\":";
      assertExact(first, start(service.handle("POST", "/predict", name + "-1}"), first), "answer");
      String second = "200 {\"label\":\"\u007f/é\\u000d😀\",\"confidence\":";
      assertExact(second, start(service.handle("POST", "/predict", name + "1}"), second), "answer");
    }

    @Test
    @DisplayName("names of fields in errors")
    void fields() {
      String field = "\"q\\\"\\\\u\\u000a\\u001f/é\"";
      String missing = "400 {\"error\":\"missing field\",\"field\":" + field + "}";
      assertExact(missing, service.handle("POST", "/predict", "{}"), "answer");
      String answer = service.handle("POST", "/predict", "{\"q\\\"\\\\u\\n\\u001F\\u002fé\":\"\"}");
      String wrong = "400 {\"error\":\"not a number\",\"field\":" + field + "}";
      assertExact(wrong, answer, "answer");
    }

    @Test
    @DisplayName("a saved model")
    void saved() {
      String expected =
          "{\"features\":[\"q\\\"\\\\u\\u000a\\u001f/é\"],"
              + "\"labels\":[\"a\\\\\\\" b\\u0009\\u0000\",\"\u007f/é\\u000d😀\"],\"weights\":[";
      assertExact(expected, start(service.save(), expected), "model");
    }
  }

  @Nested
  final class Model {

    @Test
    @DisplayName("a model without white space, its numbers to the last bit")
    void saved() {
      double[] weights = {0.1, -1.0 / 3, 1e-300, 123456789.987654321, -0.25, 3};
      assertSaved(weights, Math.PI);
      for (double[] each : Cases.seeded("api models", 4, Model::draw)) {
        assertSaved(each, each[0] / 3);
      }
    }

    @Test
    @DisplayName("a service loaded from what another saved gives the same answers")
    void loadedAgain() {
      for (double[] each : Cases.seeded("api loaded", 4, Model::draw)) {
        PredictionService first = PredictionService.load(model(each, each[0] / 7));
        PredictionService second = PredictionService.load(first.save());
        String body = "{\"f0\":0.3,\"f1\":-0.7,\"f2\":1.1,\"f3\":0.13,\"f4\":-0.9}";
        String answer = first.handle("POST", "/predict", body);
        assertExact(answer, second.handle("POST", "/predict", body), "answer");
        assertExact(first.save(), second.save(), "model");
        assertExact(2, second.csvLog().size(), "lines in the log");
      }
    }

    @Test
    @DisplayName("members in any order, with white space")
    void anyOrder() {
      String model =
          " {\n \"bias\" : -1.0e0 , \"weights\":[ 5e-1,\t-0.250 ],\r\n"
              + "\"labels\" : [\"n\\u006f\",\"yes\"], \"features\":[\"age\" , \"income\"] } ";
      assertExact(PredictionService.load(MODEL).save(), PredictionService.load(model).save());
    }

    @Test
    @DisplayName("other members are ignored")
    void otherMembers() {
      String model = MODEL.replace("{", "{\"version\":[1,{\"bias\":1e999}],\"Bias\":null,");
      assertExact(PredictionService.load(MODEL).save(), PredictionService.load(model).save());
    }

    @Test
    @DisplayName("features and weights stand in the same order")
    void order() {
      PredictionService service = PredictionService.load(model(new double[] {4, -2, 1}, 0.5));
      String body = "{\"f2\":1.25,\"f0\":0.25,\"f1\":2}";
      assertPrediction("low", 1 / (1 + Math.exp(-1.25)), service.handle("POST", "/predict", body));
    }

    private static double[] draw(Random random) {
      return random.doubles(5, -2, 2).toArray();
    }

    private static String model(double[] weights, double bias) {
      StringBuilder names = new StringBuilder();
      for (int j = 0; j < weights.length; j++) {
        names.append(j == 0 ? "\"f" : ",\"f").append(j).append('"');
      }
      String numbers = Arrays.toString(weights);
      return "{\"features\":["
          + names
          + "],\"labels\":[\"low\",\"high\"],\"weights\":"
          + numbers
          + ",\"bias\":"
          + bias
          + "}";
    }

    private static void assertSaved(double[] weights, double bias) {
      String model = model(weights, bias);
      String saved = PredictionService.load(model).save();
      String beginning = model.substring(0, model.indexOf("\"weights\":[")) + "\"weights\":[";
      assertExact(beginning, start(saved, beginning), "model");
      Matcher rest =
          Pattern.compile("(.*)\\],\"bias\":(.*)\\}").matcher(saved.substring(beginning.length()));
      assertExact(true, rest.matches(), "weights, then bias");
      double[] found =
          Arrays.stream(rest.group(1).split(",", -1))
              .mapToDouble(PredictionServiceTest::number)
              .toArray();
      assertClose(weights, found, Tolerance.exact(), "weights");
      assertClose(bias, number(rest.group(2)), Tolerance.exact(), "bias");
    }
  }

  @Nested
  final class Log {

    @Test
    @DisplayName("one line for every request, in their order")
    void everyRequest() {
      PredictionService service = PredictionService.load(MODEL);
      assertExact(List.of(HEADER), service.csvLog(), "log before the first request");
      service.handle("GET", "/health", null);
      String answer = service.handle("POST", "/predict", "{\"age\":4,\"income\":2}");
      service.handle("POST", "/predict", "{\"age\":4}");
      service.handle("DELETE", "/model", "x");
      service.handle("GET", "/model", "");
      service.handle("POST", "/nowhere", "{}");
      String confidence = answer.substring(answer.lastIndexOf(':') + 1, answer.length() - 1);
      List<String> expected =
          List.of(
              HEADER,
              "GET,/health,200,,",
              "POST,/predict,200,yes," + confidence,
              "POST,/predict,400,,",
              "DELETE,/model,405,,",
              "GET,/model,200,,",
              "POST,/nowhere,404,,");
      assertExact(expected, service.csvLog(), "log");
    }

    @Test
    @DisplayName("commas, quotes and line ends in methods and paths")
    void quotes() {
      assertLines(false);
    }

    @Test
    @DisplayName("methods and paths that look like formulas")
    void formulas() {
      assertLines(true);
    }

    @Test
    @DisplayName("labels that need quotes or look like formulas")
    void labels() {
      String[] labels = {"=1+1", "a,\\\"b\\\"", "-x\\n", "@", "+,", "it's = 2", " -1", "\\\\"};
      String[] written = {
        "'=1+1", "\"a,\"\"b\"\"\"", "\"'-x\n\"", "'@", "\"'+,\"", "it's = 2", " -1", "\\"
      };
      for (int i = 0; i < labels.length; i++) {
        String model = MODEL.replace("\"yes\"", '"' + labels[i] + '"');
        PredictionService service = PredictionService.load(model);
        service.handle("POST", "/predict", "{\"age\":2,\"income\":0}");
        assertExact("POST,/predict,200," + written[i] + ",0.5", service.csvLog().get(1), "line");
      }
    }

    @Test
    @DisplayName("neither a list nor a later call changes the other")
    void listsAreIndependent() {
      PredictionService service = PredictionService.load(MODEL);
      service.handle("GET", "/health", null);
      List<String> before = service.csvLog();
      service.handle("GET", "/other", null);
      assertExact(List.of(HEADER, "GET,/health,200,,"), before, "list from before");
      try {
        service.csvLog().clear();
      } catch (UnsupportedOperationException unmodifiable) {
        // A list that nobody can change is as good.
      }
      assertExact(3, service.csvLog().size(), "lines");
    }

    @Test
    @DisplayName("every service has its own log")
    void servicesAreIndependent() {
      PredictionService one = PredictionService.load(MODEL);
      PredictionService other = PredictionService.load(MODEL);
      one.handle("GET", "/one", null);
      other.handle("GET", "/other", null);
      assertExact(List.of(HEADER, "GET,/one,404,,"), one.csvLog(), "log");
      assertExact(List.of(HEADER, "GET,/other,404,,"), other.csvLog(), "log");
    }

    private static void assertLines(boolean formulas) {
      for (Golden each : Golden.cases("log")) {
        String line = each.text("line");
        if (formulas == (line.contains("'=") || line.contains("'-") || line.contains("'+"))) {
          PredictionService service = PredictionService.load(MODEL);
          service.handle(each.text("method"), each.text("path"), null);
          assertExact(line + ",", service.csvLog().get(1), "line");
        }
      }
    }
  }

  @Nested
  final class Size {

    @Test
    @DisplayName("steps grow with the length of a string, an array and an object")
    void growth() {
      PredictionService service = serviceOf("\"x\"");
      assertGrowth(
          n -> post(service, "{\"x\":1,\"y\":\"" + "abc\\n".repeat(n) + "\"}"), Growth.N, 64);
      assertGrowth(n -> post(service, "{\"y\":[0" + ",1.5".repeat(n) + "],\"x\":1}"), Growth.N, 64);
      assertGrowth(n -> post(service, "{\"y\":[1" + ",{}".repeat(n) + "],\"x\":1}"), Growth.N, 64);
      assertGrowth(n -> post(service, " ".repeat(n) + "{\"x\":1}" + "\n".repeat(n)), Growth.N, 64);
    }

    private static void post(PredictionService service, String body) {
      assertPrediction("one", 1 / (1 + Math.exp(-1)), service.handle("POST", "/predict", body));
    }
  }

  @Nested
  final class Contract {

    private final Call load = Call.of(PredictionService::load, MODEL);

    @Test
    @DisplayName("no model, no JSON, no object")
    void noModel() {
      load.rejects(
          0, null, "", "{", "[]", "1", "null", "\"x\"", "{}", MODEL + ",", "[" + MODEL + "]");
      load.rejects(0, MODEL.replace("-1", "-01"), MODEL.replace("0.5", ".5"));
      load.rejects(0, "{\"y\":" + "[".repeat(64) + "]".repeat(64) + "," + MODEL.substring(1));
    }

    @Test
    @DisplayName("features that are none")
    void features() {
      rejectMember("features", "[\"age\",\"income\"]", "[]", "null", "\"age\"", "{\"age\":1}", "3");
      rejectMember("features", "[\"age\",\"income\"]", "[\"age\",2]", "[null,\"income\"]");
      rejectMember(
          "features", "[\"age\",\"income\"]", "[\"age\",\"age\"]", "[\"age\",\"\\u0061ge\"]");
      load.rejects(0, "{\"features\":[],\"labels\":[\"no\",\"yes\"],\"weights\":[],\"bias\":-1}");
    }

    @Test
    @DisplayName("labels that are none")
    void labels() {
      rejectMember("labels", "[\"no\",\"yes\"]", "[]", "[\"no\"]", "[\"no\",\"yes\",\"maybe\"]");
      rejectMember("labels", "[\"no\",\"yes\"]", "[\"yes\",\"yes\"]", "[0,1]", "null", "\"no\"");
      rejectMember("labels", "[\"no\",\"yes\"]", "[\"no\",1]", "[false,\"yes\"]", "{}");
    }

    @Test
    @DisplayName("weights that are none, too few or too many")
    void weights() {
      rejectMember("weights", "[0.5,-0.25]", "[]", "[0.5]", "[0.5,-0.25,1]", "null", "0.5");
      rejectMember("weights", "[0.5,-0.25]", "[\"0.5\",-0.25]", "[0.5,null]", "[0.5,[1]]", "{}");
    }

    @Test
    @DisplayName("a bias that is none")
    void bias() {
      rejectMember("bias", "-1", "null", "\"-1\"", "[-1]", "true", "{}");
    }

    @Test
    @DisplayName("weights and bias that are too large for a double")
    void tooLarge() {
      rejectMember("weights", "[0.5,-0.25]", "[1e400,-0.25]", "[0.5,-1e309]");
      rejectMember("bias", "-1", "1e999", "-1e400");
    }

    @Test
    @DisplayName("requests without method or path are not logged")
    void noRequest() {
      PredictionService service = PredictionService.load(MODEL);
      String[][] requests = {{null, "/health"}, {"GET", null}, {null, null}, {null, "/nowhere"}};
      for (String[] each : requests) {
        assertRejects(
            IllegalArgumentException.class, () -> service.handle(each[0], each[1], "{}"), "null");
      }
      assertExact(List.of(HEADER), service.csvLog(), "log");
    }

    /** Replaces the value of a member by others, and takes the member away. */
    private void rejectMember(String name, String valid, String... others) {
      String member = "\"" + name + "\":" + valid;
      for (String each : others) {
        load.rejects(0, MODEL.replace(member, "\"" + name + "\":" + each));
      }
      load.rejects(0, MODEL.replace(member, "\"other\":" + valid));
    }
  }

  private static PredictionService serviceOf(String feature) {
    return PredictionService.load(
        "{\"features\":["
            + feature
            + "],\"labels\":[\"zero\",\"one\"],\"weights\":[1],\"bias\":0}");
  }

  private static String predict(String body) {
    return serviceOf("\"x\"").handle("POST", "/predict", body);
  }

  private static String wrong(String error, String field) {
    return "400 {\"error\":\"" + error + "\",\"field\":\"" + field + "\"}";
  }

  private static String start(String text, String expected) {
    return text.substring(0, Math.min(text.length(), expected.length()));
  }

  private static void assertPrediction(String label, double confidence, String answer) {
    String expected = "200 {\"label\":\"" + label + "\",\"confidence\":";
    assertExact(expected, start(answer, expected), "start of the answer");
    assertExact("}", answer.substring(answer.length() - 1), "end of the answer");
    String number = answer.substring(expected.length(), answer.length() - 1);
    assertClose(confidence, number(number), TOLERANCE, "confidence");
  }

  private static double number(String json) {
    if (!json.matches(NUMBER)) {
      assertExact("a number of JSON", json, "number");
    }
    return Double.parseDouble(json);
  }
}
