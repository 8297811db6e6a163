package week3.receipt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Scanner;

/** Counts exactly, and prints as many decimals as there are. */
public final class Receipt {

  private record Item(String name, BigDecimal price) {

    static Item read(String line) {
      Scanner words = new Scanner(line);
      String name = words.next();
      BigDecimal price = new BigDecimal(words.next()).multiply(new BigDecimal(words.next()));
      if (words.hasNext()) {
        throw new IllegalArgumentException(line);
      }
      return new Item(name, price);
    }
  }

  private Receipt() {}

  public static void main(String[] arguments) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(System.in))) {
      BigDecimal total = BigDecimal.ZERO;
      String line = reader.readLine();
      while (line != null && !line.isBlank()) {
        total = total.add(add(line));
        line = reader.readLine();
      }
      System.out.printf("total %s%n", total);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BigDecimal add(String line) {
    try {
      Item item = Item.read(line);
      System.out.println(item.name() + "\t" + item.price());
      return item.price();
    } catch (RuntimeException e) {
      System.out.println("cannot read: " + line);
      return BigDecimal.ZERO;
    }
  }
}
