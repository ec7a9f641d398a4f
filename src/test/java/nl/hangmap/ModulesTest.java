package nl.hangmap;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void modulesKeepToTheirAllowedDependencies() {
    ApplicationModules.of(HangmapApplication.class).verify();
  }
}
