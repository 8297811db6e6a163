package gradus.question;

import gradus.files.Typed;
import java.util.List;

/** Says that no card has the slug that was given. */
public final class UnknownCardException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> nearest;

  UnknownCardException(String given, List<String> nearest) {
    super(
        "There is no question \"%s\"%s"
            .formatted(
                given,
                nearest.isEmpty()
                    ? "; " + Typed.command("questions") + " lists them."
                    : "; did you mean " + String.join(" or ", nearest) + "?"));
    this.nearest = List.copyOf(nearest);
  }

  /** Returns the slugs that may have been meant, nearest first. */
  public List<String> nearest() {
    return nearest;
  }
}
