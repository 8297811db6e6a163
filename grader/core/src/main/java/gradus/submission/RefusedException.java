package gradus.submission;

import gradus.model.Diagnostic;

/** Ends reading early: what is wrong with the whole makes it useless to look at the parts. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic refusal;

  RefusedException(Diagnostic refusal) {
    super(refusal.message());
    this.refusal = refusal;
  }

  Diagnostic refusal() {
    return refusal;
  }
}
