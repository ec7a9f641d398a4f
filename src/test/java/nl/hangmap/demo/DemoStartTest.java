package nl.hangmap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@HangmapTest
@TestPropertySource(properties = {"hangmap.demo=true", "hangmap.demo-data.customers=12"})
class DemoStartTest {

  @Autowired List<DemoPart> parts;
  @Autowired ClientFiles files;
  @Autowired Viewers viewers;

  @Test
  void addsEveryPartAtTheFirstStart() {
    viewers.as(Viewer.system("test"), () -> assertThat(parts).allMatch(DemoPart::isThere));
  }

  @Test
  void givesEveryCustomerDocuments() {
    var file =
        viewers.as(
            Viewer.system("test"),
            () -> files.file(new CustomerNumber("C-200012"), PageRequest.first()));

    assertThat(file.toString()).contains("quote");
  }
}
