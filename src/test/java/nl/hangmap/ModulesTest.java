package nl.hangmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(HangmapApplication.class);

  @Test
  void modulesKeepToTheirAllowedDependencies() {
    MODULES.verify();
  }

  /// With `-Dhangmap.renew-docs` the document is written instead of compared.
  @Test
  void theArchitectureIsDocumentedAsItIs() throws IOException {
    var written = Sources.text(ArchitectureDocument.FILE);
    var renewed = new ArchitectureDocument(MODULES).renewed(written);
    if (System.getProperty("hangmap.renew-docs") != null) {
      Files.writeString(ArchitectureDocument.FILE, renewed);
    } else {
      assertThat(written)
          .as("renew with mvn test -Dtest=ModulesTest -Dhangmap.renew-docs")
          .isEqualTo(renewed);
    }
  }
}
