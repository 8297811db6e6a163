package gradus.worker.source;

/** Where the comments of a text end. */
final class Comments {

  private Comments() {}

  /** Returns the index after the comment which starts at the given index. */
  static int end(String text, int start) {
    if (text.startsWith("/*", start)) {
      int close = text.indexOf("*/", start + 2);
      return close < 0 ? text.length() : close + 2;
    }
    int at = start;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
