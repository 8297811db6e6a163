package {{package}};

import java.util.Scanner;

/** Greets whoever is named. */
public final class {{Class}} {

  private {{Class}}() {}

  /** Reads names and prints greetings. */
  public static void main(String[] arguments) {
    Scanner input = new Scanner(System.in);
    int names = 0;
    int letters = 0;
    while (input.hasNextLine()) {
      String name = input.nextLine();
      System.out.println("Hello, " + name + "!");
      names++;
      letters += name.length();
    }
    double average = names == 0 ? 0 : (double) letters / names;
    System.out.println("average " + average + " letters");
  }
}
