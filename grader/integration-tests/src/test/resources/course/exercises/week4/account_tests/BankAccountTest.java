package week4.account_tests;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class BankAccountTest {

  @Test
  void aNewAccountIsEmpty() {
    fail("still to be written");
  }
}
