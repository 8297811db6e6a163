package week3.receipt;

import java.util.Locale;
import java.util.Scanner;

/** Prints a receipt for what is read. */
public final class Receipt {

  private static final Scanner INPUT = new Scanner(System.in);

  private Receipt() {}

  public static void main(String[] arguments) {
    double total = 0;
    while (INPUT.hasNextLine()) {
      String line = INPUT.nextLine();
      if (line.isEmpty()) {
        break;
      }
      total += print(line);
    }
    print("total", total);
  }

  /** Returns the price of an item after printing its line. */
  private static double print(String line) {
    String[] words = line.split(" ");
    try {
      if (words.length == 3) {
        double price = Integer.parseInt(words[1]) * Double.parseDouble(words[2]);
        print(words[0], price);
        return price;
      }
    } catch (NumberFormatException e) {
      // It is told below.
    }
    System.out.println("cannot read: " + line);
    return 0;
  }

  private static void print(String name, double price) {
    System.out.println(name + " " + String.format(Locale.ROOT, "%.2f", price));
  }
}
