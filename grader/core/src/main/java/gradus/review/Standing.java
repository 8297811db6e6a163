package gradus.review;

import java.util.Locale;

/** How something to learn stands. */
public enum Standing {
  /** It was never asked. */
  NEW,
  /** It was asked, and is to be asked again. */
  DUE,
  /** It was asked, and is not due yet. */
  KNOWN;

  /** Returns the word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
