package gradus.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PackageDeclarationTest {

  @Test
  void findsTheDeclarationAfterComments() {
    assertEquals(new PackageDeclaration("a.b", 1), PackageDeclaration.find("package a.b;"));
    assertEquals(
        new PackageDeclaration("a.b", 4),
        PackageDeclaration.find("// x\n/* package c;\n*/\n  package\ta.b ;\nclass A {}"));
  }

  @Test
  void findsNothingElse() {
    for (String each :
        List.of(
            "",
            "/*",
            "//",
            "/",
            "class A {} package a;",
            "packagea;",
            "package a",
            "// package a;")) {
      assertNull(PackageDeclaration.find(each), each);
    }
  }
}
