package {{package}};

/** Greets whoever is named. */
public final class {{Class}} {

  private {{Class}}() {}

  /** Reads names and prints greetings. */
  public static void main(String[] arguments) {
    throw new UnsupportedOperationException("main");
  }
}
