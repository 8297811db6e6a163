package production.prediction_api;

import java.util.List;

/** Answers requests for predictions of one model, and logs them. */
public final class PredictionService {

  private PredictionService() {}

  /**
   * Makes a service of a model.
   *
   * @param model a JSON object with features, labels, weights and bias
   * @return a service with an empty log
   * @throws IllegalArgumentException when the text is null or no such model
   */
  public static PredictionService load(String model) {
    throw new UnsupportedOperationException("load");
  }

  /** Returns the model as JSON, from which {@link #load} makes a service with the same answers. */
  public String save() {
    throw new UnsupportedOperationException("save");
  }

  /**
   * Answers a request, and logs it.
   *
   * @param method such as GET
   * @param path such as /predict
   * @param body the JSON that was sent, or anything else, or null
   * @return the status, a blank and a JSON object
   * @throws IllegalArgumentException when method or path is null
   */
  public String handle(String method, String path, String body) {
    throw new UnsupportedOperationException("handle");
  }

  /** Returns a new list of the lines of the log, the names of its columns first. */
  public List<String> csvLog() {
    throw new UnsupportedOperationException("csvLog");
  }
}
