package nl.hangmap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.classification.Handling;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.FileEntry;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.mailroom.Mailings;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@HangmapTest
@TestPropertySource(properties = {"hangmap.demo=true", "hangmap.demo-data.customers=12"})
class DemoStartTest {

  @Autowired List<DemoPart> parts;
  @Autowired ClientFiles files;
  @Autowired Viewers viewers;
  @Autowired Mailings mailings;
  @Autowired DataFolder folder;

  @Test
  void addsEveryPartAtTheFirstStart() {
    viewers.as(Viewer.system("test"), () -> assertThat(parts).allMatch(DemoPart::isThere));
  }

  @Test
  void givesEveryCustomerQuotes() {
    assertThat(file("C-200012")).anyMatch(entry -> entry.document().type().equals("quote"));
  }

  @Test
  void tellsWhereThePaperOfTheFirstCustomersLies() {
    var paper =
        LongStream.range(0, 12)
            .mapToObj(index -> file(DemoCustomers.number(index).value()))
            .flatMap(List::stream)
            .filter(entry -> entry.document().handling() == Handling.STATIC)
            .toList();

    assertThat(paper).isNotEmpty().allMatch(entry -> entry.place() != null);
  }

  @Test
  void expectsRepliesOfAMailing() throws IOException {
    assertThat(viewers.as(Viewer.system("test"), () -> mailings.list(PageRequest.first()).items()))
        .singleElement()
        .satisfies(mailing -> assertThat(mailing.answers()).hasSize(3));
    var forms = folder.folder("sample-returns").resolve("antwoordformulieren.pdf");
    try (var pages = Loader.loadPDF(forms.toFile())) {
      assertThat(pages.getNumberOfPages()).isEqualTo(12);
    }
  }

  private List<FileEntry> file(String number) {
    return viewers.as(
        Viewer.system("test"),
        () -> files.file(new CustomerNumber(number), PageRequest.first()).documents().items());
  }
}
