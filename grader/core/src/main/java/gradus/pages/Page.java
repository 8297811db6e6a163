package gradus.pages;

/** A page as a whole: what stands around what it says. */
final class Page {

  private static final StyleSheet STYLE = StyleSheet.read();
  private static final String POLICY = STYLE.policy();

  private Page() {}

  /** Returns a page's source. */
  static String of(String title, Markup... content) {
    Markup head =
        Tag.of("head")
            .block(
                Tag.of("meta").with("charset", "utf-8").alone(),
                Tag.of("meta")
                    .with("http-equiv", "Content-Security-Policy")
                    .with("content", POLICY)
                    .alone(),
                Tag.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1")
                    .alone(),
                Tag.of("title").line(title),
                Markup.style(STYLE));
    Markup body = Tag.of("body").block(Tag.of("main").block(content));
    return Markup.all(Markup.documentType(), Tag.of("html").with("lang", "en").block(head, body))
        .toString();
  }
}
